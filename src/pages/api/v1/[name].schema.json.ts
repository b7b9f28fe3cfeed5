import type { APIRoute } from 'astro';
import { ALL_API_FILES, makeJsonSchema } from '../../../publish/api/api.ts';

export const getStaticPaths = () => ALL_API_FILES.map((file) => ({ params: { name: file.name }, props: { file } }));

export const GET: APIRoute = ({ props }) => Response.json(makeJsonSchema(props['file']));
