// npm run measure: what a page of each kind weighs and how fast it is, beside our targets. "-- --static" weighs only.
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { ARGS, findChromium } from './browser.mjs';
import { weighPage } from './page-bytes.mjs';
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
const pages = ['/', '/guide/', firstOf('tasks'), '/models/', firstOf('models'), firstOf('tools'), '/pick/'];

console.log('\nBytes (Brotli 11). Targets: critical path 12,000 on content pages and 14,300 elsewhere; style 6,000; script 1,500 and 6,000 on /pick/; 2 requests');
console.table(Object.fromEntries(pages.map((page) => { const { html, style, script, critical, requests } = weighPage(path.join(DIST, page, 'index.html')); return [page, { html, style, script, critical, requests }]; })));
if (!process.argv.includes('--static')) await measureInBrowser();

async function measureInBrowser() {
  const { executablePath, env } = findChromium();
  const { url, close } = await serve({ root: DIST });
  const browser = await chromium.launch({ args: ARGS, env: { ...process.env, ...env }, ...(executablePath && { executablePath }) });
  console.log(`\nMilliseconds in ${browser.version()}, CPU ${CPU_RATE}× slower, slow 4G, median of ${RUNS}. Targets: CLS 0, TBT 50`);
  const rows = {};
  for (const page of pages) rows[page] = await repeat(() => measurePaint(browser, new URL(page, url).href));
  console.table(rows);
  console.log('\nMilliseconds until the reader sees an answer. Targets: answer of the picker 50; search cold 2,000');
  console.table({ 'answer of the picker, from click to paint': await repeat(() => measureAnswer(browser, new URL('/pick/', url).href)), 'search, from opening to the first result': await repeat(() => measureSearch(browser, url)) });
  await browser.close();
  close();
}

/** The median of each figure over several fresh visits. */
async function repeat(measure) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure());
  return Object.fromEntries(Object.keys(runs[0]).map((key) => [key, runs.map((it) => it[key]).sort((a, b) => a - b)[Math.floor(RUNS / 2)]]));
}

async function visit(browser, address, { network = true } = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
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

async function measureAnswer(browser, address) {
  const { page, context } = await visit(browser, address, { network: false });
  await page.waitForSelector('model-picker[data-ready]');
  const ms = await page.evaluate(() => new Promise((resolve) => {
    const start = performance.now();
    document.querySelector('section[data-shown] a[data-option]').click();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
  }));
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
