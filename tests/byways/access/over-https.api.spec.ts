// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io } from 'socket.io-client';
import { startTestApp, type TestApp } from '../../support/app.js';
import { openForm, openSession } from '../../support/sessions.js';
import { PASSWORD, TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let anna: TestPerson;

beforeAll(async () => {
  app = await startTestApp({ SECURE_COOKIES: 'on', PUBLIC_URL: 'https://aiuto.example.org' });
  ente = await TestEnte.create(app.database.url);
  anna = await ente.person();
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const statusOf = async (cookie: string): Promise<number> =>
  (await fetch(`${app.url}/me`, { headers: { cookie }, redirect: 'manual' })).status;

describe('a server behind https', () => {
  it('sets no cookie that another host or plain http could set or read', async () => {
    const form = await openForm(app.url);
    const signedIn = await fetch(`${app.url}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: form.cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _csrf: form.token, login: anna.login, password: PASSWORD }).toString(),
    });
    expect(signedIn.status).toBe(303);
    const set = [form.cookie, ...signedIn.headers.getSetCookie()];
    expect(set.length).toBeGreaterThan(2);
    expect(set.filter((cookie) => !cookie.startsWith('__Host-reciproca_'))).toEqual([]);
    for (const cookie of signedIn.headers.getSetCookie()) {
      expect(cookie).toMatch(/; Path=\/;/);
      expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=Lax/);
      expect(cookie).not.toMatch(/Domain=/i);
    }
  });

  it('knows nobody by a cookie without the prefix', async () => {
    const token = await openSession(ente, anna.id, 'web');
    expect(await statusOf(`__Host-reciproca_session=${token}`)).toBe(200);
    expect(await statusOf(`reciproca_session=${token}`)).toBe(303);
  });

  it('lets a page’s socket in by the same cookie', async () => {
    const token = await openSession(ente, anna.id, 'web');
    const answerTo = (name: string): Promise<string> =>
      new Promise((resolve) => {
        const socket = io(`${app.url}/live`, {
          transports: ['websocket'],
          extraHeaders: { cookie: `${name}=${token}` },
          forceNew: true,
        });
        const end = (answer: string): void => {
          socket.disconnect();
          resolve(answer);
        };
        socket.on('connect', () => end('in'));
        socket.on('connect_error', ({ message }) => end(message));
      });
    expect(await answerTo('__Host-reciproca_session')).toBe('in');
    expect(await answerTo('reciproca_session')).toBe('sign_in_needed');
  });

  it('lets pages talk to their own host alone, and asks for https from then on', async () => {
    const { headers } = await fetch(`${app.url}/sign-in`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("connect-src 'self' wss://aiuto.example.org;");
    expect(policy).not.toMatch(/\bwss?:[; ]/);
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/);
  });
});

describe('an address of the API', () => {
  it.each(['/%61pi/v1/me', '/api/%761/me', '/%61%70%69/v1/me'])(
    'takes no cookie of pages, however it is spelt: %s',
    async (path) => {
      const token = await openSession(ente, anna.id, 'web');
      const answer = await fetch(app.url + path, {
        headers: { cookie: `__Host-reciproca_session=${token}` },
        redirect: 'manual',
      });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    },
  );
});
