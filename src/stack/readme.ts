import { toArchivePath } from './archive-path.ts';
import { describeChoice, listNotes, seatOf, type Export, type Exporter, type Order } from './export.ts';
import { SEAT_NAMES, SEATS } from './stack.ts';

/** README.md of the archive: what a strict format has no comments for, the steps, and what the tool cannot hold. */
export function makeReadme(order: Order, exporter: Exporter, { files, steps, held, missing, remarks }: Export): string {
  const list = (title: string, lines: readonly string[]) => (lines.length > 0 ? [`## ${title}`, '', ...lines.map((it) => `- ${it}`), ''] : []);
  return [
    `# ${order.name}: files for ${exporter.name}`,
    '',
    ...(order.why ? [order.why, ''] : []),
    `Source: ${order.sourceUrl}  `,
    listNotes(order).at(-1)!,
    '',
    '## Roles',
    '',
    '| Role | Model | Here |',
    '|---|---|---|',
    ...SEATS.map((seat) => `| ${SEAT_NAMES[seat]} | ${escapeCell(describeChoice(seatOf(order, seat)))} | ${held[seat] ? `\`${escapeCell(held[seat])}\`` : 'not in this tool'} |`),
    '',
    ...list('Steps', steps),
    ...list('Files', [...files.map((it) => `\`${it.path}\`, in this archive \`${toArchivePath(it.path)}\``), ...new Set(files.map((it) => it.merge))]),
    ...list('What this tool cannot hold', SEATS.flatMap((seat) => (missing[seat] ? [`${SEAT_NAMES[seat]}: ${missing[seat]}`] : []))),
    ...list('Good to know', remarks),
  ].join('\n');
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}
