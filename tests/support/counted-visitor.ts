// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locator } from 'playwright-core';
import type { Visitor } from './browser.js';

/** Keys that take the focus elsewhere or send what was typed. */
const MOVING = new Set(['Tab', 'Shift+Tab', 'Enter', 'ArrowDown', 'ArrowUp', 'j', 'k', 'n', '/']);

/** Counts what a person does: every click, every field filled, every key that moves the focus or leads on. */
export class CountedVisitor {
  private readonly done: string[] = [];

  constructor(readonly visitor: Visitor) {}

  get count(): number {
    return this.done.length;
  }

  /** For the message of an assertion. */
  get story(): string {
    return `${this.count} interactions: ${this.done.join(', ')}`;
  }

  async key(key: string): Promise<void> {
    if (MOVING.has(key)) this.done.push(`key ${key}`);
    await this.visitor.page.keyboard.press(key);
  }

  /** The key leads to another page. */
  async keyTo(key: string, url: RegExp): Promise<void> {
    await this.key(key);
    await this.visitor.page.waitForURL(url);
    await this.visitor.page.waitForLoadState();
    await this.visitor.check();
  }

  async fill(locator: Locator, text: string): Promise<void> {
    this.done.push('fill');
    await locator.fill(text);
  }

  /** Where the cursor stands already nothing has to be aimed at, yet it counts as a field. */
  async type(text: string): Promise<void> {
    this.done.push(`type ${text}`);
    await this.visitor.page.keyboard.type(text);
  }

  async press(name: string | RegExp): Promise<void> {
    this.done.push(`click ${String(name)}`);
    const button = this.visitor.page.locator('main').getByRole('button', { name, exact: true }).first();
    await Promise.all([this.visitor.page.waitForNavigation(), button.click()]);
    await this.visitor.check();
  }
}
