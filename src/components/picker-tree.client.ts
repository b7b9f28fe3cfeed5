import type { Edge, Edges } from '../picker/tree.ts';

/** The bare tree from the page: questions, options and where their links lead. */
export function readTree(root: HTMLElement): Edges {
  return { start: root.dataset['start']!, questions: Object.fromEntries([...root.querySelectorAll<HTMLElement>('[data-question]')].map((it) => [it.dataset['question']!, readQuestion(it)])) };
}

/** An option that is no link itself leads where the others of its question lead, which stands once behind them. */
function readQuestion(question: HTMLElement): Edges['questions'][string] {
  const options = [...question.querySelectorAll<HTMLElement>('[data-option]')].map((it): Edge => {
    const link = it instanceof HTMLAnchorElement ? it : question.querySelector<HTMLAnchorElement>('[data-together]')!;
    const [kind, id] = [link.hash.slice(1, 2), link.hash.slice(3)];
    return { id: it.dataset['option']!, ...(kind === 'o' ? { outcome: id } : { question: id }), ...('alone' in it.dataset && { alone: true as const }) };
  });
  return { options, ...('several' in question.dataset && { several: true as const }) };
}
