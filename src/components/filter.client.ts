// Narrows a list by what its items carry. The choice stands in the address, so a link shows the same.
for (const controls of document.querySelectorAll<HTMLElement>('[data-filter]')) {
  const items = [...document.querySelectorAll<HTMLElement>(`${controls.dataset['filter']} [data-item]`)];
  const selects = [...controls.querySelectorAll('select')];
  const [count, reset] = [controls.querySelector('[data-count]')!, controls.querySelector('button')!];

  const apply = () => {
    const chosen = selects.filter((it) => it.value !== '');
    for (const item of items) item.hidden = chosen.some((it) => !(item.dataset[it.name] ?? '').split(' ').includes(it.value));
    // A heading over nothing says nothing.
    for (const group of document.querySelectorAll<HTMLElement>(`${controls.dataset['filter']} [data-group]`)) group.hidden = !group.querySelector('[data-item]:not([hidden])');
    const shown = items.filter((it) => !it.hidden).length;
    count.textContent = shown === items.length ? `All ${items.length} shown.` : `${shown} of ${items.length} shown.`;
    reset.hidden = chosen.length === 0;
  };
  const remember = () => {
    const query = new URLSearchParams(selects.filter((it) => it.value !== '').map((it) => [it.name, it.value]));
    history.replaceState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`);
  };

  const asked = new URLSearchParams(location.search);
  for (const it of selects) if ([...it.options].some((option) => option.value === asked.get(it.name))) it.value = asked.get(it.name)!;
  controls.addEventListener('change', () => { apply(); remember(); });
  reset.addEventListener('click', () => {
    for (const it of selects) it.value = '';
    apply();
    remember();
    selects[0]?.focus();
  });
  document.addEventListener('rows-changed', apply);
  apply();
}

export {};
