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

  /** The heading of the one question or outcome that is shown. */
  get heading() {
    return this.page.locator('model-picker section[data-shown] h2');
  }

  option(label: string | RegExp) {
    return this.page.locator('section[data-shown]').getByRole('link', { name: label });
  }

  get answers() {
    return this.page.getByRole('region', { name: 'Your answers' });
  }

  get reasons() {
    return this.page.locator('section[data-shown] [data-reasons] li');
  }
}
