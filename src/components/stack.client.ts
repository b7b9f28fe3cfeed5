import { copyText } from './copy-text.client.ts';

const form = document.querySelector<HTMLElement>('#stack-form')!;
const answer = document.querySelector<HTMLElement>('#stack-answer')!;
let loading: Promise<typeof import('./stack-page.client.ts')> | undefined;

/** What works a stack out comes when a reader begins, or when the page as built does not answer: another day, or an address with choices. */
function load() {
  return (loading ??= import('./stack-page.client.ts').catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));
}

/** Where script or models do not come, nothing can be changed; the stack that an address asked for is not shown as another. */
function tellFailure() {
  document.querySelector('#stack-complaints')!.textContent = 'The models could not be fetched, so nothing can be changed yet: try again when you are online. The ready-made stacks below have pages of their own.';
  const { dataset } = document.documentElement;
  if (dataset['asked'] !== undefined) dataset['asked'] = 'failed';
}

/** Hands a file to the browser, which saves it where it saves such things. */
function save(file: Blob, name: string) {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function act(button: HTMLButtonElement) {
  const figure = button.closest<HTMLElement>('figure');
  const text = figure?.querySelector('[data-text]')?.textContent ?? '';
  if (button.matches('[data-copy-file]')) return copyText(button, text);
  if (button.matches('[data-save-file]')) return save(new Blob([text], { type: 'text/plain' }), figure!.dataset['file']!.split('/').at(-1)!);
  const page = await load();
  const { act: wanted } = button.dataset;
  if (wanted === 'link') return copyText(button, await page.getAddress());
  if (wanted === 'markdown') return copyText(button, await page.getMarkdown());
  const { archive, name } = await page.getArchive();
  save(archive, name);
}

for (const sign of ['pointerover', 'focusin']) form.addEventListener(sign, () => void load().catch(tellFailure), { once: true });
form.addEventListener('change', (event) => void load().then((page) => page.change((event.target as HTMLInputElement).name)).catch(tellFailure));
addEventListener('popstate', () => void load().then((page) => page.read()).catch(tellFailure));
answer.addEventListener('click', (event) => {
  const button = (event.target as Element).closest('button');
  if (button) act(button).catch(tellFailure);
});

/** The reader's day is set by the last script of the page. */
addEventListener('DOMContentLoaded', () => {
  const { today, builtOn } = document.documentElement.dataset;
  if (location.search || today !== builtOn) void load().then((page) => page.read()).then(() => document.documentElement.removeAttribute('data-asked'), tellFailure);
});
