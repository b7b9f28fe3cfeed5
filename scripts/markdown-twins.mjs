// @ts-check
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';

/** What a reader of text has no use for. */
const LEFT_OUT = new Set(['script', 'style', 'template', 'noscript', 'svg', 'button', 'input', 'select', 'textarea', 'nav']);

/**
 * Writes every page of the built site as Markdown beside it: "/models/x/" → "/models/x.md", "/" → "/index.md".
 * The dates and the verdict stand at the top, so that a program that reads it sees when to stop believing it.
 * @returns {import("astro").AstroIntegration}
 */
export default function markdownTwins() {
  let outDir = '';
  let site = '';
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        site = new URL(config.base.replace(/\/?$/, '/'), config.site).href;
      },
      'astro:build:done': ({ logger }) => {
        const { builtOn, factsOn, pages } = JSON.parse(readFileSync(path.join(outDir, 'api/v1/freshness.json'), 'utf8'));
        const dated = new Map(pages.map((/** @type {{ url: string }} */ it) => [it.url, it]));
        const files = globSync('**/index.html', { cwd: outDir });
        for (const file of files) {
          const folder = path.dirname(file);
          const url = new URL(folder === '.' ? '' : `${folder}/`, site).href;
          const twin = path.join(outDir, folder === '.' ? 'index.md' : `${folder}.md`);
          mkdirSync(path.dirname(twin), { recursive: true });
          writeFileSync(twin, toMarkdown(readFileSync(path.join(outDir, file), 'utf8'), url, { builtOn, factsOn }, dated.get(url)));
        }
        logger.info(`${files.length} pages written as Markdown`);
      },
    },
  };
}

/**
 * @param {string} html
 * @param {string} url address of the page
 * @param {{ builtOn: string, factsOn: string }} site days of the whole site
 * @param {Record<string, string | number> | undefined} dates of this page, from freshness.json; absent for a page without a review term
 */
export function toMarkdown(html, url, { builtOn, factsOn }, dates) {
  const tree = unified().use(rehypeParse).parse(html);
  const title = (/** @type {any} */ (find(tree, (it) => it.tagName === 'title')))?.children[0]?.value ?? url;
  const main = find(tree, (it) => it.tagName === 'main');
  const body = { type: 'root', children: main ? clean(main, url).children : [] };
  const markdown = unified().use(rehypeRemark).use(remarkGfm).use(remarkStringify, { bullet: '-', rule: '-' });
  const text = markdown.stringify(/** @type {any} */ (markdown.runSync(/** @type {any} */ (body))));
  const { updatedOn, reviewedOn, reviewEvery, dueOn, staleOn, verdict } = dates ?? {};
  const front = { title: title.replace(/ · [^·]*$/, ''), url, builtOn, factsOn, ...(dates && { updatedOn, reviewedOn, reviewEvery, verdictOnBuiltOn: verdict, dueOn, staleOn }) };
  const warning = dates
    ? `> Reviewed on ${reviewedOn}, ${verdict} on ${builtOn}. Compare with today: from ${dueOn} on the review is due and nobody has checked this; from ${staleOn} on it is out of date, so treat it as history. Prices and limits are of ${factsOn}.`
    : `> Built on ${builtOn} with facts of ${factsOn}. States and days left are as of that day.`;
  return `---\n${stringify(front)}---\n\n${warning}\n\n${text}`;
}

/**
 * @param {any} node
 * @param {(node: any) => boolean} test
 * @returns {any} the first element that passes
 */
function find(node, test) {
  if (test(node)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, test);
    if (found) return found;
  }
  return undefined;
}

/**
 * The element without what is for the eye or the hand only, with absolute addresses. What is true on some days only keeps
 * its days: "[from 2026-12-01: $4]".
 * @param {any} node
 * @param {string} url
 * @returns {any}
 */
function clean(node, url, inNotice = false) {
  if (node.type !== 'element') return node;
  const { tagName, properties } = node;
  const notice = inNotice || tagName === 'aside' || properties.role === 'note';
  const { dataFrom: from, dataUntil: until } = properties;
  const children = node.children.filter((/** @type {any} */ it) => !isLeftOut(it, notice)).flatMap((/** @type {any} */ it, /** @type {number} */ n, /** @type {any[]} */ all) => [
    // What style keeps apart has no space between it.
    ...(it.type === 'element' && all[n - 1]?.type === 'element' ? [text(' ')] : []),
    clean(it, url, notice),
  ]);
  if ((from || until) && !notice) return { ...node, properties: {}, children: [text(`[${from ? `from ${from}` : ''}${from && until ? ' ' : ''}${until ? `until ${until}` : ''}: `), ...children, text(']')] };
  if (tagName === 'a' && properties.href) return { ...node, properties: { href: new URL(properties.href.replace(/^webcal:/, 'https:'), url).href }, children };
  return { ...node, children };
}

/** @param {any} node @param {boolean} inNotice */
function isLeftOut(node, inNotice) {
  if (node.type !== 'element') return false;
  if (LEFT_OUT.has(node.tagName)) return true;
  // How far off a day is depends on who reads, and when.
  if (node.properties.dataDay !== undefined) return true;
  const isDated = node.properties.dataFrom !== undefined && !inNotice;
  return node.properties.hidden !== undefined && !isDated;
}

/** @param {string} value */
const text = (value) => ({ type: 'text', value });
