/** No dots: Astro would slug `gpt-5.1` to `gpt-51`, and two files could land on one id. */
export const ID_PATTERN = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** "gpt-6-1-sol.mdx" → "gpt-6-1-sol". File name = id = URL segment = API key, so nothing is slugged. */
export function idFromPath(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.(mdx|yaml)$/, '');
}

/** Any name as an id of ours: "openai/gpt-6.1-sol" → "openai-gpt-6-1-sol". Two names may come to the same. */
export function toSlug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
