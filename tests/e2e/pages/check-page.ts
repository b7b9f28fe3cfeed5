import { expect, type Locator, type Page } from '@playwright/test';

/** The id checker, as a reader uses it. */
export class CheckPage {
  readonly page: Page;
  readonly text: Locator;
  readonly status: Locator;
  readonly results: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.getByLabel('Config or code');
    this.status = page.locator('#check-status');
    this.results = page.locator('#check-results');
  }

  async open(query = '', on = '2026-11-25') {
    await this.page.clock.setFixedTime(new Date(`${on}T12:00:00`));
    await this.page.goto(`./check/${query}`);
  }

  async paste(text: string) {
    await this.text.fill(text);
    await expect(this.status).toContainText('Checked');
  }

  row(written: string): Locator {
    return this.results.getByRole('listitem').filter({ has: this.page.getByText(written, { exact: true }) });
  }

  /** The patched copy, as bytes. */
  async download(name: RegExp): Promise<Buffer> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.page.getByRole('button', { name }).click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }
}
