// Searches texts for model ids beside the page, so that ten megabytes do not freeze it. Keeps the texts for a patched copy; sends nothing anywhere.
import type { Day } from '../freshness/day.ts';
import { makeIdFinder, type FoundId } from '../lifecycle/find-ids.ts';
import type { KnownModels } from '../lifecycle/known-models.ts';
import { applyEdits, type Edit } from '../lifecycle/replacement.ts';
import { makeReport, summarise, VERDICTS, type Row, type UnknownRow } from '../lifecycle/report.ts';
import { toReportMarkdown, VERDICT_HEADINGS } from '../lifecycle/report-markdown.ts';

export type ToWorker = { kind: 'models'; models: KnownModels } | { kind: 'check'; run: number; sources: readonly Source[]; today: Day; page: string } | { kind: 'patch'; run: number; file: string; edits: readonly Edit[] };
export type FromWorker = { kind: 'ready' } | ({ kind: 'report'; run: number } & Answer) | { kind: 'patched'; file: string; bytes: Uint8Array<ArrayBuffer> };
/** A report in the words of the page, so that the page needs no words and no dates of its own. */
export interface Answer {
  summary: string;
  groups: { title: string; rows: Row[] }[];
  unknown: UnknownRow[];
  markdown: string;
}
/** A text that was pasted, or a file. */
export type Source = { name: string; text: string } | { name: string; file: File };
interface Skipped {
  name: string;
  why: string;
}

const MAX_BYTES = 32_000_000;
/** A file with a zero byte near its start is no text. */
const LOOKED_AT = 8_000;

let models: KnownModels = {};
let find: (text: string) => FoundId[] = () => [];
/** The texts of the newest report, by name; a patch for an older one would hit the wrong places. */
let kept = { run: 0, texts: new Map<string, string>() };

self.addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'models') {
    models = data.models;
    find = makeIdFinder(models);
    send({ kind: 'ready' });
  } else if (data.kind === 'check') {
    const { texts, skipped, began } = await readAll(data.sources);
    // Files take their time, and a newer check may have been faster.
    if (data.run < kept.run) return;
    kept = { run: data.run, texts };
    send({ kind: 'report', run: data.run, ...check(texts, skipped, began, data.today, data.page) });
  } else {
    const text = kept.run === data.run ? kept.texts.get(data.file) : undefined;
    if (text !== undefined) send({ kind: 'patched', file: data.file, bytes: new TextEncoder().encode(applyEdits(text, data.edits)) });
  }
});

async function readAll(sources: readonly Source[]): Promise<{ texts: Map<string, string>; skipped: Skipped[]; began: number }> {
  const began = performance.now();
  const skipped: Skipped[] = [];
  const texts = new Map<string, string>();
  for (const source of sources) {
    const text = 'text' in source ? source.text : await readText(source.file);
    if (typeof text === 'string') texts.set(source.name, text);
    else skipped.push({ name: source.name, why: text.why });
  }
  return { texts, skipped, began };
}

/** @param began when the reading began, by the clock of the worker */
function check(texts: ReadonlyMap<string, string>, skipped: readonly Skipped[], began: number, today: Day, page: string): Answer {
  const report = makeReport([...texts].map(([name, text]) => ({ name, text, found: find(text) })), models, today);
  const time = `Checked ${texts.size === 1 ? '1 text' : `${texts.size} texts`} in ${Math.ceil(performance.now() - began)} ms.`;
  const leftOut = skipped.length > 0 ? ` Left out: ${skipped.map((it) => `${it.name} (${it.why})`).join(', ')}.` : '';
  return {
    summary: `${summarise(report)} ${time}${leftOut}`,
    groups: VERDICTS.map((verdict) => ({ title: VERDICT_HEADINGS[verdict], rows: report.rows.filter((it) => it.verdict === verdict) })),
    unknown: report.unknown,
    markdown: toReportMarkdown(report, page),
  };
}

/** The text with its byte order mark and line ends, so that writing it gives the same bytes. */
async function readText(file: File): Promise<string | { why: string }> {
  if (file.size > MAX_BYTES) return { why: 'larger than 32 MB' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { why: 'could not be read' };
  }
  if (bytes.subarray(0, LOOKED_AT).includes(0)) return { why: 'binary' };
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { why: 'not UTF-8' };
  }
}

function send(message: FromWorker) {
  self.postMessage(message);
}
