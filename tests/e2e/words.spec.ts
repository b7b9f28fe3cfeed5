import { expect, test } from '@playwright/test';

test('a label on a card leads to what the word means', async ({ page }) => {
  await page.goto('./models/gpt-6-1-sol/');
  await page.getByRole('link', { name: 'Price step' }).click();
  await expect(page).toHaveURL(/\/glossary\/#price-step$/);
  await expect(page.locator('#price-step')).toBeInViewport();
});

test('from a route on a card a reader reaches what that route does with code, and who says so', async ({ page }) => {
  await page.goto('./models/claude-opus-5-5/');
  await page.getByRole('link', { name: 'GitHub Copilot Free, Pro, Pro+' }).click();
  await expect(page).toHaveURL(/\/routes\/#copilot$/);
  const heading = page.locator('#copilot');
  await expect(heading).toBeInViewport();
  await expect(heading.locator('xpath=..').getByRole('link').first()).toHaveAttribute('href', /^https:\/\//);
});

test('a role names models, and each tool says how it is set there', async ({ page }) => {
  await page.goto('./guide/');
  await page.getByRole('link', { name: 'reviewer', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reviewer');
  await expect(page.getByRole('heading', { name: 'Who fills it' })).toBeVisible();
  await expect(page.getByText('review_model').first()).toBeVisible();
});

test('somebody with one subscription finds their row on a task page', async ({ page }) => {
  await page.goto('./tasks/code-specialised-execution/');
  const row = page.locator('dt', { hasText: 'A ChatGPT plan with Codex' }).locator('xpath=..');
  await expect(row.getByRole('link')).toHaveText('GPT-6.1 Sol');
});

test('a tool that has ended says so first, and where to go', async ({ page }) => {
  await page.goto('./tools/continue/');
  await expect(page.getByRole('note')).toContainText('Ended.');
  await page.getByRole('note').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('OpenCode');
});

test('an open-weight card says what memory it needs, and calls an estimate by its name', async ({ page }) => {
  await page.goto('./models/qwen3-8-27b/');
  await expect(page.getByText('GB, estimate')).toBeVisible();
});

test('every source can be looked up from About, with the pages that rely on it', async ({ page }) => {
  await page.goto('./about/');
  await page.getByRole('link', { name: 'in the list of sources' }).click();
  const first = page.locator('[data-outside] li').first();
  await expect(first.getByRole('link').last()).toHaveAttribute('href', /\/(models|tools|tasks|roles|routes|guide|changes|check)\//);
  await page.getByRole('navigation', { name: 'Parts of the list' }).getByRole('link', { name: 'Page 2' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sources, page 2');
});
