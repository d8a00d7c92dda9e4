// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.js';
import { pushSettings } from './push-service.js';
import { type ServedApp, serveApp } from './served.js';
import { eventually } from './eventually.js';
import { TestEnte } from './world.js';

/** What a journey plays on; filled before the first test of the block that calls {@link setStage}. */
export interface Stage {
  app: ServedApp;
  ente: TestEnte;
  browser: Browser;
}

type House = Pick<Stage, 'app' | 'browser'>;
let house: Promise<House> | undefined;
let plays = 0;

/** One server and one browser for all journeys of a process: each plays in an ente of its own. They end with the process. */
async function openHouse(): Promise<House> {
  const app = await serveApp({ REQUESTS_PER_MINUTE: '100000', ...pushSettings() });
  const browser = await openBrowser();
  const close = async (): Promise<void> => {
    await browser.close();
    await app.kill();
  };
  // So the runner dismisses a process of its own; where it has none, the teardown closes the house.
  process.once('disconnect', () => void close());
  Object.assign(globalThis, { closeTestHouse: close });
  return { app, browser };
}

/** A small ente on a server in a process of its own, and a browser. */
export function setStage(): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    Object.assign(stage, await (house ??= openHouse()));
    stage.ente = await TestEnte.create(stage.app.database.url, `alba-${(plays += 1)}`);
  });
  afterAll(async () => {
    await Promise.all(stage.browser.contexts().map((context) => context.close()));
    await stage.ente?.close();
  });
  return stage;
}

/** Waits until everything that was caused so far has been dealt with; otherwise tells what waits, and why. */
export async function untilSettled({ ente, app }: Stage): Promise<void> {
  const waiting = async (): Promise<Record<string, unknown>[]> => {
    const { rows } = await ente.query(
      `SELECT m.topic, d.handler, d.attempts, d.run_at, d.last_error FROM deliveries d JOIN outbox m ON m.id = d.message_id
       WHERE d.done_at IS NULL AND m.ente_id = $1 AND d.handler <> 'notifications.send_email'`,
      [ente.id],
    );
    return rows;
  };
  await eventually(async () => (await waiting()).length === 0).catch(async () => {
    throw new Error(`Still waits: ${JSON.stringify(await waiting())}\n${app.log()}`);
  });
}
