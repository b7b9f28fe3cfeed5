import { loadGuide } from '../guide/load.ts';
import { makeAdviceFeed } from '../publish/atom.ts';

export const GET = async () => new Response(makeAdviceFeed(await loadGuide()), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
