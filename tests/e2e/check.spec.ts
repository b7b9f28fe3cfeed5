import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { CheckPage } from './pages/check-page.ts';

const CONFIG = 'model: anthropic/claude-3-5-sonnet-20241022 # the old one\r\nweak-model: claude-sonnet-4-5\r\neditor-model: gpt-9-turbo\r\nconst o1 = opus;\r\n';

test('a pasted config is answered with file, line, state, date, replacement and card', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.paste(CONFIG);
  await expect(check.status).toContainText('1 id is retired: it fails, or another model answers; 1 id has an announced end within 90 days; 1 looks like a model id and is not in our list.');
  await expect(check.row('anthropic/claude-3-5-sonnet-20241022')).toContainText('pasted text, line 1');
  await expect(check.row('anthropic/claude-3-5-sonnet-20241022')).toContainText('retired on 28 October 2025');
  await expect(check.row('claude-sonnet-4-5')).toContainText('ends on 30 November 2026 (in 5 days)');
  await check.row('claude-sonnet-4-5').getByRole('link', { name: 'Claude Sonnet 4.5' }).click();
  await expect(page).toHaveURL(/\/models\/claude-sonnet-4-5\/$/);
});

for (const [day, words] of [['2026-11-29', 'ends on 30 November 2026 (tomorrow)'], ['2026-11-30', 'retired on 30 November 2026 (today)'], ['2026-12-01', 'retired on 30 November 2026 (yesterday)'], ['2027-01-01', 'retired on 30 November 2026 (32 days ago)']] as const) {
  test(`on ${day} an id that ends on 30 November is told: ${words}`, async ({ page }) => {
    const check = new CheckPage(page);
    await check.open('?ids=claude-sonnet-4-5', day);
    await expect(check.row('claude-sonnet-4-5')).toContainText(words);
  });
}

test('an announced price counts from its day on', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open('?ids=gemini-2.5-pro', '2026-11-30');
  await expect(check.row('gemini-2.5-pro')).toContainText('→ $2 in, $10 → $10 out');
  await check.open('?ids=gemini-2.5-pro', '2026-12-01');
  await expect(check.row('gemini-2.5-pro')).toContainText('→ $4 in, $10 → $20 out');
});

test('the patched copy has the chosen replacements and is otherwise the same, byte for byte', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  const bytes = Buffer.from(`\uFEFF# Größe\r\n${CONFIG}`, 'utf8');
  await page.getByLabel('Choose files').setInputFiles({ name: '.aider.conf.yml', mimeType: 'text/yaml', buffer: bytes });
  await expect(check.row('claude-sonnet-4-5')).toContainText('.aider.conf.yml, line 3');
  await check.row('claude-sonnet-4-5').getByRole('combobox').selectOption('leave it');
  const copy = await check.download(/Download \.aider\.conf\.yml/);
  expect(copy).toEqual(Buffer.from(bytes.toString('utf8').replace('claude-3-5-sonnet-20241022', 'claude-sonnet-5-5'), 'utf8'));
});

test('a long text is patched to its end, also where not every finding is shown', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.paste(Array.from({ length: 260 }, (_, n) => `model-${n}: claude-3-opus-20240229\n`).join(''));
  await expect(check.results).toContainText('60 more are in the Markdown.');
  const copy = (await check.download(/Download the text/)).toString('utf8');
  expect(copy.match(/claude-opus-5-5/g)).toHaveLength(260);
  expect(copy).not.toContain('claude-3-opus');
});

test('text that is dragged into the field is the browser’s business', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  const isTaken = await check.text.evaluate((field) => {
    const dropped = new DataTransfer();
    dropped.setData('text/plain', 'model: gpt-4o');
    return !field.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: dropped }));
  });
  expect(isTaken).toBe(false);
});

test('names with blanks can be asked for in the address', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open('?ids=Claude%20Sonnet%204.5,GPT-4.1%20(copilot)');
  await expect(check.row('Claude Sonnet 4.5')).toContainText('ends on 30 November 2026');
  await expect(check.row('GPT-4.1 (copilot)')).toContainText('retired on GitHub Copilot on 1 June 2026');
});

