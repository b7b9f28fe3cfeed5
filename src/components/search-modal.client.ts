/** Pagefind's own interface, put together from its elements; nothing of it is loaded before the reader shows intent. */
const FILTERS = ['kind', 'vendor', 'tier', 'task', 'state'];

const RESULT = `<li class="pf-result"><div class="pf-result-card"><div class="pf-result-content">
<p class="pf-result-title"><a class="pf-result-link" href="{{ meta.url | default(url) | safeUrl }}">{{ meta.title }}</a></p>
<p class="pf-result-excerpt"><strong>{{ meta.kind }}</strong>{{#if meta.state}} · {{ meta.state }}{{/if}}{{#if excerpt}} · {{+ excerpt +}}{{/if}}</p>
</div></div></li>`;

interface Modal extends HTMLElement {
  open(): void;
}

/**
 * @param bundle folder of the search index, ending in a slash
 * @throws when there is no index to be had
 */
export async function makeModal(bundle: string): Promise<Modal> {
  await Promise.all([load('link', { rel: 'stylesheet', href: `${bundle}pagefind-component-ui.css` }), load('script', { src: `${bundle}pagefind-component-ui.js` })]);
  const host = document.createElement('div');
  host.innerHTML = `<pagefind-config bundle-path="${bundle}" excerpt-length="18" preload></pagefind-config>
<pagefind-modal>
<pagefind-modal-header><pagefind-input placeholder="Search models, tasks and tools" debounce="120"></pagefind-input></pagefind-modal-header>
<pagefind-modal-body>
<div class="flex flex-wrap gap-2 pb-3">${FILTERS.map((name) => `<pagefind-filter-dropdown filter="${name}" label="${name}"></pagefind-filter-dropdown>`).join('')}</div>
<pagefind-summary></pagefind-summary>
<pagefind-results hide-sub-results><script type="text/pagefind-template">${RESULT}</script></pagefind-results>
</pagefind-modal-body>
<pagefind-modal-footer><pagefind-keyboard-hints></pagefind-keyboard-hints></pagefind-modal-footer>
</pagefind-modal>`;
  document.body.append(host);
  return host.querySelector<Modal>('pagefind-modal')!;
}

function load(name: 'link' | 'script', attributes: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(name), attributes);
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => reject(new Error(`${attributes['src'] ?? attributes['href']} did not load`)));
    document.head.append(element);
  });
}
