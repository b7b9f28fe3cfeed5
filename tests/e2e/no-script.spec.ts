import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });
// Firefox over WebDriver BiDi ignores javaScriptEnabled, so the claim would not be tested there.
test.skip(({ browserName }) => browserName === 'firefox', 'script cannot be switched off in this browser');

test('without script the whole tree is on the page and its links lead on', async ({ page }) => {
  await page.goto('./pick/');
  await expect(page.getByRole('heading', { name: 'May the code leave your machines?' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Run a small open model, for bounded edits only' })).toBeVisible();
  await page.getByRole('link', { name: /^No, it stays here/ }).click();
  await expect(page).toHaveURL(/#q-hardware$/);
  await page.getByRole('link', { name: /^A laptop with 16 GB/ }).click();
  await expect(page).toHaveURL(/#o-local-small$/);
});

test('without script the banner gives the verdict of the build day and says so', async ({ page }) => {
  await page.goto('./tasks/planning-and-review/');
  const banner = page.getByRole('complementary', { name: 'How fresh this page is' });
  await expect(banner).toContainText('Fresh.');
  await expect(banner).toContainText(/Judged on \d+ \w+ \d{4}, when this page was built\./);
});

test('without script no button is offered that would do nothing', async ({ page }) => {
  await page.goto('./models/gpt-6-1-sol/');
  await expect(page.getByRole('button', { name: 'Search' })).toBeHidden();
  await expect(page.locator('button[data-copy]').first()).toBeHidden();
});
