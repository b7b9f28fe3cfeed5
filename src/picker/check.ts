import { makeProblem, type Problem } from '../problems/problem.ts';
import type { Edge, Tree } from './tree.ts';

/** More than this and a reader in a hurry leaves. */
export const MAX_QUESTIONS = 6;

/** Edges, reachability, circles, length of paths. References to tasks and models are the guide's to check. */
export function checkTree(tree: Tree, file: string): Problem[] {
  const dangling = checkEdges(tree, file);
  // Paths of a tree with loose ends would only repeat the same complaint.
  return dangling.length > 0 ? dangling : [...checkQuestions(tree, file), ...checkPaths(tree, file)];
}

/** Every way through, as the ids of its questions and then of its outcome. Ends a path at the first question that it meets twice. */
export function listPaths(tree: Tree): string[][] {
  const follow = (question: string, before: readonly string[]): string[][] => {
    const path = [...before, question];
    if (before.includes(question)) return [path];
    return (tree.questions[question]?.options ?? []).flatMap((option) => (option.outcome !== undefined ? [[...path, option.outcome]] : follow(option.question ?? '', path)));
  };
  return follow(tree.start, []);
}

function checkEdges(tree: Tree, file: string): Problem[] {
  const questions = Object.keys(tree.questions);
  const outcomes = Object.keys(tree.outcomes);
  const expect = (what: string, id: string, known: readonly string[], place: string) =>
    known.includes(id) ? [] : [makeProblem('unknown-reference', file, place, { what, id, known })];
  const checkOption = (option: Edge, place: string) =>
    option.outcome !== undefined ? expect('outcome', option.outcome, outcomes, `${place}.outcome`) : expect('question', option.question ?? '', questions, `${place}.question`);
  return [
    ...expect('question', tree.start, questions, 'start'),
    ...Object.entries(tree.questions).flatMap(([id, question]) => question.options.flatMap((option, n) => checkOption(option, `questions.${id}.options[${n}]`))),
    ...Object.entries(tree.outcomes).flatMap(([id, outcome]) => outcome.otherwise.flatMap((it, n) => expect('outcome', it.outcome, outcomes, `outcomes.${id}.otherwise[${n}].outcome`))),
  ];
}

function checkQuestions(tree: Tree, file: string): Problem[] {
  return Object.entries(tree.questions).flatMap(([id, question]) => {
    const ids = question.options.map((option) => option.id);
    const repeated = ids.filter((option, n) => ids.indexOf(option) !== n);
    return [
      ...(ids.includes('not-sure') ? [] : [makeProblem('picker-missing-not-sure', file, `questions.${id}.options`, { question: id })]),
      ...repeated.map((option) => makeProblem('picker-duplicate-option', file, `questions.${id}.options`, { option })),
    ];
  });
}

function checkPaths(tree: Tree, file: string): Problem[] {
  const paths = listPaths(tree);
  const reached = new Set(paths.flat());
  const circle = paths.find((path) => new Set(path).size < path.length);
  const longest = paths.filter((path) => path !== circle).reduce((a, b) => (b.length > a.length ? b : a), []);
  const unreachable = [...Object.keys(tree.questions), ...Object.keys(tree.outcomes)].filter((id) => !reached.has(id));
  return [
    ...(circle ? [makeProblem('picker-cycle', file, 'questions', { path: circle })] : []),
    ...(longest.length - 1 > MAX_QUESTIONS ? [makeProblem('picker-too-long', file, 'questions', { questions: longest.length - 1, atMost: MAX_QUESTIONS, path: longest })] : []),
    ...unreachable.map((node) => makeProblem('picker-unreachable', file, node in tree.questions ? `questions.${node}` : `outcomes.${node}`, { node })),
  ];
}
