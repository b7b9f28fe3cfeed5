// npm run freshness: every page with its review term, what falls due first. -- --json, --markdown, --within 14 (due by then), --fail-on due|stale (exit 1).
import { parseArgs } from 'node:util';
import { addDays, daysBetween, formatDistance, parseDay, toUtcDay, type Day } from '../src/freshness/day.ts';
import { makeGuide } from '../src/guide/guide.ts';
import { listDatedPages, type DatedPage } from '../src/publish/dated-pages.ts';
import { readAuthored, readListedIds, readSnapshot } from './read-content.ts';

const USAGE = 'Usage: npm run freshness -- [--json | --markdown] [--within <days>] [--fail-on due|stale]';
const VERDICTS = ['fresh', 'due', 'stale'] as const;

const { today, ...options } = readOptions();
const pages = listDatedPages(makeGuide(readAuthored(), readSnapshot(), readListedIds(), today)).sort((a, b) => a.freshness.dueOn.localeCompare(b.freshness.dueOn));
const shown = options.within === undefined ? pages : pages.filter((it) => daysBetween(it.freshness.dueOn, addDays(today, options.within!)) >= 0);

console.log(options.json ? JSON.stringify(shown.map(toRecord), null, 2) : options.markdown ? shown.map(toBullet).join('\n') : [['verdict', 'due', 'reviewed', 'text', 'kind', 'page'], ...shown.map(toColumns)].map((it) => it.join('\t')).join('\n'));
console.error(VERDICTS.map((verdict) => `${pages.filter((it) => it.freshness.verdict === verdict).length} ${verdict}`).join(', ') + ` of ${pages.length} pages on ${today}.`);
if (options.failOn && pages.some((it) => VERDICTS.indexOf(it.freshness.verdict) >= VERDICTS.indexOf(options.failOn!))) process.exitCode = 1;

function toRecord({ kind, title, url, updatedOn, reviewedOn, reviewEvery, freshness: { verdict, dueOn, staleOn } }: DatedPage) {
  return { kind, title, url, updatedOn, reviewedOn, reviewEvery, verdict, dueOn, staleOn };
}

function toColumns({ kind, title, updatedOn, reviewedOn, freshness: { verdict, dueOn } }: DatedPage): string[] {
  return [verdict, dueOn, reviewedOn, updatedOn, kind, title];
}

function toBullet({ kind, title, url, reviewedOn, freshness: { verdict, dueOn } }: DatedPage): string {
  return `- [ ] ${title} (${kind}, \`${url}\`): ${verdict}, review due ${dueOn} (${formatDistance(dueOn, today)}), last reviewed ${reviewedOn}`;
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { json: { type: 'boolean' }, markdown: { type: 'boolean' }, within: { type: 'string' }, 'fail-on': { type: 'string' } } });
    const within = values.within === undefined ? undefined : Number(values.within);
    if (within !== undefined && !/^\d+$/.test(values.within!)) throw new Error(`--within takes a number of days, not "${values.within}"`);
    const failOn = VERDICTS.find((it) => it === values['fail-on']);
    if (values['fail-on'] !== undefined && (failOn === undefined || failOn === 'fresh')) throw new Error(`--fail-on takes due or stale, not "${values['fail-on']}"`);
    return { today: readToday(), json: values.json, markdown: values.markdown, within, failOn };
  } catch (error) {
    console.error(`${(error as Error).message.replace(/\.$/, '')}. ${USAGE}`);
    return process.exit(2);
  }
}

function readToday(): Day {
  return process.env['ROUTEBOOK_TODAY'] ? parseDay(process.env['ROUTEBOOK_TODAY']) : toUtcDay(new Date());
}
