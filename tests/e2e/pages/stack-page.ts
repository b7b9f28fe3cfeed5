import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { openOn } from './open-on.ts';

/** The builder of stacks as a reader uses it. */
export class StackPage {
  readonly complaints: Locator;
  readonly cost: Locator;
  readonly files: Locator;

  constructor(readonly page: Page) {
    this.complaints = page.locator('#stack-complaints');
    this.cost = page.locator('[data-cost]');
    this.files = page.locator('#stack-answer figure');
  }

  open(search = '', day = '2026-11-25') {
    return openOn(this.page, day, `./stack/${search}`);
  }

  model(role: string): Locator {
    return this.page.getByRole('combobox', { name: role, exact: true });
  }

  effort(role: string): Locator {
    return this.page.getByRole('combobox', { name: `Effort of the ${role}` });
  }

  row(role: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: role, exact: true }) });
  }

  /** What the page shows of each file, by its place. */
  async readFiles(): Promise<Record<string, string>> {
    const read = await this.files.evaluateAll((figures) => figures.map((it) => [(it as HTMLElement).dataset['file'], it.querySelector('pre code')!.textContent] as const));
    return Object.fromEntries(read);
  }
}

/** The texts in an archive, by their names. */
export async function readArchive(download: Download): Promise<Record<string, string>> {
  const entries = unzipSync(readFileSync(await download.path()));
  return Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
