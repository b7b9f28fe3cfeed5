import type { APIRoute } from 'astro';
import { loadGuide } from '../../../guide/load.ts';
import { ALL_API_FILES } from '../../../publish/api/api.ts';

export const getStaticPaths = () => ALL_API_FILES.map(({ name, make }) => ({ params: { name }, props: { make } }));

export const GET: APIRoute = async ({ props }) => Response.json(props['make'](await loadGuide()));
