// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.js';
import { type ServedApp, serveApp } from './served.js';
import { TestEnte } from './world.js';

/** What a journey plays on; filled before the first test of the block that calls {@link setStage}. */
export interface Stage {
  app: ServedApp;
  ente: TestEnte;
  browser: Browser;
}

/** A server in a process of its own with a small ente, and a browser; taken down after the block. */
export function setStage(): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    stage.app = await serveApp();
    stage.ente = await TestEnte.create(stage.app.database.url);
    stage.browser = await openBrowser();
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.ente?.close();
    await stage.app?.close();
  });
  return stage;
}
