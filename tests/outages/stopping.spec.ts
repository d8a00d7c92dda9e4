// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { connect, type Socket as NetSocket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '@reciproca/kernel';
import { Client } from 'pg';
import { io } from 'socket.io-client';
import { ApiClient } from '../support/app.js';
import { type ServedApp, serveApp } from '../support/served.js';
import { dayAhead, PASSWORD, TestEnte } from '../support/world.js';
import { eventually } from '../api/notifications/notifications-stage.js';

/** What Docker gives a process before it kills it. */
const SECONDS = 10;
const help = {
  service: 'condominio',
  category: 'shopping',
  title: 'La spesa',
  again: true,
  when: { windows: [{ start: dayAhead(4, '09:00'), end: dayAhead(4, '12:00') }] },
};

let app: ServedApp;
let ente: TestEnte;
let client: ApiClient;
const open: NetSocket[] = [];

beforeEach(async () => {
  app = await serveApp();
  ente = await TestEnte.create(app.database.url);
  client = await signIn();
});
afterEach(async () => {
  for (const socket of open.splice(0)) socket.destroy();
  await ente.close();
  await app.close();
});

async function signIn(...roles: Role[]): Promise<ApiClient> {
  const { login } = await ente.person({ roles: ['resident', ...roles] });
  const anonymous = new ApiClient(app.url, null);
  const { body } = await anonymous.post<{ token: string }>('/sessions', { login, password: PASSWORD });
  return new ApiClient(app.url, body.token);
}

async function openSocket(words = ''): Promise<void> {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  open.push(socket.on('error', () => undefined));
  await new Promise((resolve) => socket.once('connect', resolve));
  if (words) await new Promise((resolve) => socket.write(words, resolve));
}

/** Holds a table, so that whatever touches it waits until it is given back, be it behind somebody else who waits. */
async function hold(
  table: string,
): Promise<{ giveBack: () => Promise<void>; untilWaitedFor: (by?: number) => Promise<void> }> {
  const holder = new Client({ connectionString: app.database.url });
  holder.on('error', () => undefined);
  await holder.connect();
  await holder.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  return {
    giveBack: () => holder.end(),
    untilWaitedFor: (by = 1) =>
      eventually(async () => {
        const { rows } = await ente.query(
          `SELECT count(DISTINCT pid)::int AS waiting, count(*) FILTER (WHERE relation = $1::regclass)::int AS here
           FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()`,
          [table],
        );
        return Number(rows[0]?.['here']) > 0 && Number(rows[0]?.['waiting']) >= by;
      }, 40_000),
  };
}

const count = async (what: string): Promise<unknown> =>
  (await ente.query(`SELECT count(*)::int FROM ${what}`)).rows[0]?.['count'];

describe('a server asked to stop', () => {
  it('ends though a connection says nothing', async () => {
    await openSocket();
    expect(await app.stop(SECONDS)).toBe(0);
  });

  it('ends though a body never does', async () => {
    await openSocket(
      'POST /api/v1/requests HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{',
    );
    await openSocket('GET /health HTT');
    expect(await app.stop(SECONDS)).toBe(0);
  });

  it('ends though pages are open, over websockets and over polling', async () => {
    const sockets = ['websocket', 'polling'].map((transport) =>
      io(`${app.url}/live`, { auth: { token: client.token }, transports: [transport], reconnection: false }),
    );
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', () => resolve(null)))));
    expect(await app.stop(SECONDS)).toBe(0);
    for (const socket of sockets) socket.disconnect();
  });

  it('answers what is under way, and what it did not answer it did not do', async () => {
    const { giveBack, untilWaitedFor } = await hold('listings');
    const answers = Promise.allSettled(Array.from({ length: 5 }, () => client.post('/requests', help)));
    // A request that has not reached the server yet may be refused.
    await untilWaitedFor(5);
    const stopped = app.stop(SECONDS);
    stopped.catch(() => undefined);
    await eventually(
      () =>
        fetch(`${app.url}/health`).then(
          () => false,
          () => true,
        ),
      5_000,
    );
    await giveBack();
    expect(await answers).toEqual(
      Array(5).fill({ status: 'fulfilled', value: expect.objectContaining({ status: 201 }) }),
    );
    expect(await stopped).toBe(0);
    expect(await count('listings')).toBe(5);
  });

  it('ends under load that keeps its connections', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 8 });
    let isOver = false;
    let made = 0;
    const post = (): Promise<number> =>
      new Promise((resolve, reject) => {
        const headers = { authorization: `Bearer ${client.token}`, 'content-type': 'application/json' };
        const asked = request(`${app.url}/api/v1/requests`, { method: 'POST', agent, headers }, (answer) => {
          answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
        });
        asked.once('error', reject).end(JSON.stringify(help));
      });
    const keepPosting = async (): Promise<void> => {
      while (!isOver) {
        const status = await post().catch(() => 0);
        if (status === 201) made += 1;
        else isOver = true;
      }
    };
    const posting = Array.from({ length: 8 }, keepPosting);
    await eventually(() => made > 20, 20_000);
    expect(await app.stop(SECONDS)).toBe(0);
    isOver = true;
    await Promise.all(posting);
    agent.destroy();
    expect(await count('listings')).toBe(made);
  });

  it('gives up a request that waits for too long', async () => {
    const { giveBack, untilWaitedFor } = await hold('listings');
    const answer = client.post('/requests', help).catch(() => null);
    await untilWaitedFor();
    expect(await app.stop(SECONDS)).toBe(0);
    expect(await answer).toBeNull();
    await giveBack();
    expect(await count('listings')).toBe(0);
  });

  it('gives up a plan under way', async () => {
    const operator = await signIn('operator');
    await client.post('/requests', help);
    await eventually(async () => (await count('deliveries WHERE done_at IS NULL')) === 0, 30_000);
    const { giveBack, untilWaitedFor } = await hold('slots');
    expect((await operator.post('/plans')).status).toBe(201);
    await untilWaitedFor();
    expect(await app.stop(SECONDS)).toBe(0);
    await giveBack();
  });
});

describe('a worker asked to stop', () => {
  it('gives up what it is at when that takes too long', async () => {
    await app.stop(SECONDS);
    await app.start({ JOBS: 'off' });
    expect((await client.post('/requests', help)).status).toBe(201);
    await app.stop(SECONDS);
    const { giveBack, untilWaitedFor } = await hold('listings');
    const worker = spawn(process.execPath, ['dist/apps/worker/src/main.js'], {
      env: { PATH: process.env['PATH'], DATABASE_URL: app.database.url, LOG_LEVEL: 'silent' },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => worker.once('exit', (code, signal) => resolve(code ?? signal)));
    try {
      await untilWaitedFor();
      worker.kill('SIGTERM');
      const late = setTimeout(() => worker.kill('SIGKILL'), SECONDS * 1000);
      expect(await ended).toBe(0);
      clearTimeout(late);
    } finally {
      worker.kill('SIGKILL');
    }
    await giveBack();
  });
});
