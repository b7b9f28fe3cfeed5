import { formatDay } from '../freshness/day.ts';
import type { Verdict } from './diagnose.ts';
import { summarise, VERDICTS, type Report, type Row } from './report.ts';

export const VERDICT_HEADINGS: Record<Verdict, string> = { retired: 'Retired', ending: 'Ending', living: 'No end announced', listed: 'Listed, nothing more known' };

/** The report for an issue or a pull request. @param page absolute address of the checker */
export function toReportMarkdown(report: Report, page: string): string {
  const sections = VERDICTS.flatMap((verdict) => {
    const rows = report.rows.filter((it) => it.verdict === verdict);
    return rows.length === 0 ? [] : [`## ${VERDICT_HEADINGS[verdict]}\n\n${rows.map(toLine).join('\n')}`];
  });
  const unknown = report.unknown.length === 0 ? [] : [`## Not in our list; that is no verdict\n\n${report.unknown.map((it) => `- \`${it.written}\` (${it.file}:${it.line})`).join('\n')}`];
  return `${[`# Model ids, checked on ${formatDay(report.on)}`, summarise(report), ...sections, ...unknown, `Checked with ${page}.`].join('\n\n')}\n`;
}

function toLine({ written, file, line, name, words, vendorName, vendorReplacement, replacement }: Row): string {
  const advice = [vendorReplacement && `${vendorName} names \`${vendorReplacement.id}\`${vendorReplacement.words}`, replacement && `we advise ${replacement.written ? `\`${replacement.written}\`` : replacement.name}`].filter(Boolean);
  return `- \`${written}\` (${file}:${line}): ${name}, ${words}${advice.length > 0 ? `; ${advice.join(', ')}` : ''}.`;
}
