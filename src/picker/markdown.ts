import type { Day } from '../freshness/day.ts';
import type { Advice, NamedModel } from './advice.ts';

/**
 * An advice as Markdown, for a pull request or a chat.
 * @param address the absolute address of the picker's page, which the answers are added to; links of the advice are resolved against it
 * @param formatDay a day in words
 */
export function toMarkdown(advice: Advice, address: string, formatDay: (day: Day) => string): string {
  const link = ({ name, url }: { name: string; url: string }) => `[${name}](${new URL(url, address).href})`;
  const seats = advice.seats.map(({ label, model, runnerUp, empty }) => (model ? `- **${label}** ${link(model)}, ${describeModel(model)}. ${model.when}${runnerUp ? ` Runner-up: ${link(runnerUp)}. ${runnerUp.when}` : ''}` : `- **${label}**: nobody. ${empty ?? ''}`));
  const closed = advice.closed.map(({ way, answer }) => `- “${answer}” forbids ${way}, which you have.`);
  const counts = advice.ruledOut.map(({ answer, models }) => `- “${answer}” leaves out ${countModels(models.length)}.`);
  return [
    `### ${advice.headline}`,
    '',
    `Tier: ${advice.tier} (${link(advice.task)}). Role: ${advice.role}. ${advice.fits ? `Effort: ${advice.effort}` : ''}${advice.note ? ` ${advice.note}` : ''}`.trimEnd(),
    '',
    ...(advice.fits ? [] : [`No model that these answers allow fits.${advice.relax ? ` Change the answer to [${advice.relax.ask}](${new URL(advice.relax.search, address).href})` : ''}`, '']),
    ...(advice.fits ? [...seats, ''] : []),
    'Why:',
    '',
    ...advice.why.map(({ short, answer, because }) => `- ${short}: **${answer}.** ${because}`),
    ...closed,
    ...counts,
    '',
    'When to change:',
    '',
    ...advice.otherwise.map(({ move, when, search }) => `- [${MOVES[move]}](${new URL(search || '?', address).href}): ${when}.`),
    '',
    `Good until ${formatDay(advice.holdsUntil)}: then ${advice.holdsBecause}. Guide ${advice.guide.version}, picker reviewed ${formatDay(advice.guide.reviewedOn)}, facts of ${formatDay(advice.guide.factsOn)}.`,
    '',
    new URL(advice.search, address).href,
    '',
  ].join('\n');
}

/** "effort high, through Claude Pro or Max": how to ask a model, and where. */
export function describeModel({ effort, reach, mustSwitchOff }: NamedModel): string {
  return `${effort ? `effort ${effort}` : 'no effort level'}, through ${listSome(reach)}${mustSwitchOff ? ' (switch training off there first)' : ''}`;
}

export const MOVES: Record<Advice['otherwise'][number]['move'], string> = { up: 'Move up', down: 'Move down', next: 'Next' };

const SHOWN = 3;
const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** "a, b or c", and how many more there are. */
function listSome(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN);
  const more = names.length - shown.length;
  return OR.format(more > 0 ? [...shown, `${more} other way${more === 1 ? '' : 's'}`] : shown);
}

/** "1 model", "3 models" */
export function countModels(count: number): string {
  return `${count} model${count === 1 ? '' : 's'}`;
}
