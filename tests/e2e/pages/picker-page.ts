import { expect, type Page } from '@playwright/test';

/** /pick/ as a reader meets it. */
export class PickerPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(search = '') {
    await this.page.goto(`./pick/${search}`);
    await expect(this.page.locator('model-picker[data-ready]')).toBeAttached();
  }

  /** The question or outcome that is shown. */
  get shown() {
    return this.page.locator('model-picker [data-shown]');
  }

  get heading() {
    return this.shown.locator('h2');
  }

  option(label: string | RegExp) {
    return this.shown.getByRole('link', { name: label });
  }

  get answers() {
    return this.page.getByRole('region', { name: 'Your answers' });
  }

  /** The models that an outcome names, a card each. */
  get seats() {
    return this.shown.locator('[data-seats] > li');
  }

  /** What was left out of the address. */
  get note() {
    return this.page.locator('[data-dropped]');
  }

  /** What a screen reader is told about the step. */
  get announcement() {
    return this.page.locator('model-picker [role=status]');
  }
}

/** An address for each kind of end. */
export const ENDS = {
  frontier: '?leave=open&have=claude-plan+openai-api&job=decide&reason=costly',
  run: '?leave=open&have=copilot&job=build&shape=run&pay=fair&guarded=both',
  local: '?leave=stays&hardware=gpu&locally=build',
  nothing: '?leave=contract&have=claude-plan&job=type&typing=complete',
};
