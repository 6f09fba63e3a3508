import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Testimony, Witness } from './witness.js';

/** A page that does not draw itself within this is not worth waiting for. */
const SCREENSHOT_MS = 10_000;

/** Sees a page of the browser as it is when the test fails. */
export class PageWitness implements Witness {
  constructor(private readonly page: Page) {}

  begin(): void {
    // Only its last look counts.
  }

  async testify(folder: string, number: number): Promise<Testimony> {
    if (this.page.isClosed()) return { file: `page-${number}`, lines: ['It was closed before.'] };
    const file = `page-${number}.png`;
    await this.page.screenshot({ path: join(folder, file), timeout: SCREENSHOT_MS });
    return { file, lines: [this.page.url()] };
  }
}
