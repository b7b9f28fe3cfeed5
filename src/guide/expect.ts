import { makeProblem, type Problem } from '../problems/problem.ts';

/** Nothing where `id` is known; else the problem, with the nearest that is. */
export function expectKnown(what: string, id: string, known: readonly string[], file: string, place: string): Problem[] {
  return known.includes(id) ? [] : [makeProblem('unknown-reference', file, place, { what, id, known })];
}
