// What a page weighs before the reader does anything, as Brotli 11 would send it. Used by the build test and by `npm run measure`.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes after Brotli at its highest quality. */
export function brotliBytes(text) {
  return text ? brotliCompressSync(Buffer.from(text), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length : 0;
}

/**
 * @param {string} file an HTML file of the built site
 * @returns {{ html: number, style: number, script: number, critical: number, requests: number, external: string[] }}
 *   bytes of the document, of the style in it and of its script, in the document and in files; `critical` is what must arrive before the first paint;
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
    script: brotliBytes(inside(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)) + external.filter((it) => it.endsWith('.js')).reduce((sum, it) => sum + brotliBytes(readAsset(file, it)), 0),
    // Style is inlined and scripts in files are modules, which wait for the document, so it is the whole critical path.
    critical: brotliBytes(html),
    requests: 1 + external.length,
    external,
  };
}

/** A file of the built site by its address on a page: the site's folder is the nearest one above the page that holds it. */
function readAsset(page, address) {
  for (let folder = path.dirname(page); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const file = path.join(folder, address);
    if (existsSync(file)) return readFileSync(file, 'utf8');
  }
  return '';
}
