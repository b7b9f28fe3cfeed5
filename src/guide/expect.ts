import type { Day } from '../freshness/day.ts';
import { isAdvisable, stateOn } from '../lifecycle/lifecycle.ts';
import { makeProblem, type Problem } from '../problems/problem.ts';
import type { Authored } from './guide.ts';

/** Nothing where `id` is known; else the problem, with the nearest that is. */
export function expectKnown(what: string, id: string, known: readonly string[], file: string, place: string): Problem[] {
  return known.includes(id) ? [] : [makeProblem('unknown-reference', file, place, { what, id, known })];
}

/** A card to which a reader can be sent on that day. */
export function expectAdvisable(what: string, id: string, { authored, today }: { authored: Pick<Authored, 'models'>; today: Day }, file: string, place: string): Problem[] {
  const model = authored.models.find((it) => it.id === id);
  if (!model) return expectKnown(what, id, authored.models.map((it) => it.id), file, place);
  const state = stateOn(model.fields.lifecycle, today);
  return isAdvisable(state) ? [] : [makeProblem('not-advisable', file, place, { what, id, state })];
}
