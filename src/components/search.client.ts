const button = document.querySelector<HTMLButtonElement>('button[data-search-open]')!;
const bundle = button.dataset['bundle']!;
const ready = { modal: undefined as Promise<{ open(): void }> | undefined };

button.addEventListener('click', () => void open());
for (const intent of ['pointerenter', 'focus'] as const) button.addEventListener(intent, () => void load().catch(() => undefined), { once: true });
addEventListener('keydown', (event) => {
  const typing = (event.target as Element).closest('input,textarea,select,[contenteditable]');
  const wanted = (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey) || (event.key === 'k' && (event.ctrlKey || event.metaKey));
  if (!wanted || typing) return;
  event.preventDefault();
  void open();
});

async function open(): Promise<void> {
  try {
    (await load()).open();
  } catch {
    ready.modal = undefined;
    const note = document.querySelector<HTMLDialogElement>('dialog[data-no-index]')!;
    if (!note.open) note.showModal();
  }
}

function load() {
  return (ready.modal ??= import('./search-modal.client.ts').then(({ makeModal }) => makeModal(bundle)));
}

export {};
