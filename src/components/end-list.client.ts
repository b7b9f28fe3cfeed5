// The reader's day is set by the page's last script, and days in this form compare as text.
document.addEventListener('DOMContentLoaded', () => {
  const today = document.documentElement.dataset['today']!;
  const past = document.getElementById('past')!;
  // What ended since the build goes below, the latest on top.
  for (const row of document.querySelectorAll<HTMLElement>('#ahead [data-ends-on]')) if (row.dataset['endsOn']! <= today) past.prepend(row);
  // A floor that has passed promises nothing any more.
  for (const row of document.querySelectorAll<HTMLElement>('#floors [data-item]')) row.hidden = row.querySelector('time')!.dateTime <= today;
  document.dispatchEvent(new Event('rows-changed'));
});

export {};
