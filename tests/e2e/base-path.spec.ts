import { expect, test } from '@playwright/test';
import { BASE_PATH_ADDRESS } from './servers.ts';

test.use({ baseURL: BASE_PATH_ADDRESS });

test('under a base path every link of the main menu stays there', async ({ page }) => {
  await page.goto('./');
  const links = await page.getByRole('navigation', { name: 'Main' }).getByRole('link').all();
  for (const link of links) expect(await link.getAttribute('href')).toMatch(/^\/routebook\//);
});

test('under a base path the guide’s own links, the picker and search work', async ({ page }) => {
  await page.goto('./guide/');
  await page.getByRole('link', { name: 'the picker' }).click();
  await expect(page).toHaveURL(/\/routebook\/pick\/$/);
  await page.locator('section[data-shown] [data-option="stays"]').click();
  await expect(page).toHaveURL(/\/routebook\/pick\/\?leave=stays$/);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('grok code fast');
  await page.locator('pagefind-results').getByRole('link', { name: 'Grok Code Fast 1', exact: true }).click();
  await expect(page).toHaveURL(/\/routebook\/models\/grok-code-fast-1\/$/);
});

test('under a base path a stack is worked out, and its links and archives stay there', async ({ page }) => {
  await page.goto('./stack/?stack=claude');
  await expect(page.getByRole('combobox', { name: 'Executor', exact: true })).toHaveValue('claude-sonnet-5-5@claude-plan');
  await expect(page.locator('[data-tool]')).toHaveAttribute('href', /\/routebook\/tools\/claude-code\/$/);
  await page.getByRole('link', { name: 'Copilot only' }).click();
  await expect(page.getByRole('link', { name: 'Download all as a zip' }).first()).toHaveAttribute('href', /^\/routebook\/stack\/copilot\/github-copilot\.zip$/);
});
