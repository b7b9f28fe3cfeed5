import { formatUsd } from '../cost/money.ts';
import type { Row, UnknownRow } from '../lifecycle/report.ts';

/** A finding as a list item; a replacement that can be written has a box to tick. @param cards address of the folder of cards */
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

function showAdvice({ file, core, verdict, vendorName, vendorReplacement, replacement }: Row, cards: string): HTMLElement {
  const place = document.createElement('div');
  if (verdict !== 'retired' && verdict !== 'ending') return place;
  if (replacement) {
    const ours = replacement.card ? link(replacement.name, `${cards}${replacement.card}/`) : replacement.name;
    if (replacement.written) place.append(tick(replacement.written, file, core, true), ' Ours: ', ours);
    else place.append('Ours: ', ours, small('Its id on this host is not known to us: look it up there.'));
    if (replacement.price) place.append(small(formatPriceStep(replacement.price.input, replacement.price.output)));
  }
  if (vendorReplacement) place.append(small(`${vendorName} names ${vendorReplacement}.`));
  return place;
}

function tick(text: string, file: string, { start, end }: Row['core'], checked: boolean): HTMLLabelElement {
  const label = document.createElement('label');
  const box = Object.assign(document.createElement('input'), { type: 'checkbox', value: text, checked });
  Object.assign(box.dataset, { file, start, end });
  label.append(box, ' ', code(text));
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
