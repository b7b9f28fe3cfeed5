for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.addEventListener('click', async () => {
    const text = button.dataset['copy'] || button.closest('figure')?.querySelector('pre code')?.textContent || '';
    const copied = await navigator.clipboard.writeText(text).then(() => true, () => false);
    button.textContent = copied ? 'Copied' : 'Select and copy by hand';
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  });
}

export {};
