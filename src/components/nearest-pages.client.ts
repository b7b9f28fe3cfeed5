import { distance } from 'fastest-levenshtein';

const SHOWN = 5;
const lastPart = (path: string) => path.toLowerCase().split('/').filter(Boolean).pop() ?? '';
const asked = lastPart(location.pathname).replace(/\.html?$/, '');
const box = document.querySelector<HTMLElement>('[data-nearest]')!;

const nearest = [...document.querySelectorAll<HTMLAnchorElement>('[data-all-pages] a')]
  .map((link) => ({ link, gap: distance(asked, lastPart(link.pathname)) }))
  // More than half the letters wrong is no near miss.
  .filter(({ gap }) => gap <= asked.length / 2)
  .sort((a, b) => a.gap - b.gap)
  .slice(0, SHOWN);

box.querySelector('ul')!.append(...nearest.map(({ link }) => link.parentElement!.cloneNode(true)));
box.hidden = nearest.length === 0;
