import { expect, test, type Page } from '@playwright/test';
import { addDays, formatDay, parseDay, type Day } from '../../src/freshness/day.ts';

const ADDRESS = './tasks/planning-and-review/';
const banner = (page: Page) => page.getByRole('complementary', { name: 'How fresh this page is' });

async function openOn(page: Page, day: Day, address = ADDRESS) {
  await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
  await page.goto(address);
}

async function readTerm(page: Page) {
  await page.goto(ADDRESS);
  const { reviewedOn, reviewEvery } = await banner(page).evaluate((it) => ({ ...(it as HTMLElement).dataset }));
  return { reviewedOn: parseDay(reviewedOn!), term: Number(reviewEvery) };
}

test('the same page is fresh, then due, then out of date, on the reader’s day alone', async ({ page }) => {
  const { reviewedOn, term } = await readTerm(page);
  const dueOn = addDays(reviewedOn, term);

  await openOn(page, addDays(reviewedOn, 1));
  await expect(banner(page)).toContainText(`Fresh. Review by ${formatDay(dueOn)}.`);
  await expect(banner(page)).toContainText(`Reviewed ${formatDay(reviewedOn)} (yesterday)`);
  const calm = await banner(page).getAttribute('class');

  await openOn(page, dueOn);
  await expect(banner(page)).toContainText(`Review due. The term ended on ${formatDay(dueOn)}`);
  const due = await banner(page).getAttribute('class');

  await openOn(page, addDays(dueOn, term));
  await expect(banner(page)).toContainText('Out of date. Two reviews were missed');
  await expect(banner(page)).toContainText('models named here may be gone');
  const stale = await banner(page).getAttribute('class');
  expect(new Set([calm, due, stale]).size).toBe(3);
});

test('a reader whose clock is behind the build gets the verdict of the build day', async ({ page }) => {
  await openOn(page, parseDay('2001-01-01'));
  await expect(banner(page)).toContainText('Fresh.');
});

test('what holds on some days only is shown on those, without a rebuild', async ({ page }) => {
  await page.route('**/guide/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replace('</main>', '<p id="toy"><span data-until="2030-05-31">was $2</span><span data-from="2030-06-01" hidden>now $4</span></p></main>') });
  });
  await openOn(page, parseDay('2030-05-31'), './guide/');
  await expect(page.locator('#toy')).toHaveText('was $2', { useInnerText: true });
  await openOn(page, parseDay('2030-06-01'), './guide/');
  await expect(page.locator('#toy')).toHaveText('now $4', { useInnerText: true });
});

test('a card whose model has an announced end calls it deprecated before that day and retired from it on', async ({ page }) => {
  await page.goto('./models/claude-sonnet-4-5/');
  const note = page.getByRole('note');
  const end = parseDay((await note.locator('[data-from]').getAttribute('data-from'))!);
  await openOn(page, addDays(end, 1), './models/claude-sonnet-4-5/');
  await expect(note).toHaveText(/^Retired: it stopped answering on .* \(yesterday\)\./, { useInnerText: true });
});
