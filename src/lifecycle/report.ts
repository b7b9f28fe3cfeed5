import { formatDay, formatDistance, type Day } from '../freshness/day.ts';
import { diagnose, judge, type PriceStep, type VendorReplacement, type Verdict } from './diagnose.ts';
import type { FoundId } from './find-ids.ts';
import type { KnownModels } from './known-models.ts';
import type { State } from './lifecycle.ts';

/** One finding, ready to show. */
export interface Row {
  file: string;
  /** From 1. */
  line: number;
  written: string;
  /** The part that a replacement is written over; UTF-16 units from the start of the file. */
  core: { start: number; end: number };
  verdict: Verdict;
  name: string;
  vendorName: string;
  /** Id of the card. */
  card?: string | undefined;
  state?: State | undefined;
  /** "retired on 28 October 2025 (a year ago)", as seen from the reader's day. */
  words: string;
  end?: { kind: 'on' | 'notBefore'; day: Day; platform: string; daysLeft: number } | undefined;
  /** As in a Finding. */
  elsewhere?: string | undefined;
  /** As in a Finding; only where something has to be done. */
  vendorReplacement?: NamedReplacement | undefined;
  replacement?: { name: string; card?: string | undefined; written?: string | undefined; missing?: string | undefined; price?: PriceStep | undefined } | undefined;
  note?: string | undefined;
}

export interface NamedReplacement extends VendorReplacement {
  /** ", which itself ended on 23 October 2026"; empty where nothing is announced of it. */
  words: string;
}

export interface UnknownRow {
  file: string;
  line: number;
  written: string;
}

/** What a reader learns about the files that they gave. */
export interface Report {
  on: Day;
  files: number;
  /** Worst first, then as they stand in the files. */
  rows: Row[];
  /** Look like model ids and are in no list of ours. */
  unknown: UnknownRow[];
}

export const VERDICTS: readonly Verdict[] = ['retired', 'ending', 'living', 'listed'];

/** @param files each with the ids found in it */
export function makeReport(files: readonly { name: string; text: string; found: readonly FoundId[] }[], models: KnownModels, today: Day): Report {
  const rows = files.flatMap(({ name, text, found }) => found.flatMap((it) => (it.known ? [toRow(name, text, { ...it, known: it.known }, models, today)] : [])));
  const unknown = files.flatMap(({ name, found }) => found.flatMap((it) => (it.known ? [] : [{ file: name, line: it.line, written: it.written }])));
  return { on: today, files: files.length, rows: VERDICTS.flatMap((verdict) => rows.filter((it) => it.verdict === verdict)), unknown };
}

function toRow(file: string, text: string, found: FoundId & { known: NonNullable<FoundId['known']> }, models: KnownModels, today: Day): Row {
  const finding = diagnose(text, found, models, today);
  const { model, state, end, daysLeft, vendorReplacement, replacement } = finding;
  const verdict = judge(finding);
  const isAffected = verdict === 'retired' || verdict === 'ending';
  const row = {
    file,
    line: found.line,
    written: found.written,
    core: found.core,
    verdict,
    name: model.name,
    vendorName: model.vendorName,
    card: model.card,
    state,
    end: end && { kind: end.kind, day: end.day, platform: end.platform, daysLeft: daysLeft ?? 0 },
    elsewhere: finding.elsewhere,
    vendorReplacement: isAffected && vendorReplacement ? { ...vendorReplacement, words: describeFate(vendorReplacement) } : undefined,
    replacement: isAffected && replacement ? { name: replacement.model.name, card: replacement.model.card, written: replacement.written, missing: replacement.missing, price: replacement.price } : undefined,
    note: model.note,
  };
  return { ...row, words: describeState(row, today) };
}

/** "1 id has an announced end within 90 days; 2 ids answer and have no announced end." */
export function summarise({ rows, unknown, files }: Report): string {
  const count = (verdict: Verdict) => rows.filter((it) => it.verdict === verdict).length;
  const soon = rows.filter((it) => it.verdict === 'ending' && it.end?.kind === 'on' && it.end.daysLeft > 0 && it.end.daysLeft <= SOON_DAYS).length;
  if (rows.length === 0 && unknown.length === 0) return `No model id found in ${say(files, 'text', 'texts')}.`;
  const parts = [
    count('retired') > 0 && `${say(count('retired'), 'id is', 'ids are')} retired: ${count('retired') === 1 ? 'it fails' : 'they fail'}, or another model answers`,
    count('ending') > 0 && `${say(count('ending'), 'id has', 'ids have')} an announced end${soon === 0 ? '' : count('ending') === 1 ? ` within ${SOON_DAYS} days` : `, ${soon} of them within ${SOON_DAYS} days`}`,
    count('living') > 0 && `${say(count('living'), 'id answers', 'ids answer')} and ${count('living') === 1 ? 'has' : 'have'} no announced end`,
    count('listed') > 0 && `${say(count('listed'), 'id is', 'ids are')} listed by a package, and nobody publishes more`,
    unknown.length > 0 && `${say(unknown.length, 'looks', 'look')} like a model id and ${unknown.length === 1 ? 'is' : 'are'} not in our list`,
  ].filter((it) => it !== false);
  return `${parts.join('; ')}.`;
}

const SOON_DAYS = 90;

function say(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function describeState({ state, end, elsewhere, verdict, vendorName }: Omit<Row, 'words'>, today: Day): string {
  const where = end && end.platform !== 'vendor' ? ` on ${end.platform}` : '';
  const when = end && `${where} on ${formatDay(end.day)} (${formatDistance(end.day, today)})`;
  if (verdict === 'retired') return end?.kind === 'on' ? `retired${when}` : 'retired';
  if (end && elsewhere) return `${end.daysLeft > 0 ? 'ends' : 'ended'} on ${vendorName}’s own API on ${formatDay(end.day)} (${formatDistance(end.day, today)}); the day on ${elsewhere} is not known to us`;
  if (verdict === 'ending') return end?.kind === 'on' ? `ends${when}` : 'deprecated; the day is not published';
  if (verdict === 'listed') return 'listed by a package; its state is not published';
  return `${state ?? ''}${end?.kind === 'notBefore' ? `; ${vendorName} promises it${where} until ${formatDay(end.day)} at least` : ', no end announced'}`;
}

function describeFate({ fate }: VendorReplacement): string {
  if (!fate) return '';
  return fate.day ? `, which itself ${fate.isOver ? 'ended' : 'ends'} on ${formatDay(fate.day)}` : ', which itself has ended';
}
