// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Bus, dataSourceOptions, platformConfigShape, readConfig } from '@reciproca/platform';
import { DataSource } from 'typeorm';
import { RelaySignal } from '../../../libs/platform/src/outbox/relay-signal.js';
import { OwnPostgres } from '../../support/own-postgres.js';

let postgres: OwnPostgres;
let dataSource: DataSource;
let bus: Bus;
let heard: unknown[];
let timesBack: number;
const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  postgres = await OwnPostgres.start();
});
beforeEach(async () => {
  warn.mockClear();
  [heard, timesBack] = [[], 0];
  dataSource = await new DataSource(dataSourceOptions({ url: postgres.url, poolSize: 4 })).initialize();
  bus = new Bus(dataSource, new RelaySignal(), readConfig(platformConfigShape, { DATABASE_URL: postgres.url }));
  bus.on('test', (data) => void heard.push(data));
  bus.onBack(() => (timesBack += 1));
  await bus.onApplicationBootstrap();
});
afterEach(async () => {
  await bus.beforeApplicationShutdown();
  await dataSource.destroy();
});
afterAll(async () => {
  jest.restoreAllMocks();
  await postgres.close();
});

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !isSo(); tries += 1) await pause(50);
  expect(isSo()).toBe(true);
}

/** Hears the knocks where Postgres was, and hangs up. */
async function standIn(port: number): Promise<{ knocks: () => number; close: () => Promise<unknown> }> {
  let knocks = 0;
  const server: Server = createServer((socket) => {
    knocks += 1;
    socket.on('error', () => undefined).destroy();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { knocks: () => knocks, close: () => new Promise((resolve) => server.close(resolve)) };
}

const lines = () => warn.mock.calls.map((call) => String(call.at(-1)));

describe('the listening connection', () => {
  it('is one again after Postgres was away, knocking ever more seldom meanwhile', async () => {
    await postgres.stop();
    const { knocks, close } = await standIn(postgres.port);
    await pause(6_000);
    await close();
    await postgres.startAgain();
    await until(() => timesBack > 0);

    expect(knocks()).toBeGreaterThan(0);
    expect(knocks()).toBeLessThan(12);
    expect(lines()).toEqual(['Listening connection lost; trying until it is back', 'Listening again']);
    // Whoever else was still knocking has come in by now.
    await pause(1_000);
    expect([await postgres.countListening(), timesBack]).toEqual([1, 1]);
    await bus.send('test', 'after');
    await until(() => heard.length > 0);
    expect(heard).toEqual(['after']);
  });

  it('stays one through outage after outage', async () => {
    for (let outage = 1; outage <= 3; outage += 1) {
      await postgres.stop();
      await pause(300 * outage);
      await postgres.startAgain();
      await until(() => timesBack === outage);
    }
    await pause(1_000);
    expect(await postgres.countListening()).toBe(1);
  });

  it('is one again after its backend alone was ended', async () => {
    await postgres.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'reciproca-bus'",
    );
    await until(() => timesBack > 0);
    await bus.send('test', 1);
    await until(() => heard.length > 0);
    expect([await postgres.countListening(), heard]).toEqual([1, [1]]);
  });

  it('comes to be when Postgres is only away at the start, and is opened no more after the end', async () => {
    await bus.beforeApplicationShutdown();
    await postgres.stop();
    await bus.beforeApplicationShutdown();
    const late = new Bus(
      dataSource,
      new RelaySignal(),
      readConfig(platformConfigShape, { DATABASE_URL: postgres.url }),
    );
    let isBack = false;
    late.onBack(() => (isBack = true));
    await late.onApplicationBootstrap();
    await postgres.startAgain();
    await until(() => isBack);
    expect(await postgres.countListening()).toBe(1);
    await late.beforeApplicationShutdown();
    await pause(1_000);
    expect(await postgres.countListening()).toBe(0);
  });

  it('lives on when somebody sends what nobody can read', async () => {
    await postgres.query("SELECT pg_notify('reciproca', 'no message of ours')");
    await bus.send('test', 2);
    await until(() => heard.length > 0);
    expect(heard).toEqual([2]);
  });
});
