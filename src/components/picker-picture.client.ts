import { formatAnswers, parseAnswers } from '../picker/answers.ts';
import { walk } from '../picker/walk.ts';
import { readTree } from './picker-tree.client.ts';

/** Marks the way of whoever comes with answers in the address. */
class PickerPicture extends HTMLElement {
  connectedCallback() {
    const { steps, at } = walk(readTree(this), parseAnswers(location.search));
    if (steps.length === 0) return;
    const nodes = [...steps.map((it) => `q-${it.question}`), 'outcome' in at ? `o-${at.outcome}` : `q-${at.question}`];
    for (const [n, id] of nodes.entries()) {
      for (const node of this.querySelectorAll(`[data-node="${id}"]`)) node.setAttribute('data-on', '');
      for (const edge of this.querySelectorAll(`[data-edge="${nodes[n - 1]} ${id}"]`)) edge.setAttribute('data-on', '');
    }
    for (const { question, options } of steps) for (const option of options) this.querySelector(`[data-question="${question}"] [data-option="${option}"]`)!.setAttribute('data-on', '');
    const back = Object.assign(document.createElement('a'), { href: `../${formatAnswers(steps)}`, textContent: 'outcome' in at ? 'Back to your recommendation' : 'Go on with the questions', className: 'underline' });
    this.querySelector('[data-way]')!.replaceChildren(`Your way is marked: ${steps.length} answer${steps.length === 1 ? '' : 's'}. `, back, '.');
  }
}

customElements.define('picker-picture', PickerPicture);
