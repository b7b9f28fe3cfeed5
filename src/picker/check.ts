import { makeProblem, type Problem } from '../problems/problem.ts';
import { changeAnswers } from './answers.ts';
import type { Edges, Move, Tree } from './tree.ts';
import { NOT_SURE, walk, type Step } from './walk.ts';

/** More than this and a reader in a hurry leaves. */
export const MAX_QUESTIONS = 7;

/** A way through the tree: one answer to each question, and the outcome. */
export interface Path {
  steps: Step[];
  outcome: string;
}

/** Edges, reachability, circles, length of paths, lists of models, moves. References to tasks, models, routes and tools are the guide's to check. */
export function checkTree(tree: Tree, file: string): Problem[] {
  const dangling = [...checkEdges(tree, file), ...checkSeats(tree, file)];
  if (dangling.length > 0) return dangling;
  const shape = [...checkQuestions(tree, file), ...checkPaths(tree, file)];
  // Ways through a tree that goes in circles have no end, so what holds on each of them is asked of sound trees only.
  return shape.length > 0 ? shape : checkMoves(tree, file);
}

/** Every way through, with one answer a question. Expects a tree without circles and loose ends. */
export function listPaths(tree: Edges): Path[] {
  const follow = (question: string, before: readonly Step[]): Path[] =>
    (tree.questions[question]?.options ?? []).flatMap((option) => {
      const steps = [...before, { question, options: [option.id] }];
      return option.outcome !== undefined ? [{ steps, outcome: option.outcome }] : follow(option.question ?? '', steps);
    });
  return follow(tree.start, []);
}

/** The ways of somebody who, where several answers are possible, gives only the last of those that lead the same way: enough to meet every outcome, and few. */
export function listOpenPaths(tree: Edges): Path[] {
  const questions = Object.entries(tree.questions).map(([id, question]) => {
    const lastTo = new Map(question.options.map((option) => [option.outcome ?? option.question, option]));
    return [id, question.several ? { ...question, options: [...lastTo.values()] } : question];
  });
  return listPaths({ start: tree.start, questions: Object.fromEntries(questions) as Edges['questions'] });
}

/** "leave=stays, hardware=small": a way, to be read by a person. */
export function formatPath(steps: readonly Step[]): string {
  return steps.map((step) => `${step.question}=${step.options.join('+')}`).join(', ') || 'the start';
}

/** Node ids from the start to each end, one for each chain of targets; a chain ends at the first question that it meets twice. */
function listChains(tree: Tree): string[][] {
  const follow = (question: string, before: readonly string[]): string[][] => {
    const chain = [...before, question];
    if (before.includes(question)) return [chain];
    const options = tree.questions[question]?.options ?? [];
    const outcomes = new Set(options.flatMap((it) => it.outcome ?? []));
    const questions = new Set(options.flatMap((it) => it.question ?? []));
    return [...[...outcomes].map((it) => [...chain, it]), ...[...questions].flatMap((it) => follow(it, chain))];
  };
  return follow(tree.start, []);
}

function expect(what: string, id: string, known: readonly string[], file: string, place: string, path?: string): Problem[] {
  return known.includes(id) ? [] : [makeProblem('unknown-reference', file, place, { what, id, known, path })];
}

function checkEdges(tree: Tree, file: string): Problem[] {
  const questions = Object.keys(tree.questions);
  const outcomes = Object.keys(tree.outcomes);
  const chains = listChains(tree);
  const pathTo = (id: string) => chains.map((it) => it.slice(0, it.indexOf(id) + 1)).find((it) => it.length > 0)?.join(' → ');
  return [
    ...expect('question', tree.start, questions, file, 'start'),
    ...Object.entries(tree.questions).flatMap(([id, question]) =>
      question.options.flatMap((option, n) => {
        const place = `questions.${id}.options[${n}]`;
        return option.outcome !== undefined ? expect('outcome', option.outcome, outcomes, file, `${place}.outcome`, pathTo(id)) : expect('question', option.question ?? '', questions, file, `${place}.question`, pathTo(id));
      }),
    ),
  ];
}

