// npm run measure: what a page of each kind weighs and how fast it is, beside our targets. "-- --static" weighs only.
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { ARGS, findChromium } from './browser.mjs';
import { brotliBytes, weighPage } from './page-bytes.mjs';
import { serve } from './serve.mjs';

const DIST = path.resolve('dist');
const RUNS = 3;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1_638 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 };
const CPU_RATE = 4;

if (!existsSync(DIST)) {
  console.error('There is no built site to measure: run "npm run build" first.');
  process.exit(1);
}
const firstOf = (folder) => `/${folder}/${globSync('*/index.html', { cwd: path.join(DIST, folder) }).sort()[0].replace('index.html', '')}`;
const pages = ['/', '/guide/', firstOf('tasks'), '/models/', firstOf('models'), firstOf('tools'), '/pick/', '/pick/tree/', '/check/', '/compare/', '/cost/', '/stack/', firstOf('stack'), '/charts/price-and-capability/', '/retirements/', '/changes/', '/freshness/'];
const OUTCOME = '?leave=open&have=claude-plan+openai-api&job=decide&reason=costly';

console.log('\nBytes (Brotli 11). Targets: critical path 12,000 on content pages and 14,300 elsewhere; style 6,000; script 1,500 and 6,000 on /pick/; 2 requests');
console.table(Object.fromEntries(pages.map((page) => { const { html, style, script, critical, requests } = weighPage(path.join(DIST, page, 'index.html')); return [page, { html, style, script, critical, requests }]; })));
console.log('\nBytes that interactive pages fetch once the reader begins (Brotli 11)');
console.table(Object.fromEntries([...globSync('_astro/picker-recommendation*.js', { cwd: DIST }), 'api/v1/picker.json', ...globSync('_astro/check.worker*.js', { cwd: DIST }), 'api/v1/ids.json', 'api/v1/costs.json', ...globSync('_astro/stack-page*.js', { cwd: DIST }), 'api/v1/stacks.json', 'api/v1/table.json'].map((file) => [file, { bytes: brotliBytes(readFileSync(path.join(DIST, file))) }])));
if (!process.argv.includes('--static')) await measureInBrowser();

async function measureInBrowser() {
  const { executablePath, env } = findChromium();
  const { url, close } = await serve({ root: DIST });
  const browser = await chromium.launch({ args: ARGS, env: { ...process.env, ...env }, ...(executablePath && { executablePath }) });
  console.log(`\nMilliseconds in ${browser.version()}, CPU ${CPU_RATE}× slower, slow 4G, median of ${RUNS}. Targets: CLS 0, TBT 50`);
  const rows = {};
  for (const page of pages) rows[page] = await repeat(() => measurePaint(browser, new URL(page, url).href));
  console.table(rows);
  const pick = new URL('/pick/', url).href;
  console.log(`\nMilliseconds from a click in the picker to the next paint. Targets: one frame of 16.7 at full speed, 50 with the CPU ${CPU_RATE}× slower`);
  const clicks = {};
  for (const rate of [1, CPU_RATE]) {
    clicks[`to the next question, CPU ${rate}× slower`] = await repeat(() => measureClick(browser, pick, rate));
    clicks[`to the recommendation, CPU ${rate}× slower`] = await repeat(() => measureClick(browser, pick + OUTCOME.replace(/&reason=.*/, ''), rate));
  }
  console.table(clicks);
  console.log('\nMilliseconds until the reader sees an answer, CPU and network slowed. Target: search cold 2,000');
  console.table({ 'recommendation, from a shared link': await repeat(() => measureSharedLink(browser, pick + OUTCOME)), 'search, from opening to the first result': await repeat(() => measureSearch(browser, url)) });
  console.log('\nMilliseconds of the id checker at full speed: its search in the worker, and the longest task of the page meanwhile. Target: 100 for one megabyte');
  console.table({ '1 MB of source': await repeat(() => measureCheck(browser, url, 1)), '10 MB of source': await repeat(() => measureCheck(browser, url, 10)) });
  console.log(`\nMilliseconds from a choice in a list of 105 rows to the next paint, CPU ${CPU_RATE}× slower. Target: 100`);
  console.table({ '/freshness/': await repeat(() => measureFilter(browser, url)) });
  console.log(`\nMilliseconds from a choice in the table of models to the next paint, CPU ${CPU_RATE}× slower. Target: 100`);
  console.table({ filter: await repeat(() => measureTable(browser, url, 'filter')), sort: await repeat(() => measureTable(browser, url, 'sort')) });
  await browser.close();
  close();
}

/** The median of each figure over several fresh visits. */
async function repeat(measure) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure());
  return Object.fromEntries(Object.keys(runs[0]).map((key) => [key, runs.map((it) => it[key]).sort((a, b) => a - b)[Math.floor(RUNS / 2)]]));
}

