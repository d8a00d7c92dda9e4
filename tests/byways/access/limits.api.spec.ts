// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { startTestApp, type TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { openForm, openSession } from '../../support/sessions.js';
import { PASSWORD, TestEnte, type TestPerson } from '../../support/world.js';

const MINUTE = 60;

let app: TestApp;
let ente: TestEnte;
let anna: TestPerson;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: String(MINUTE), TRUST_PROXY: 'on' });
  ente = await TestEnte.create(app.database.url);
  anna = await ente.person();
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

/** As the one proxy there is hands it on: what the client wrote stands before the address it was seen at. */
const from = (address: string, headers: Record<string, string> = {}, claimed = '') => ({
  headers: { 'x-forwarded-for': claimed ? `${claimed}, ${address}` : address, ...headers },
});
const countRefused = async (ask: (turn: number) => Promise<Response>): Promise<number> => {
  const answers = await Promise.all(Array.from({ length: MINUTE + 20 }, (_, turn) => ask(turn)));
  return answers.filter(({ status }) => status === 429).length;
};

describe('requests a minute', () => {
  it.each<[string, (turn: number) => RequestInit]>([
    ['plain ones', () => from('198.51.100.1')],
    ['those with a token nobody has', (turn) => from('198.51.100.2', { authorization: `Bearer wrong${turn}` })],
    ['those with a cookie nobody has', (turn) => from('198.51.100.3', { cookie: `reciproca_session=wrong${turn}` })],
    ['those that say they come from elsewhere', (turn) => from('198.51.100.4', {}, `10.0.0.${turn}`)],
    ['those of a whole IPv6 network', (turn) => from(`2001:db8:1:1::${turn}`)],
  ])('of somebody who is not signed in are counted by address: %s', async (_, init) => {
    expect(await countRefused((turn) => fetch(`${app.url}/api/v1/me`, init(turn)))).toBe(20);
  });

  it('that no route answers are counted too', async () => {
    const guess = (turn: number): Promise<Response> =>
      fetch(`${app.url}/admin/${turn}`, from('198.51.100.6', { 'accept-language': 'it' }));
    expect(await countRefused(guess)).toBe(20);
  });

  it('of a good session are counted by themselves', async () => {
    const shared = '198.51.100.9';
    const token = await openSession(ente, anna.id, 'api');
    const mine = () => fetch(`${app.url}/api/v1/me`, from(shared, { authorization: `Bearer ${token}` }));
    expect((await mine()).status).toBe(200);
    expect(await countRefused(() => fetch(`${app.url}/api/v1/me`, from(shared)))).toBeGreaterThan(0);
    expect((await mine()).status).toBe(200);
  });
});

describe('a login that somebody else has shut', () => {
  const send = async (password: string, address: string, device = ''): Promise<Response> => {
    const form = await openForm(app.url);
    return fetch(`${app.url}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      ...from(address, { cookie: `${form.cookie}; ${device}`, 'content-type': 'application/x-www-form-urlencoded' }),
      body: new URLSearchParams({ _csrf: form.token, login: anna.login, password }).toString(),
    });
  };
  const deviceFrom = (answer: Response): string =>
    answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0] ?? '')
      .find((cookie) => cookie.startsWith('reciproca_device=')) ?? '';

  it('opens from where its owner has signed in before, and from nowhere else', async () => {
    const device = deviceFrom(await send(PASSWORD, '203.0.113.1'));
    expect(device).not.toBe('');
    for (let turn = 0; turn < 8; turn += 1) await send('wrong', '203.0.113.2');
    expect((await send(PASSWORD, '203.0.113.3')).status).toBe(429);
    expect((await send(PASSWORD, '203.0.113.3', `${device}x`)).status).toBe(429);
    expect((await send(PASSWORD, '203.0.113.1', device)).status).toBe(303);
  });

  it('is not opened by guessing from there', async () => {
    const device = deviceFrom(await send(PASSWORD, '203.0.113.1'));
    for (let turn = 0; turn < 8; turn += 1) await send('wrong', '203.0.113.2');
    for (let turn = 0; turn < 8; turn += 1) expect((await send('wrong', '203.0.113.4', device)).status).not.toBe(303);
    expect((await send(PASSWORD, '203.0.113.4', device)).status).toBe(429);
    await ente.query('UPDATE credentials SET locked_until = NULL, failed_count = 0 WHERE person_id = $1', [anna.id]);
  });
});

describe('sockets', () => {
  const open: Socket[] = [];
  const connect = (path: string, auth: object): Socket => {
    const socket = io(`${app.url}${path}`, { auth, transports: ['websocket'], forceNew: true, reconnection: false });
    open.push(socket);
    return socket;
  };
  const outcome = (socket: Socket): Promise<string> =>
    new Promise((resolve) => {
      socket.once('connect', () => resolve('connected'));
      socket.once('connect_error', ({ message }) => resolve(message));
    });
  afterAll(() => open.forEach((socket) => socket.disconnect()));

  it('are let into no room without a session', async () => {
    expect(await outcome(connect('/', {}))).toBe('sign_in_needed');
    expect(await outcome(connect('/', { token: await openSession(ente, anna.id, 'api') }))).toBe('sign_in_needed');
    expect(await outcome(connect('/live', {}))).toBe('sign_in_needed');
  });

  it('store the furthest of many acknowledgements, and put out who sends without end', async () => {
    const socket = connect('/live', { token: await openSession(ente, anna.id, 'api') });
    expect(await outcome(socket)).toBe('connected');
    for (let turn = 0; turn < 2_000; turn += 1) socket.emit('ack', { seq: 1 });
    await eventually(() => socket.disconnected, 10_000);
  });
});
