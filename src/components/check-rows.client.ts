import { formatUsd } from '../cost/money.ts';
import type { Row, UnknownRow } from '../lifecycle/report.ts';

/** A finding as a list item; where something can be written in its place there is a choice. @param cards address of the folder of cards */
export function showRow(row: Row, cards: string): HTMLLIElement {
  const item = document.createElement('li');
  const left = document.createElement('div');
  left.append(code(row.written), small(`${row.file}, line ${row.line}`));
  const middle = document.createElement('div');
  middle.append(row.card ? link(row.name, `${cards}${row.card}/`) : row.name, `: ${row.words}.`);
  if (row.note) middle.append(small(row.note));
  item.append(left, middle, showAdvice(row, cards));
  return item;
}

export function showUnknown(row: UnknownRow): HTMLLIElement {
  const item = document.createElement('li');
  item.append(code(row.written), small(`${row.file}, line ${row.line}`));
  return item;
}

function showAdvice({ file, core, vendorName, vendorReplacement, replacement }: Row, cards: string): HTMLElement {
  const place = document.createElement('div');
  const isSame = replacement?.written === vendorReplacement?.written;
  const choices = [[replacement?.written, isSame ? `ours and ${vendorName}’s` : 'ours'], [isSame ? undefined : vendorReplacement?.written, `${vendorName}’s`]].filter((it): it is [string, string] => it[0] !== undefined);
  if (replacement) place.append('Ours: ', replacement.card ? link(replacement.name, `${cards}${replacement.card}/`) : replacement.name);
  if (replacement?.price) place.append(small(formatPriceStep(replacement.price.input, replacement.price.output)));
  if (vendorReplacement) place.append(small(`${vendorName} names ${vendorReplacement.id}${vendorReplacement.words}.`));
  if (choices.length > 0) place.append(showChoice(choices, file, core));
  else if (replacement?.missing) place.append(small(replacement.missing));
  return place;
}

/** What to write in the patched copy; the first choice is ours where it can be written. */
function showChoice(choices: readonly [id: string, whose: string][], file: string, { start, end }: Row['core']): HTMLLabelElement {
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.append(...choices.map(([id, whose]) => new Option(`${id} (${whose})`, id)), new Option('leave it', ''));
  Object.assign(select.dataset, { file, start, end });
  label.append('In the copy ', select);
  return label;
}

/** "$3 → $2 in, $15 → $10 out per million tokens" */
function formatPriceStep(input: readonly [number, number], output: readonly [number, number]): string {
  return `${input.map(formatUsd).join(' → ')} in, ${output.map(formatUsd).join(' → ')} out per million tokens`;
}

function link(text: string, href: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, textContent: text, className: 'font-semibold underline' });
}

function code(text: string): HTMLElement {
  return Object.assign(document.createElement('code'), { textContent: text, className: 'font-mono text-sm' });
}

function small(text: string): HTMLElement {
  return Object.assign(document.createElement('span'), { textContent: text, className: 'block text-quiet' });
}
