import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const KINDS = ['./', './guide/', './tasks/', './tasks/local-and-private/', './models/', './models/?vendor=nobody&tier=fast&price=1&sort=output', './models/gpt-6-1-sol/', './models/claude-sonnet-4-5/', './models/grok-code-fast-1/', './models/qwen3-8-27b/', './tools/', './tools/openai-codex/', './tools/claude-code/', './tools/continue/', './roles/', './roles/reviewer/', './routes/', './glossary/', './benchmarks/', './benchmarks/terminal-bench-4-0/', './benchmarks/deepswe-1-1/', './compare/', './compare/?models=gpt-6-1-sol,claude-opus-5-5,gemini-4-argon,qwen3-8-27b', './charts/', './charts/price-and-capability/', './charts/context/', './charts/price-history/', './charts/job-costs/', './cost/', './cost/?job=bug-hunt&people=-4&plan=gpt-99', './cost/jobs/', './stack/', './stack/?stack=api-keys&reviewer=gpt-6-luna&tool=emacs', './stack/claude/', './about/', './about/sources/', './pick/', './pick/?leave=open', './pick/?leave=open&have=not-sure&job=decide&reason=costly', './pick/?leave=contract&have=claude-plan&job=type&typing=complete', './pick/tree/', './pick/tree/?leave=stays&hardware=gpu', './pick/lists/', './check/', './check/?ids=gpt-4o,claude-3-opus-20240229,gpt-9-turbo', './retirements/', './retirements/past/', './changes/', './changes/?kind=recommendation', './changes/2026-09/', './freshness/', './api/', './api/models/', './no-such-page/'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} colours`, () => {
    test.use({ colorScheme });
    for (const address of KINDS) {
      test(`${address} has no barrier that axe can find`, async ({ page, browserName }) => {
        test.skip(browserName === 'firefox' && colorScheme === 'dark', 'dark colours cannot be asked for in this browser');
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
        expect(violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
        expect(errors).toEqual([]);
      });
    }
  });
}

for (const address of KINDS) {
  test(`${address} asks no other host for anything and leaves nothing in the browser`, async ({ page, baseURL }) => {
    const strangers: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(baseURL!).origin)) strangers.push(request.url());
    });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    expect(strangers).toEqual([]);
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
  });
}

test('no page at all needs sideways scrolling', async ({ page, request }, { project }) => {
  test.skip(project.name !== 'phone', 'one width is enough');
  test.setTimeout(120_000);
  const sitemap = await (await request.get('./sitemap-0.xml')).text();
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address as string).pathname);
  expect(listed.length).toBeGreaterThan(100);
  // 320 is what is left of a 1280-pixel window at 400 % zoom.
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of [...KINDS, ...listed]) {
    await page.goto(address);
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(content, address).toBeLessThanOrEqual(window as number);
  }
});
