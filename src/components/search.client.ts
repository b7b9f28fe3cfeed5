interface Modal extends HTMLElement {
  open(): void;
}

const button = document.querySelector<HTMLButtonElement>('button[data-search-open]')!;
const bundle = button.dataset['bundle']!;
let modal: Promise<Modal> | undefined;

button.addEventListener('click', () => void open());
// A pointer or the focus on the button is intent enough: what search needs is on its way before the click.
for (const intent of ['pointerenter', 'focus']) button.addEventListener(intent, () => void load().catch(() => undefined), { once: true });
addEventListener('keydown', (event) => {
  const typing = (event.target as Element).closest('input,textarea,select,[contenteditable]');
  const command = event.ctrlKey || event.metaKey;
  if (typing || event.altKey || !(command ? event.key === 'k' : event.key === '/')) return;
  event.preventDefault();
  void open();
});

async function open() {
  try {
    (await load()).open();
  } catch {
    modal = undefined;
    const note = document.querySelector<HTMLDialogElement>('dialog[data-no-index]')!;
    if (!note.open) note.showModal();
  }
}

function load() {
  return (modal ??= make());
}

/** Pagefind's own interface, from the template that the page holds. */
async function make() {
  await Promise.all([
    add('link', { rel: 'stylesheet', href: `${bundle}pagefind-component-ui.css` }),
    add('script', { src: `${bundle}pagefind-component-ui.js` }),
  ]);
  document.body.append(document.querySelector<HTMLTemplateElement>('template[data-search]')!.content.cloneNode(true));
  const made = document.querySelector<Modal>('pagefind-modal')!;
  // Pagefind's elements reset everything that they would inherit, so the colour scheme has to be told.
  if (matchMedia('(prefers-color-scheme: dark)').matches) made.dataset['pfTheme'] = 'dark';
  return made;
}

function add(name: 'link' | 'script', attributes: object) {
  return new Promise((resolve, reject) => {
    document.head.append(Object.assign(document.createElement(name), attributes, { onload: resolve, onerror: reject }));
  });
}

export {};
