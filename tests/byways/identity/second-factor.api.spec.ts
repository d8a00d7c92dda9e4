// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { io } from 'socket.io-client';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { openSession } from '../../support/sessions.js';
import { PASSWORD, TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let carla: { id: string; login: string };
let carlas: ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  carla = await ente.person({ roles: ['coordinator'] });
  carlas = await app.signIn(carla.login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

/** One right now, and the one after it: each counts once. */
function codesOf(secret: string): [string, string] {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return [totp.generate(), totp.generate({ timestamp: Date.now() + 30_000 })];
}

async function setUp(client: ApiClient): Promise<[string, string]> {
  const codes = codesOf((await client.post<{ secret: string }>('/me/totp')).body.secret);
  expect((await client.post('/me/totp/confirm', { code: codes[0] })).status).toBe(204);
  return codes;
}

const require = (staffSecondFactor: 'offered' | 'required') =>
  carlas.send<{ code?: string }>('PATCH', '/ente/settings', { staffSecondFactor });
const operator = () => ente.person({ roles: ['operator'] });
const clientOf = async (id: string) => new ApiClient(app.url, await openSession(ente, id, 'api'));

function reaches(token: string): Promise<boolean> {
  const socket = io(`${app.url}/live`, {
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { cookie: `reciproca_session=${token}` },
  });
  return new Promise<boolean>((resolve) => {
    socket.on('connect', () => resolve(true));
    socket.on('connect_error', () => resolve(false));
  }).finally(() => socket.close());
}

describe('an ente that requires a second factor of its staff', () => {
  it('is one whose coordinator has one', async () => {
    expect((await require('required')).body).toMatchObject({ code: 'settings.own_second_factor_first' });
    await setUp(carlas);
    expect((await require('required')).status).toBe(200);
    await require('offered');
  });

  it('ends the sessions of who has none, and of nobody else', async () => {
    const [olga, anna] = [await operator(), await ente.person({ withLogin: false })];
    const [olgas, annas] = [await clientOf(olga.id), await clientOf(anna.id)];
    await require('required');
    expect([(await olgas.get('/me')).status, (await annas.get('/me')).status]).toEqual([401, 200]);
    expect((await carlas.get('/me')).status).toBe(200);
  });

  describe('once it does', () => {
    beforeEach(() => require('required'));

    it('leads staff from every page to set it up, and lets them do nothing else', async () => {
      const { id } = await operator();
      const olga = await PageClient.open(app.url, ente, id);
      for (const path of ['/', '/board', '/people', '/me', '/me/data', '/calls', '/agreements', `/people/${carla.id}`])
        expect({ path, to: (await olga.get(path)).location }).toEqual({ path, to: '/me/totp' });
      expect((await olga.post('/me/password', { current: 'x', next: 'y' })).status).toBe(403);
      expect((await olga.post('/me/totp/disable', { code: '123456' })).status).toBe(409);
      const { status, html, text } = await olga.get('/me/totp');
      expect(status).toBe(200);
      expect(text).toContain('Il tuo ente chiede un codice');
      expect(html).not.toContain('href="/board"');
      const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(html)?.[1]?.replaceAll(' ', '') ?? '';
      expect((await olga.post('/me/totp/confirm', { code: codesOf(secret)[0] })).location).toBe('/');
      expect((await olga.get('/board')).status).toBe(200);
    });

    it('refuses programs and sockets, and lets a program set it up', async () => {
      const { id } = await operator();
      const client = await clientOf(id);
      for (const path of ['/me', '/board', '/people?name=anna', '/call-tasks', '/notifications', '/agreements'])
        expect((await client.get(path)).body).toMatchObject({ status: 403, code: 'access.second_factor_needed' });
      expect((await client.send('PATCH', '/me', { largeText: true })).status).toBe(403);
      expect(await reaches(await openSession(ente, id, 'web'))).toBe(false);
      await setUp(client);
      expect((await client.get('/call-tasks')).status).toBe(200);
      expect(await reaches(await openSession(ente, id, 'web'))).toBe(true);
    });

    it('asks it of whoever becomes staff, from the next request', async () => {
      const { id } = await ente.person();
      const client = await clientOf(id);
      expect((await client.get('/me')).status).toBe(200);
      await carlas.post(`/people/${id}/roles/grant`, { role: 'operator' });
      expect((await client.get('/me')).body).toMatchObject({ code: 'access.second_factor_needed' });
    });

    it('does not let it be switched off', async () => {
      const { id } = await operator();
      const client = await clientOf(id);
      const [, next] = await setUp(client);
      expect((await client.post('/me/totp/disable', { code: next })).body).toMatchObject({ code: 'totp.required' });
    });

    it('lets them sign out', async () => {
      const { id } = await operator();
      expect((await (await clientOf(id)).send('DELETE', '/sessions/current')).status).toBe(204);
      const olga = await PageClient.open(app.url, ente, id);
      expect((await olga.post('/sign-out', {})).location).toBe('/sign-in');
    });
  });
});

describe('a lost app', () => {
  it('is helped by another coordinator: the password is enough again, sessions end, it stands in the audit', async () => {
    await require('offered');
    const olga = await operator();
    const olgas = await app.signIn(olga.login);
    await setUp(olgas);
    expect((await app.anonymous().post('/sessions', { login: olga.login, password: PASSWORD })).body).toMatchObject({
      code: 'sign_in.code_needed',
    });
    const other = await clientOf((await operator()).id);
    expect((await other.send('DELETE', `/people/${olga.id}/second-factor`)).status).toBe(403);
    const pages = await PageClient.open(app.url, ente, carla.id);
    expect((await pages.get(`/people/${olga.id}`)).html).toContain(`/people/${olga.id}/second-factor/remove`);
    expect((await pages.get(`/people/${carla.id}`)).html).not.toContain('second-factor/remove');
    expect((await pages.post(`/people/${olga.id}/second-factor/remove`, {})).status).toBe(303);
    expect((await olgas.get('/me')).status).toBe(401);
    expect((await app.anonymous().post('/sessions', { login: olga.login, password: PASSWORD })).status).toBe(201);
    const { rows } = await ente.query("SELECT actor_id FROM access_log WHERE detail->>'what' = 'second_factor_taken'");
    expect(rows).toEqual([{ actor_id: carla.id }]);
  });

  it('is never helped by oneself, nor where there is none', async () => {
    const gone = async (id: string) =>
      (await carlas.send<{ code: string }>('DELETE', `/people/${id}/second-factor`)).body.code;
    expect(await gone(carla.id)).toBe('totp.another_coordinator');
    expect(await gone((await operator()).id)).toBe('totp.not_on');
  });
});

it('shows a coordinator who of the staff has none, and keeps the rule when other rules are saved', async () => {
  const [without, withOne] = [await operator(), await operator()];
  const resident = await ente.person();
  await setUp(await app.signIn(withOne.login));
  await require('required');
  const pages = await PageClient.open(app.url, ente, carla.id);
  const { html } = await pages.get('/settings/staff');
  const rowOf = ({ id }: { id: string }): string =>
    html.split('<tr').find((row) => row.includes(`/people/${id}"`)) ?? '';
  expect([rowOf(without), rowOf(withOne)]).toEqual([
    expect.stringContaining('Non attivo'),
    expect.stringMatching(/>\s*Attivo/),
  ]);
  expect(rowOf(resident)).toBe('');
  const settings = { sentinelLabel: 'Antenna', softLimitMinutes: '600', phoneVoice: 'lei', 'phoneHours.days': '1' };
  const form = { ...settings, 'phoneHours.from': '09:00', 'phoneHours.until': '18:00' };
  expect((await pages.post('/settings', form)).status).toBe(303);
  expect((await carlas.get('/ente/settings')).body).toMatchObject({ staffSecondFactor: 'required' });
  expect((await pages.post('/settings/staff', { staffSecondFactor: 'offered' })).status).toBe(303);
  expect((await carlas.get('/ente/settings')).body).toMatchObject({ staffSecondFactor: 'offered' });
});
