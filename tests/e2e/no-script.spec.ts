import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });
// Firefox over WebDriver BiDi ignores javaScriptEnabled, so the claim would not be tested there.
test.skip(({ browserName }) => browserName === 'firefox', 'script cannot be switched off in this browser');

test('without script the whole tree is on the page and its links lead on, down to models', async ({ page }) => {
  await page.goto('./pick/');
  await expect(page.getByRole('heading', { name: 'What may leave your machines?' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Run a local agent in small steps that you check' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Go on' })).toBeHidden();
  await page.getByRole('link', { name: /^Anything/ }).click();
  await expect(page).toHaveURL(/#q-have$/);
  await page.getByRole('link', { name: /^Go on: Is the job/ }).click();
  await expect(page).toHaveURL(/#q-job$/);
  await page.getByRole('link', { name: /^Thinking: check/ }).click();
  await page.getByRole('link', { name: /^Money, data/ }).click();
  await expect(page).toHaveURL(/#o-frontier-review$/);
  await page.locator('#o-frontier-review').getByRole('link', { name: /Reviewers, strongest class/ }).first().click();
  await expect(page).toHaveURL(/#b-strong-reviewers$/);
  await expect(page.locator('#b-strong-reviewers').getByRole('link').first()).toHaveAttribute('href', /\/models\//);
});

test('without script the tree stands as a picture and in words', async ({ page }) => {
  await page.goto('./pick/tree/');
  await expect(page.locator('picker-picture svg.wide')).toBeVisible();
  await page.getByRole('link', { name: 'A long agent run' }).click();
  await expect(page).toHaveURL(/\/pick\/#q-pay$/);
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

test('without script the id checker says what to do instead, and lists are whole', async ({ page }) => {
  await page.goto('./check/');
  await expect(page.getByText('The check runs in your browser and needs script.')).toBeVisible();
  await page.goto('./changes/');
  await expect(page.getByRole('combobox')).toHaveCount(0);
  expect(await page.locator('#entries [data-item]:visible').count()).toBeGreaterThan(80);
});

test('without script a ready-made stack has its files and its archive, and the builder says what it needs', async ({ page, request }) => {
  await page.goto('./stack/');
  await expect(page.getByText('needs script')).toBeVisible();
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await page.getByRole('link', { name: 'One subscription with Anthropic' }).click();
  await expect(page.locator('figure').first()).toContainText('"model": "opusplan"');
  const archive = page.getByRole('link', { name: 'Download all as a zip' }).first();
  expect((await request.get((await archive.getAttribute('href'))!)).headers()['content-type']).toBe('application/zip');
});
