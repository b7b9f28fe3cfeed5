// What a page weighs before the reader does anything, as Brotli 11 would send it. Used by the build test and by `npm run measure`.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes after Brotli at its highest quality. */
export function brotliBytes(text) {
  return text ? brotliCompressSync(Buffer.from(text), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length : 0;
}

/**
 * @param {string} file an HTML file of the built site
 * @returns {{ html: number, style: number, script: number, critical: number, requests: number, external: string[] }}
 *   bytes of the document, of the style and of the script in it; `critical` is what must arrive before the first paint;
 *   `external` are the addresses that the page asks for by itself, and `requests` counts them with the document
 */
export function weighPage(file) {
  const html = readFileSync(file, 'utf8');
  const visible = html.replace(/<template[\s\S]*?<\/template>/g, '');
  const inside = (pattern) => [...visible.matchAll(pattern)].map((it) => it[1]).join('');
  const external = [
    ...visible.matchAll(/<script[^>]*\ssrc="([^"]+)"/g),
    ...visible.matchAll(/<link[^>]*rel="(?:stylesheet|preload|modulepreload)"[^>]*href="([^"]+)"/g),
    ...visible.matchAll(/<(?:img|iframe|video|audio|source)[^>]*\ssrc="([^"]+)"/g),
  ].map((it) => it[1]);
  return {
    html: brotliBytes(html),
    style: brotliBytes(inside(/<style[^>]*>([\s\S]*?)<\/style>/g)),
    script: brotliBytes(inside(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)),
    // Style and script are inlined, so the document is the whole critical path as long as nothing external blocks.
    critical: brotliBytes(html),
    requests: 1 + external.length,
    external,
  };
}
