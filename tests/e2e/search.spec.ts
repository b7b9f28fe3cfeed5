import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test('a search for a retired model leads to its card, which says what to use instead', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('grok code fast');
  const first = page.locator('pagefind-results li a').first();
  await expect(first).toHaveText('Grok Code Fast 1');
  await expect(page.locator('pagefind-results li').first()).toContainText('Model · retired');
  await first.click();
  await expect(page).toHaveURL(/\/models\/grok-code-fast-1\/$/);
  await expect(page.getByRole('note')).toContainText('Use Grok 4.3 instead.');
});

test('a key opens search from any page, and Escape gives the page back', async ({ page }) => {
  await page.goto('./models/');
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
});

test('results can be narrowed by kind, vendor, tier, task and state', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('codex');
  await expect(page.locator('pagefind-results li a').first()).toBeVisible();
  await page.getByText('Narrow by kind, vendor, tier, task or state').click();
  const pane = page.locator('pagefind-filter-pane');
  for (const name of ['vendor', 'tier', 'task', 'state']) await expect(pane.locator('summary', { hasText: name })).toBeVisible();
  await pane.locator('summary', { hasText: 'kind' }).click();
  await pane.getByRole('checkbox', { name: /Tool/ }).check();
  await expect(page.locator('pagefind-results li').first()).toContainText('Tool ·');
  await expect(page.locator('pagefind-results li', { hasText: 'Model ·' })).toHaveCount(0);
});

test('before the reader shows intent, nothing of search is loaded', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('pagefind'))).toEqual([]);
});

test('where the index cannot be had, search says so and offers the list of models', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('./');
  await page.getByRole('button', { name: 'Search' }).click();
  const note = page.getByRole('dialog', { name: 'Search is not available here' });
  await expect(note.getByRole('link', { name: 'all models are on one page' })).toBeVisible();
  await note.getByRole('button', { name: 'Close' }).click();
  await expect(note).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the open dialog in ${colorScheme} colours has no barrier that axe can find`, async ({ page, browserName }) => {
    test.skip(browserName === 'firefox' && colorScheme === 'dark', 'dark colours cannot be asked for in this browser');
    await page.emulateMedia({ colorScheme });
    await page.goto('./');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('searchbox').fill('codex');
    await expect(page.locator('pagefind-results li a').first()).toBeVisible();
    await page.getByText('Narrow by kind, vendor, tier, task or state').click();
    const { violations } = await new AxeBuilder({ page }).include('pagefind-modal').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
  });
}