function checkSeats(tree: Tree, file: string): Problem[] {
  const benches = Object.keys(tree.benches);
  return Object.entries(tree.outcomes).flatMap(([id, outcome]) =>
    outcome.seats.flatMap(({ bench, otherVendorThan }, n) => [
      ...expect('bench', bench, benches, file, `outcomes.${id}.seats[${n}].bench`),
      ...(otherVendorThan !== undefined && otherVendorThan >= n ? [makeProblem('picker-seat-order', file, `outcomes.${id}.seats[${n}].otherVendorThan`, { seat: otherVendorThan })] : []),
    ]),
  );
}

function checkQuestions(tree: Tree, file: string): Problem[] {
  return Object.entries(tree.questions).flatMap(([id, question]) => {
    const ids = question.options.map((option) => option.id);
    const targets = new Set(question.several ? question.options.filter((it) => !it.alone && it.id !== NOT_SURE).map((it) => it.outcome ?? it.question) : []);
    const repeated = ids.filter((option, n) => ids.indexOf(option) !== n);
    return [
      ...(ids.includes(NOT_SURE) ? [] : [makeProblem('picker-missing-not-sure', file, `questions.${id}.options`, { question: id })]),
      ...(targets.size > 1 ? [makeProblem('picker-several-ways', file, `questions.${id}.options`, { question: id, targets: [...targets].map(String) })] : []),
      ...repeated.map((option) => makeProblem('picker-duplicate-option', file, `questions.${id}.options`, { option })),
    ];
  });
}

function checkPaths(tree: Tree, file: string): Problem[] {
  const chains = listChains(tree);
  const reached = new Set(chains.flat());
  const circle = chains.find((chain) => new Set(chain).size < chain.length);
  const longest = chains.filter((chain) => new Set(chain).size === chain.length).reduce((a, b) => (b.length > a.length ? b : a), []);
  const unreachable = [...Object.keys(tree.questions), ...Object.keys(tree.outcomes)].filter((id) => !reached.has(id));
  return [
    ...(circle ? [makeProblem('picker-cycle', file, 'questions', { path: circle })] : []),
    ...(longest.length - 1 > MAX_QUESTIONS ? [makeProblem('picker-too-long', file, 'questions', { questions: longest.length - 1, atMost: MAX_QUESTIONS, path: longest })] : []),
    ...unreachable.map((node) => makeProblem('picker-unreachable', file, node in tree.questions ? `questions.${node}` : `outcomes.${node}`, { node })),
  ];
}

/** "Move up" must lead somewhere else: on every way that reaches the outcome, the answers that it changes are asked. */
function checkMoves(tree: Tree, file: string): Problem[] {
  const paths = listOpenPaths(tree);
  return Object.entries(tree.outcomes).flatMap(([id, outcome]) =>
    outcome.otherwise.flatMap((move, n) => {
      const place = `outcomes.${id}.otherwise[${n}]`;
      const unknown = [
        ...move.askAgain.flatMap((question) => expect('question', question, Object.keys(tree.questions), file, `${place}.askAgain`)),
        ...Object.entries(move.answers).flatMap(([question, option]) => {
          const options = tree.questions[question]?.options.map((it) => it.id);
          return options ? expect(`option of "${question}"`, option, options, file, `${place}.answers.${question}`) : expect('question', question, Object.keys(tree.questions), file, `${place}.answers`);
        }),
      ];
      if (unknown.length > 0) return unknown;
      const idle = paths.filter((it) => it.outcome === id).find(({ steps }) => !leadsElsewhere(tree, steps, move));
      return idle ? [makeProblem('picker-move-without-effect', file, `${place}.answers`, { path: formatPath(idle.steps) })] : [];
    }),
  );
}

function leadsElsewhere(tree: Tree, before: readonly Step[], move: Move): boolean {
  const { steps } = walk(tree, changeAnswers(before, move));
  const areAsked = Object.entries(move.answers).every(([question, option]) => steps.some((step) => step.question === question && step.options.includes(option)));
  return areAsked && formatPath(steps) !== formatPath(before);
}
