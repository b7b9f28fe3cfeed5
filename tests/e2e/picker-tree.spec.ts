import { expect, test } from '@playwright/test';
import { ENDS, PickerPage } from './pages/picker-page.ts';

test('the picture of the tree marks the way of whoever comes with answers', async ({ page, isMobile }) => {
  const picker = new PickerPage(page);
  await picker.open(ENDS.run);
  await picker.answers.getByRole('link', { name: 'See the whole tree' }).click();
  await expect(page.getByText('Your way is marked: 6 answers.')).toBeVisible();
  const picture = page.locator(isMobile ? 'svg.narrow' : 'svg.wide');
  await expect(picture).toBeVisible();
  expect(await picture.locator('[data-node][data-on]').evaluateAll((nodes) => [...new Set(nodes.map((it) => it.getAttribute('data-node')))].sort())).toEqual(['o-coding-run', 'q-guarded', 'q-have', 'q-job', 'q-leave', 'q-pay', 'q-shape']);
  await expect(picture.locator('[data-edge="q-pay q-guarded"]')).toHaveAttribute('data-on', '');
  await expect(page.getByRole('link', { name: 'A long agent run' })).toHaveAttribute('data-on', '');
  await page.getByRole('link', { name: 'Back to your recommendation' }).click();
  await expect(picker.heading).toHaveText('Build with a workhorse that follows your plan');
});

test('a question that the tree in words leads to is shown, and its answer counts once the earlier ones are given', async ({ page }) => {
  const picker = new PickerPage(page);
  await page.goto('./pick/tree/');
  await page.getByRole('link', { name: 'A long agent run' }).click();
  await expect(picker.heading).toHaveText('What would you pay for it?');
  await picker.option(/^As little/).click();
  await expect(picker.heading).toHaveText('What may leave your machines?');
  await picker.option(/^Anything/).click();
  await expect(page).toHaveURL(/\?leave=open&pay=least$/);
  await page.goto('./pick/#o-fast-loop');
  await page.reload();
  await expect(picker.heading).toHaveText('Use a fast model in a loop that you watch');
});

test('the picture can be read on a phone: its letters are twelve pixels and more at 360', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'the narrow picture is for phones');
  await page.goto('./pick/tree/');
  const sizes = await page.locator('svg.narrow').evaluate((svg) => {
    const scale = svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
    return [...svg.querySelectorAll('text')].map((it) => parseFloat(getComputedStyle(it).fontSize) * scale);
  });
  expect(sizes.length).toBeGreaterThan(40);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
});
