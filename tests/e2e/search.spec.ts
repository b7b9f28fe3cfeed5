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
  for (const name of ['kind', 'vendor', 'tier', 'task', 'state']) await expect(page.locator(`pagefind-filter-dropdown[filter="${name}"]`)).toBeVisible();
  await page.locator('pagefind-filter-dropdown[filter="kind"]').getByRole('combobox').click();
  await page.getByRole('option', { name: /Tool/ }).click();
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
