import { loadGuide } from '../guide/load.ts';
import { makeLlmsTxt } from '../publish/llms-txt.ts';

export const GET = async () => new Response(makeLlmsTxt(await loadGuide()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