async function visit(browser, address, { network = true, rate = CPU_RATE } = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  if (network) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  await page.addInitScript(() => {
    window.seen = { LCP: 0, CLS: 0, TBT: 0 };
    new PerformanceObserver((list) => { for (const it of list.getEntries()) window.seen.LCP = it.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => { for (const it of list.getEntries()) window.seen.CLS += it.value; }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => { for (const it of list.getEntries()) window.seen.TBT += Math.max(0, it.duration - 50); }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(address, { waitUntil: 'load' });
  return { page, context };
}

async function measurePaint(browser, address) {
  const { page, context } = await visit(browser, address);
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => ({ FCP: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, ...window.seen, DOM: document.querySelectorAll('*').length }));
  await context.close();
  return Object.fromEntries(Object.entries(seen).map(([key, value]) => [key, key === 'CLS' ? Number(value.toFixed(4)) : Math.round(value)]));
}

/** `script`: what our code takes; `paint`: until the frame with the next step is on the screen. */
async function measureClick(browser, address, rate) {
  const { page, context } = await visit(browser, address, { network: false, rate });
  await page.waitForSelector('model-picker[data-ready]');
  // A reader's pointer comes first, and brings what a recommendation needs.
  await page.hover('[data-shown] a[data-option]');
  await page.waitForLoadState('networkidle');
  const timings = await page.evaluate(() => new Promise((resolve) => {
    // From a task of its own, as a reader's click comes; a message that is sent in the next frame arrives when that frame is painted.
    setTimeout(() => {
      const start = performance.now();
      document.querySelector('[data-shown] a[data-option]').click();
      const script = performance.now() - start;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve({ script, paint: performance.now() - start });
      requestAnimationFrame(() => port2.postMessage(''));
    });
  }));
  await context.close();
  return { script: Number(timings.script.toFixed(1)), paint: Number(timings.paint.toFixed(1)) };
}

/** Files are made in the page, since handing them in from outside would be timed too. */
async function measureCheck(browser, address, megabytes) {
  const { page, context } = await visit(browser, new URL('check/', address).href, { network: false, rate: 1 });
  await page.fill('#check-text', 'model: gpt-4o');
  await page.locator('#check-status', { hasText: 'Checked' }).waitFor();
  await page.fill('#check-text', '');
  await page.evaluate(([text, count]) => {
    const files = new DataTransfer();
    for (let n = 0; n < count; n += 1) files.items.add(new File([text], `source-${n}.js`));
    document.querySelector('input[type="file"]').files = files.files;
  }, [readFileSync('node_modules/typescript/lib/typescript.js', 'utf8').slice(0, 1_000_000), megabytes]);
  await page.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver((list) => { for (const it of list.getEntries()) window.longest = Math.max(window.longest, it.duration); }).observe({ type: 'longtask' });
    document.querySelector('input[type="file"]').dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.locator('#check-status', { hasText: `Checked ${megabytes} text` }).or(page.locator('#check-status', { hasText: 'No model id' })).waitFor();
  const status = await page.textContent('#check-status');
  const longest = await page.evaluate(() => window.longest);
  await context.close();
  return { search: Number(/in (\d+) ms/.exec(status)[1]), longest: Math.round(longest) };
}

async function measureFilter(browser, address) {
  const { page, context } = await visit(browser, new URL('freshness/', address).href, { network: false });
  const paint = await page.evaluate(() => new Promise((resolve) => {
    setTimeout(() => {
      const start = performance.now();
      const select = document.querySelector('select[name="kind"]');
      select.value = 'tool';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - start);
      requestAnimationFrame(() => port2.postMessage(''));
    });
  }));
  await context.close();
  return { paint: Number(paint.toFixed(1)) };
}

/** The data are there, since a pointer or the focus brings them. */
async function measureTable(browser, address, what) {
  const { page, context } = await visit(browser, new URL('models/', address).href, { network: false });
  await page.hover('#models caption');
  await page.waitForLoadState('networkidle');
  const paint = await page.evaluate((kind) => new Promise((resolve) => {
    setTimeout(() => {
      const start = performance.now();
      const select = document.querySelector('select[name="tier"]');
      if (kind === 'filter') {
        select.value = 'fast';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      } else document.querySelector('[data-sort="output"] button').click();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - start);
      requestAnimationFrame(() => port2.postMessage(''));
    });
  }), what);
  await context.close();
  return { paint: Number(paint.toFixed(1)) };
}

async function measureSharedLink(browser, address) {
  const { page, context } = await visit(browser, address);
  await page.locator('[data-shown] [data-seats] strong').first().waitFor();
  const ms = await page.evaluate(() => performance.now());
  await context.close();
  return { ms: Math.round(ms) };
}

async function measureSearch(browser, address) {
  const { page, context } = await visit(browser, address);
  const start = Date.now();
  await page.click('button[data-search-open]');
  await page.locator('pagefind-input input').fill('codex');
  await page.locator('pagefind-results li a').first().waitFor();
  const ms = Date.now() - start;
  await context.close();
  return { ms };
}
