import { loadGuide } from '../guide/load.ts';
import { makeCalendar } from '../publish/calendar.ts';

export const GET = async () => new Response(makeCalendar(await loadGuide()), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
