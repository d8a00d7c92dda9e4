// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { often } from './often.js';

const AXE = readFileSync(createRequire(`${process.cwd()}/package.json`).resolve('axe-core/axe.min.js'), 'utf8');
const VIOLATIONS =
  "axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).join(' | ')))";

/** How a page is built: its width, whether it is dark, its elements and what they say of themselves, without the words people read. */
const BUILD = `(() => {
  const told = /^(class|style|role|type|hidden|disabled|dir|lang|tabindex|aria-(?!label|describedby|controls))/;
  const say = (a) => (told.test(a.name) ? a.name + '=' + a.value : a.name + (a.value ? '' : '=nothing'));
  const build = (e) => e.tagName + [...e.attributes].map(say) + (e.firstElementChild || e.textContent.trim() ? '' : '!');
  return innerWidth + matchMedia('(prefers-color-scheme: dark)').matches + [...document.querySelectorAll('*')].map(build).join('>');
})()`;

/** Builds in which nothing was wrong: another page of the same build is right for the same reasons. */
const right = new Set<string>();
/** How many builds of one page were looked at, by its address and width. */
const seen = new Map<string, number>();
const MOST_BUILDS = often(2, Number.POSITIVE_INFINITY);

/**
 * Axe finds nothing wrong with the page; looking takes it half a second, so it looks once at each way pages are built, and
 * with every change at the first ways each page is.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const build = (await page.evaluate(BUILD)) as string;
  const { pathname } = new URL(page.url());
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const address = `${pathname.replaceAll(/[0-9a-f-]{36}/g, ':id')} ${page.viewportSize()?.width} ${isDark}`;
  const builds = seen.get(address) ?? 0;
  if (right.has(build) || builds >= MOST_BUILDS) return;
  seen.set(address, builds + 1);
  await page.evaluate(AXE);
  const found = (await page.evaluate(VIOLATIONS)) as string[];
  expect({ page: pathname, found }).toEqual({ page: pathname, found: [] });
  right.add(build);
}
