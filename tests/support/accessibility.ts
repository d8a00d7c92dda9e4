// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(`${process.cwd()}/package.json`).resolve('axe-core/axe.min.js'), 'utf8');
const VIOLATIONS =
  "axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).join(' | ')))";

/** How a page is built: its width, its elements and what they say of themselves, without the words people read. */
const BUILD = `(() => {
  const told = /^(class|style|role|type|hidden|disabled|dir|lang|tabindex|aria-(?!label|describedby|controls))/;
  const say = (a) => (told.test(a.name) ? a.name + '=' + a.value : a.name + (a.value ? '' : '=nothing'));
  const build = (e) => e.tagName + [...e.attributes].map(say) + (e.firstElementChild || e.textContent.trim() ? '' : '!');
  return innerWidth + [...document.querySelectorAll('*')].map(build).join('>');
})()`;

/** Builds in which nothing was wrong: another page of the same build is right for the same reasons. */
const right = new Set<string>();

/** Axe finds nothing wrong with the page; looking takes it half a second, so it looks once at each way pages are built. */
export async function expectAccessible(page: Page): Promise<void> {
  const build = (await page.evaluate(BUILD)) as string;
  if (right.has(build)) return;
  await page.evaluate(AXE);
  const found = (await page.evaluate(VIOLATIONS)) as string[];
  const { pathname } = new URL(page.url());
  expect({ page: pathname, found }).toEqual({ page: pathname, found: [] });
  right.add(build);
}
