import type { Locator } from 'playwright-core';
import jsQr from 'jsqr';
import { PNG } from 'pngjs';

/** What a camera reads from a part of the page; null: nothing that it understands. */
export async function scan(drawing: Locator): Promise<string | null> {
  const { data, width, height } = PNG.sync.read(await drawing.screenshot());
  return jsQr.default(new Uint8ClampedArray(data), width, height)?.data ?? null;
}
