// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect } from '@jest/globals';
import type { Visitor } from './browser.js';

/** Nothing runs out of the page sideways, no choice is cut; a picture where somebody wants to look. */
export async function look({ page }: Visitor, name: string): Promise<void> {
  const found = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - window.innerWidth,
    cut: [...document.querySelectorAll('select')]
      .filter((one) => one.scrollWidth > one.clientWidth)
      .map((one) => one.name),
  }));
  expect(found).toEqual({ wide: expect.any(Number), cut: [] });
  expect(found.wide).toBeLessThanOrEqual(0);
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