test('binary files and files that are no UTF-8 are left out and named', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await page.getByLabel('Choose files').setInputFiles([
    { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0, 0, 1]) },
    { name: 'latin1.txt', mimeType: 'text/plain', buffer: Buffer.from([0x6d, 0xfc, 0x6c, 0x6c]) },
    { name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from('{"model": "opus"}') },
  ]);
  await expect(check.status).toContainText('Left out: logo.png (binary), latin1.txt (not UTF-8).');
  await expect(check.row('opus')).toContainText('Claude Opus 5.5');
});

test('what is pasted goes nowhere: after the list of ids no request is made, and without a network it still works', async ({ page, context }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.paste(CONFIG);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await context.setOffline(true);
  await check.paste(`${CONFIG}fallback: o3-mini`);
  await expect(check.row('o3-mini')).toBeVisible();
  expect(requests).toEqual([]);
  await expect(page.getByText('Requests that your browser has made for this page since the list of ids arrived: 0.')).toBeVisible();
  expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length, location.search])).toEqual(['', 0, 0, '']);
});

test('a list that does not arrive is told, loses nothing, and can be tried again', async ({ page }) => {
  const check = new CheckPage(page);
  await page.route('**/api/v1/ids.json', (route) => route.abort());
  await check.open();
  await check.text.fill(CONFIG);
  await expect(check.status).toContainText('The check did not run');
  await expect(check.status).toContainText('What you gave is still here');
  await expect(check.text).not.toBeEmpty();
  await page.unroute('**/api/v1/ids.json');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(check.row('claude-sonnet-4-5')).toBeVisible();
});

test('ten megabytes do not freeze the page', async ({ page }) => {
  test.setTimeout(60_000);
  const check = new CheckPage(page);
  await check.open();
  await check.paste(CONFIG);
  const source = readFileSync('node_modules/typescript/lib/typescript.js', 'utf8').slice(0, 1_000_000);
  // The files are made in the page, since handing them in from outside would be the slow part, and before anything is timed.
  await page.evaluate((text) => {
    const files = new DataTransfer();
    for (let n = 0; n < 10; n += 1) files.items.add(new File([text, '\n// claude-3-opus-20240229\n'], `big-${n}.js`));
    document.querySelector<HTMLInputElement>('input[type="file"]')!.files = files.files;
  }, source);
  await page.evaluate(() => {
    const slow: number[] = [];
    new PerformanceObserver((list) => slow.push(...list.getEntries().map((it) => it.duration))).observe({ type: 'longtask' });
    Object.assign(window, { slow });
    document.querySelector('input[type="file"]')!.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(check.status).toContainText('Checked 11 texts', { timeout: 30_000 });
  await expect(check.results).toContainText('big-9.js');
  expect(Math.max(0, ...(await page.evaluate(() => (window as unknown as { slow: number[] }).slow)))).toBeLessThan(250);
});

test('by keyboard: paste, check, choose a replacement, start again', async ({ page }) => {
  const check = new CheckPage(page);
  await check.open();
  await check.text.focus();
  await page.keyboard.insertText('model: gpt-4o');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Check', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(check.row('gpt-4o')).toContainText('ends on 14 January 2027');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Choose files')).toBeFocused();
  await page.getByRole('button', { name: 'Start again' }).press('Enter');
  await expect(check.text).toBeEmpty();
  await expect(check.results).toBeEmpty();
});

test('the report goes to the clipboard as Markdown', async ({ page, context, browserName }) => {
  test.skip(browserName === 'firefox', 'this browser grants no clipboard to a test');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const check = new CheckPage(page);
  await check.open();
  await check.paste(CONFIG);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('# Model ids, checked on 25 November 2026');
  expect(copied).toContain('- `claude-sonnet-4-5` (pasted text:2): Claude Sonnet 4.5, ends on 30 November 2026 (in 5 days)');
  expect(copied).toContain('## Not in our list; that is no verdict');
});
