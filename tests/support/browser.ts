// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../scripts/support/chromium.mjs';
import { expectAccessible } from './accessibility.js';
import { PASSWORD } from './world.js';

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: chromiumArgs, timeout: 60_000 });
}

/** One person at their own browser; every page they see is checked for accessibility. */
export class Visitor {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly base: string,
    private readonly hasScripts: boolean,
  ) {}

  static async open(
    browser: Browser,
    base: string,
    options: { javaScript?: boolean; width?: number; dark?: boolean; locale?: string } = {},
  ): Promise<Visitor> {
    const javaScript = options.javaScript ?? true;
    const context = await browser.newContext({
      locale: options.locale ?? 'it-IT',
      timezoneId: 'Europe/Rome',
      javaScriptEnabled: javaScript,
      viewport: { width: options.width ?? 1280, height: 900 },
      colorScheme: options.dark ? 'dark' : 'light',
    });
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    return new Visitor(page, context, base, javaScript);
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(`${this.base}${path}`);
    await this.check();
  }

  async signIn(login: string): Promise<void> {
    await this.goto('/sign-in');
    await this.page.locator('#f-login').fill(login);
    await this.page.locator('#f-password').fill(PASSWORD);
    await this.press('Entra');
  }

  /** Presses a button, or a link that looks like one, by its words and waits for the page it leads to. */
  async press(name: string): Promise<void> {
    const main = this.page.locator('main');
    const [button, link] = (['button', 'link'] as const).map((role) => main.getByRole(role, { name, exact: true }));
    await Promise.all([this.page.waitForNavigation(), (link ? button?.or(link) : button)?.first().click()]);
    await this.check();
  }

  /** The page has its heading, and axe finds nothing wrong; axe needs scripts, so without them only the frame is looked at. */
  async check(): Promise<void> {
    expect(await this.page.locator('main h1').count()).toBe(1);
    if (this.hasScripts) await expectAccessible(this.page);
  }

  /** Until the page's socket is open: from then on news arrive by themselves. */
  async untilLive(): Promise<void> {
    await this.page.waitForSelector('body[data-live-state=connected]', { timeout: 10_000 });
  }

  text(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
