import { expect, test } from '@playwright/test';
import { PickerPage } from './pages/picker-page.ts';

test('a reader answers four questions and gets a tier with its reasons', async ({ page }) => {
  const picker = new PickerPage(page);
  await picker.open();
  await expect(picker.heading).toHaveText('May the code leave your machines?');
  await picker.option(/^Yes, to any vendor/).click();
  await picker.option(/^Build something/).click();
  await picker.option(/^As a long agent run/).click();
  await picker.option(/^Both/).click();
  await expect(picker.heading).toHaveText('Build with an agentic workhorse that follows your plan');
  await expect(page.locator('section[data-shown] dd').first()).toContainText('coding');
  await expect(picker.reasons).toHaveCount(4);
  await expect(picker.reasons.last()).toContainText('A written plan and tests guard the run');
  await expect(page).toHaveURL(/\?leave=open&job=build&shape=run&guarded=both$/);
});

test('the picker is walked with the keyboard alone, and each step moves the focus to its heading', async ({ page }) => {
  const picker = new PickerPage(page);
  await picker.open();
  await picker.option(/^No, it stays here/).focus();
  await page.keyboard.press('Enter');
  await expect(picker.heading).toHaveText('What can you run a model on?');
  await expect(picker.heading).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(picker.heading).toHaveText('Run a mid-sized open model that can call tools');
  await expect(picker.heading).toBeFocused();
});

test('back and forward take the same road as the answers', async ({ page }) => {
  const picker = new PickerPage(page);
  await picker.open();
  await picker.option(/^Yes, to any vendor/).click();
  await picker.option(/^Get typing done/).click();
  await expect(picker.heading).toHaveText('Which kind of typing?');
  await page.goBack();
  await expect(picker.heading).toHaveText('What is the work in front of you?');
  await page.goBack();
  await expect(picker.heading).toHaveText('May the code leave your machines?');
  await page.goForward();
  await page.goForward();
  await expect(picker.heading).toHaveText('Which kind of typing?');
});

test('a shared link and a reload show the outcome', async ({ page }) => {
  const picker = new PickerPage(page);
  await picker.open('?leave=approved&job=type&typing=complete');
  await expect(picker.heading).toHaveText('Use a completion model, not a chat model');
  await page.reload();
  await expect(picker.heading).toHaveText('Use a completion model, not a chat model');
  await expect(picker.answers.getByRole('listitem')).toHaveCount(3);
});

test('an answer can be changed, and the picker started again', async ({ page }) => {
  const picker = new PickerPage(page);
  await picker.open('?leave=approved&job=type&typing=complete');
  await picker.answers.getByRole('link', { name: 'Change: What is the work in front of you?' }).click();
  await expect(picker.heading).toHaveText('What is the work in front of you?');
  await expect(page).toHaveURL(/\?leave=approved$/);
  await picker.answers.getByRole('link', { name: 'Start again' }).click();
  await expect(picker.heading).toHaveText('May the code leave your machines?');
});

test('what does not fit leads to another outcome, keeps the answers, and back returns', async ({ page }) => {
  const picker = new PickerPage(page);
  await picker.open('?leave=open&job=build&shape=loop');
  await page.locator('section[data-shown] [data-otherwise]').first().click();
  await expect(picker.heading).toHaveText('Build with an agentic workhorse that follows your plan');
  await expect(page).toHaveURL(/\?leave=open&job=build&shape=loop#o-coding-run$/);
  await page.goBack();
  await expect(picker.heading).toHaveText('Use a fast model in a loop that you watch');
});

test('nonsense in the address is dropped visibly, as text, and the open question asked', async ({ page }) => {
  const picker = new PickerPage(page);
  await picker.open('?leave=open&job=%3Cimg%20src=x%20onerror=alert(1)%3E&%3Cb%3Ehello%3C/b%3E=1&leave=stays');
  await expect(picker.heading).toHaveText('What is the work in front of you?');
  const note = page.locator('[data-dropped]');
  await expect(note).toContainText('job, <b>hello</b>, leave');
  await expect(note.locator('*')).toHaveCount(0);
});
