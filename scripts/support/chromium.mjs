// SPDX-License-Identifier: AGPL-3.0-or-later
// As a program: ends with 0 when a Chromium starts here, with 1 and its complaint otherwise.
import { existsSync } from 'node:fs';
import { argv, env } from 'node:process';
import { pathToFileURL } from 'node:url';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** What every journey starts the browser with: no sandbox (root in containers) and no calls home. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
];

/**
 * A Chromium to drive: CHROMIUM_PATH, one of the system, else the one of the npm package, unpacked on first use.
 * @returns {Promise<string>} path of the program
 */
export async function findChromium() {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH;
  const installed = SYSTEM.find((path) => existsSync(path));
  if (installed) return installed;
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const { chromium } = await import('playwright-core');
  try {
    const browser = await chromium.launch({
      executablePath: await findChromium(),
      args: chromiumArgs,
      timeout: 60_000,
    });
    await (await browser.newPage()).setContent('<p>ready');
    await browser.close();
  } catch (error) {
    const lines = /** @type {Error} */ (error).message.split('\n').filter((line) => !line.includes('launching>'));
    console.error(`Chromium does not start:\n${lines.slice(0, 6).join('\n')}`);
    process.exitCode = 1;
  }
}
