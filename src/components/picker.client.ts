import { formatAnswers, parseAnswers } from '../picker/answers.ts';
import type { Edges } from '../picker/tree.ts';
import { walk, type Step } from '../picker/walk.ts';

/** One question at a time, from the tree that the page already holds. The address is the only state. */
class ModelPicker extends HTMLElement {
  #tree!: Edges;

  connectedCallback() {
    this.#tree = { start: this.dataset['start']!, questions: Object.fromEntries([...this.querySelectorAll<HTMLElement>('[data-question]')].map((it) => [it.dataset['question']!, { options: [...it.querySelectorAll<HTMLAnchorElement>('[data-option]')].map(readEdge) }])) };
    this.addEventListener('click', (event) => this.#follow(event));
    addEventListener('popstate', () => this.#show(true));
    this.#show(false);
  }

  #follow(event: MouseEvent) {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-option],[data-step],[data-restart],[data-otherwise]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    this.#show(true);
  }

  #show(focus: boolean) {
    const { answers, repeated } = parseAnswers(location.search);
    const { steps, at, unused } = walk(this.#tree, answers);
    // "If that does not fit" leads to another outcome by its fragment, and the answers stay in the address.
    const alternative = /^#o-(\w[\w-]*)$/.exec(location.hash)?.[1];
    const section = (alternative && this.#section('outcome', alternative)) || ('outcome' in at ? this.#section('outcome', at.outcome) : this.#section('question', at.question));
    for (const other of section.querySelectorAll<HTMLAnchorElement>('[data-otherwise]')) other.href = `${location.pathname}${formatAnswers(steps)}#o-${other.dataset['otherwise']!}`;
    for (const option of section.querySelectorAll<HTMLAnchorElement>('[data-option]')) option.href = location.pathname + formatAnswers([...steps, { question: section.dataset['question']!, option: option.dataset['option']! }]);
    this.#only(section, focus);
    this.#list(steps);
    this.#explain(section, steps);
    const dropped = this.querySelector<HTMLElement>('[data-dropped]')!;
    const names = [...unused, ...repeated];
    dropped.hidden = names.length === 0;
    dropped.textContent = names.length === 0 ? '' : `Left out of this address, because no question here has that answer: ${names.join(', ')}. You are asked from the first question that is open.`;
  }

  #only(shown: HTMLElement, focus: boolean) {
    for (const section of this.querySelectorAll<HTMLElement>('[data-question],[data-outcome]')) section.toggleAttribute('data-shown', section === shown);
    this.dataset['ready'] = shown.dataset['outcome'] ? 'outcome' : 'question';
    if (focus) shown.querySelector<HTMLElement>('h2')!.focus();
  }

  #list(steps: readonly Step[]) {
    const box = this.querySelector<HTMLElement>('[data-answers]')!;
    box.hidden = steps.length === 0;
    box.querySelector('ol')!.replaceChildren(...steps.map((step, n) => {
      const row = document.createElement('li');
      const change = Object.assign(document.createElement('a'), { href: location.pathname + formatAnswers(steps.slice(0, n)), textContent: 'Change', className: 'underline' });
      change.dataset['step'] = step.question;
      const question = this.#section('question', step.question).querySelector('h2')!.textContent!;
      change.setAttribute('aria-label', `Change: ${question}`);
      row.className = 'my-1.5';
      row.append(`${question} `, Object.assign(document.createElement('strong'), { textContent: this.#option(step).querySelector('span')!.textContent }), ' ', change);
      return row;
    }));
  }

  #explain(section: HTMLElement, steps: readonly Step[]) {
    const box = section.querySelector<HTMLElement>('[data-reasons]');
    if (!box) return;
    box.hidden = false;
    box.querySelector('ul')!.replaceChildren(...steps.map((step) => Object.assign(document.createElement('li'), { textContent: this.#option(step).dataset['because']! })));
  }

  #section(kind: 'question' | 'outcome', id: string) {
    return this.querySelector<HTMLElement>(`[data-${kind}="${id}"]`)!;
  }

  #option({ question, option }: Step) {
    return this.#section('question', question).querySelector<HTMLAnchorElement>(`[data-option="${option}"]`)!;
  }
}

function readEdge(link: HTMLAnchorElement) {
  const [kind, id] = [link.hash.slice(1, 2), link.hash.slice(3)];
  return { id: link.dataset['option']!, ...(kind === 'o' ? { outcome: id } : { question: id }) };
}

customElements.define('model-picker', ModelPicker);
