import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ENDS, PickerPage } from './pages/picker-page.ts';
import { readArchive, StackPage } from './pages/stack-page.ts';

/** Moves the focus by Tab until it is on what the name says; a keyboard has no other way. */
async function tabTo(page: StackPage['page'], name: RegExp | string) {
  const wanted = page.locator(':focus').and(page.getByRole('link', { name }).or(page.getByRole('button', { name })).or(page.getByRole('combobox', { name })));
  for (let n = 0; n < 150; n += 1) {
    await page.keyboard.press('Tab');
    if ((await wanted.count()) > 0) return;
  }
  throw new Error(`No Tab leads to ${String(name)}`);
}

test('from the picker to a stack to the files that a tool loads, by keyboard alone', async ({ page }, { project }) => {
  test.skip(project.name === 'phone', 'keyboards are on desks');
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00'));
  const picker = new PickerPage(page);
  await picker.open(ENDS.frontier);
  await tabTo(page, 'a stack for your tool');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/stack\/\?planner=/);
  const stack = new StackPage(page);
  await expect(stack.complaints).toBeEmpty();
  await tabTo(page, 'For the tool');
  await page.keyboard.type('OpenAI Codex');
  await expect(stack.files.first()).toBeVisible();
  const shown = await stack.readFiles();
  await tabTo(page, 'Download all as a zip');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const archive = await readArchive(download);
  expect(Object.entries(shown).map(([path, text]) => [path.replace('~/', 'home/'), text])).toEqual(Object.entries(archive).filter(([name]) => name !== 'README.md'));
  expect(archive['README.md']).toContain('check again after');
});

test('another executor changes cost, files and address at once, and the address brings them back', async ({ page }) => {
  const stack = new StackPage(page);
  await stack.open('?stack=api-keys&tool=litellm');
  const cost = await stack.cost.innerText();
  await stack.model('Executor').selectOption({ label: 'Claude Opus 5.5, Claude API' });
  await expect(page).toHaveURL(/executor=claude-opus-5-5%40claude-api/);
  await expect(stack.cost).not.toHaveText(cost);
  const [changed, files] = [await stack.cost.innerText(), await stack.readFiles()];
  expect(Object.values(files).join('')).toContain('claude-opus-5-5');
  await page.goto(page.url());
  await expect(stack.cost).toHaveText(changed);
  expect(await stack.readFiles()).toEqual(files);
});

test('effort changes the week and the file', async ({ page }) => {
  const stack = new StackPage(page);
  await stack.open('?stack=api-keys&tool=litellm');
  await expect(stack.effort('executor')).toHaveValue('medium');
  const cost = await stack.cost.innerText();
  await stack.effort('executor').selectOption('xhigh');
  await expect(stack.cost).not.toHaveText(cost);
  expect(Object.values(await stack.readFiles()).join('')).toContain('xhigh');
});

test('a reviewer of the executor’s family is warned of', async ({ page }) => {
  const stack = new StackPage(page);
  await stack.open('?stack=api-keys&tool=litellm');
  await expect(stack.row('Reviewer')).not.toContainText('family');
  await stack.model('Reviewer').selectOption({ label: 'GPT-6 Luna, OpenAI API' });
  await expect(stack.row('Reviewer')).toContainText('GPT-6 Luna is of the executor’s family');
});

test('more ways give more models, and a tool offers only what it reaches', async ({ page }) => {
  const stack = new StackPage(page);
  await stack.open('?stack=api-keys&tool=litellm');
  await expect(stack.model('Executor')).toHaveValue('gpt-6-2-sol@openai-api');
  const count = async () => (await stack.model('Executor').locator('option').allTextContents()).length;
  const before = await count();
  await page.getByText('Ways that you have').click();
  await page.getByLabel('Mistral API').check();
  await expect.poll(count).toBeGreaterThan(before);
  await page.getByLabel('For the tool').selectOption('openai-codex');
  await expect(stack.model('Executor').locator('option', { hasText: 'Mistral' })).toHaveCount(0);
});

test('nonsense in an address is named and changes nothing else', async ({ page }) => {
  const stack = new StackPage(page);
  await stack.open('?stack=api-keys&executor=%3Cb%3Egpt-99&tool=emacs');
  await expect(stack.complaints.locator('p')).toHaveText([/There is no export for "emacs"/, /No model "<b>gpt-99" can be seated/]);
  await expect(stack.model('Executor')).not.toHaveValue('');
});

test('a card leads to a stack with its model in it', async ({ page }) => {
  const stack = new StackPage(page);
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00'));
  await page.goto('./models/gpt-6-2-sol/');
  await page.getByRole('link', { name: 'Use in a stack' }).click();
  await expect(page).toHaveURL(/\/stack\/\?\w+=gpt-6-2-sol$/);
  await expect(stack.complaints).toBeEmpty();
  await expect(page.locator('#stack-form select').filter({ has: page.locator('option:checked[value^="gpt-6-2-sol@"]') })).toHaveCount(1);
});

test('on a later day the page says that the stack is overdue, and so do its files', async ({ page }) => {
  const stack = new StackPage(page);
  await stack.open('', '2029-01-01');
  await expect(page.locator('[data-expires]')).toHaveAttribute('data-expires', /^202[67]-/);
  await expect(page.locator('[data-expires]')).toContainText('Overdue since');
  await expect(stack.files.first().locator('pre')).toContainText('Made on 1 January 2029; its advice should have been checked again after');
});

test('where the models do not come, the page says so and the ready-made stacks remain', async ({ page }) => {
  const stack = new StackPage(page);
  await page.route('**/api/v1/stacks.json', (route) => route.abort());
  await stack.open('?stack=claude');
  await expect(stack.complaints).toContainText('The models could not be fetched');
  await expect(page.getByRole('link', { name: 'One subscription with Anthropic' })).toBeVisible();
  await expect(stack.files.first()).toBeHidden();
});

test('a single file can be downloaded under its own name', async ({ page }) => {
  const stack = new StackPage(page);
  await stack.open();
  const [path, text] = Object.entries(await stack.readFiles())[0]!;
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `Download ${path}` }).click()]);
  expect(download.suggestedFilename()).toBe(path.split('/').at(-1));
  expect(readFileSync(await download.path(), 'utf8')).toBe(text);
});

test('Back returns to the stack that was shown before another one was begun with', async ({ page }) => {
  const stack = new StackPage(page);
  await stack.open('?stack=claude');
  await expect(stack.model('Executor')).toHaveValue('claude-sonnet-5-5@claude-plan');
  await page.getByLabel('Begin with').selectOption('copilot');
  await expect(stack.model('Executor')).toHaveValue('claude-sonnet-5-5@copilot');
  await page.goBack();
  await expect(stack.model('Executor')).toHaveValue('claude-sonnet-5-5@claude-plan');
});

test('a tool that none of the ways leads to offers what it could have', async ({ page }) => {
  const stack = new StackPage(page);
  await stack.open('?stack=chatgpt&tool=gemini-cli');
  await expect(stack.model('Executor').locator('option', { hasText: 'Gemini' }).first()).toBeAttached();
  await stack.model('Executor').selectOption('gemini-4-argon@gemini-api');
  await expect(stack.row('Executor')).toContainText('model.name');
});

test('a name of the language itself in an address is nonsense like any other', async ({ page }) => {
  const stack = new StackPage(page);
  await stack.open('?stack=__proto__&planner=constructor&ways=toString');
  await expect(stack.complaints.locator('p')).toHaveCount(3);
});
