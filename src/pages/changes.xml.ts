import { loadGuide } from '../guide/load.ts';
import { makeFeed } from '../publish/atom.ts';

export const GET = async () => new Response(makeFeed(await loadGuide()), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
