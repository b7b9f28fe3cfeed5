import { expect, test } from '@playwright/test';

test('from the home page a reader reaches a task, its first pick, and what that is not for', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which coding model, for which job?');
  await page.getByRole('list').getByRole('link', { name: 'Planning and difficult review' }).click();
  await page.getByRole('link', { name: 'Claude Opus 5.5' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Claude Opus 5.5');
  await expect(page.getByRole('heading', { name: 'Not for' })).toBeVisible();
});

test('on a phone the answer of a card is in the first screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./models/gpt-6-1-sol/');
  await expect(page.getByRole('heading', { name: 'Best for' })).toBeInViewport();
});

test('the API id is copied as it stands', async ({ page, context, browserName }) => {
  test.skip(browserName === 'firefox', 'clipboard permission cannot be granted in this browser');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./models/gpt-6-1-sol/');
  await page.getByRole('button', { name: 'Copy the API id gpt-6.1-sol' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('gpt-6.1-sol');
});

test('a configuration is copied whole', async ({ page, context, browserName }) => {
  test.skip(browserName === 'firefox', 'clipboard permission cannot be granted in this browser');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./tools/openai-codex/');
  const figure = page.locator('figure').first();
  await figure.getByRole('button').click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await figure.locator('code').last().textContent());
});

test('a mistyped address answers 404 with search and the nearest pages', async ({ page }) => {
  const response = await page.goto('./models/gpt-6.1-sol/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('button', { name: 'Search' })).toBeVisible();
  await expect(page.locator('[data-nearest] a').first()).toHaveText('GPT-6.1 Sol');
});

test('the first Tab offers to skip to the content', async ({ page }) => {
  await page.goto('./guide/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
});
