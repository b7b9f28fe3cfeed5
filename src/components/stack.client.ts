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

form.addEventListener('pointerover', () => void load(), { once: true });
form.addEventListener('focusin', () => void load(), { once: true });
form.addEventListener('change', (event) => void load().then((page) => page.change((event.target as HTMLInputElement).name)));
answer.addEventListener('click', (event) => {
  const button = (event.target as Element).closest('button');
  if (button) void act(button);
});

/** The reader's day is set by the last script of the page. */
addEventListener('DOMContentLoaded', () => {
  const { today, builtOn } = document.documentElement.dataset;
  if (location.search || today !== builtOn) void load().then((page) => page.read()).finally(() => document.documentElement.removeAttribute('data-asked'));
});
