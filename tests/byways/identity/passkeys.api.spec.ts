// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { Authenticator, type Asked } from '../../support/authenticator.js';
import { PageClient } from '../../support/page-client.js';
import { PASSWORD, TestEnte } from '../../support/world.js';

const SITE = 'https://aiuto.example.org';
let app: TestApp;
let ente: TestEnte;
let carlas: ApiClient;
let carla: { id: string };

beforeAll(async () => {
  app = await startTestApp({ PUBLIC_URL: SITE });
  ente = await TestEnte.create(app.database.url);
  const coordinator = await ente.person({ roles: ['coordinator'] });
  carla = coordinator;
  carlas = await app.signIn(coordinator.login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const ask = async () => (await app.anonymous().post<Asked>('/sessions/passkey/options')).body;
const signIn = (credential: string, ticket: string) =>
  app.anonymous().post<{ token: string; code?: string }>('/sessions/passkey', { credential, ticket });

/** Somebody who works here, with a key of their own. */
async function withKey(device = new Authenticator(SITE)) {
  const olga = await ente.person({ roles: ['operator'] });
  const client = await app.signIn(olga.login);
  const offer = (await client.post<Asked>('/me/passkeys/options')).body;
  const made = { credential: device.make(offer), ticket: offer.ticket, name: 'Telefono' };
  const { status, body } = await client.post<{ items: { id: string }[] }>('/me/passkeys', made);
  expect([status, body.items.length]).toEqual([201, 1]);
  return { olga, client, device, made, keyId: body.items[0]?.id ?? '' };
}

describe('a passkey', () => {
  it('opens a session, and the password alone does not any more', async () => {
    const { olga, device } = await withKey();
    const asked = await ask();
    const { status, body } = await signIn(device.sign(asked), asked.ticket);
    expect(status).toBe(201);
    expect((await new ApiClient(app.url, body.token).get<{ person: { id: string } }>('/me')).body.person.id).toBe(
      olga.id,
    );
    const alone = await app.anonymous().post('/sessions', { login: olga.login, password: PASSWORD });
    expect([alone.status, alone.body]).toEqual([403, expect.objectContaining({ code: 'sign_in.passkey_needed' })]);
  });

  it('answers a question once, in time, for this site, and with its owner there', async () => {
    const { device } = await withKey();
    const asked = await ask();
    const answer = device.sign(asked);
    expect((await signIn(answer, asked.ticket)).status).toBe(201);
    expect((await signIn(answer, asked.ticket)).body.code).toBe('passkey.too_late');
    const other = await ask();
    expect((await signIn(device.sign(other), (await ask()).ticket)).body.code).toBe('passkey.unknown');
    const [challenge, , signature] = (await ask()).ticket.split('.');
    expect((await signIn(device.sign(other), `${challenge}.${Date.now() + 9e9}.${signature}`)).body.code).toBe(
      'passkey.too_late',
    );
    const elsewhere = new Authenticator('https://aiuto.example.com');
    const { olga } = await withKey();
    const third = await ask();
    expect((await signIn(elsewhere.sign(third), third.ticket)).body.code).toBe('passkey.unknown');
    expect(olga.id).not.toBe('');
    for (const wrong of ['{}', 'x', '{"id":"x"}']) {
      const fresh = await ask();
      expect((await signIn(wrong, fresh.ticket)).body.code).toBe('passkey.unknown');
    }
  });

  it('is made with a ticket of its owner’s own, once', async () => {
    const { made, client } = await withKey();
    expect((await client.post('/me/passkeys', made)).status).toBe(409);
    const device = new Authenticator(SITE);
    const offer = (await client.post<Asked>('/me/passkeys/options')).body;
    const stolen = { credential: device.make(offer), ticket: offer.ticket, name: 'Mia' };
    expect((await carlas.post<{ code: string }>('/me/passkeys', stolen)).body.code).toBe('passkey.too_late');
    const foreign = new Authenticator('https://evil.example');
    const again = (await client.post<Asked>('/me/passkeys/options')).body;
    const wrong = { credential: foreign.make(again), ticket: again.ticket, name: 'Mia' };
    expect((await client.post<{ code: string }>('/me/passkeys', wrong)).body).toMatchObject({ status: 422 });
  });

  it('is renamed by its owner alone, on the page and by the API', async () => {
    const { olga, client, keyId } = await withKey();
    const named = await client.send<{ items: { name: string }[] }>('PATCH', `/me/passkeys/${keyId}`, {
      newName: 'Chiavetta',
    });
    expect(named.body.items.map(({ name }) => name)).toEqual(['Chiavetta']);
    expect((await carlas.send('PATCH', `/me/passkeys/${keyId}`, { newName: 'Mia' })).status).toBe(404);
    const pages = await PageClient.open(app.url, ente, olga.id);
    const refused = await pages.post('/me/passkeys/rename', { id: keyId, newName: ' ' });
    expect([refused.status, refused.html]).toEqual([422, expect.stringContaining('href="#f-newName"')]);
    expect((await pages.post('/me/passkeys/rename', { id: keyId, newName: 'Telefono' })).status).toBe(303);
    expect((await pages.get('/me/passkeys')).text).toContain('Telefono');
  });

  it('is a second factor where the ente requires one, and the last one stays', async () => {
    const { client, keyId, device } = await withKey();
    const offer = (await carlas.post<Asked>('/me/passkeys/options')).body;
    const own = new Authenticator(SITE);
    await carlas.post('/me/passkeys', { credential: own.make(offer), ticket: offer.ticket, name: 'Mia' });
    expect((await carlas.send('PATCH', '/ente/settings', { staffSecondFactor: 'required' })).status).toBe(200);
    expect((await client.get('/board')).status).toBe(200);
    expect((await client.send<{ code: string }>('DELETE', `/me/passkeys/${keyId}`)).body.code).toBe('totp.required');
    const asked = await ask();
    const { body } = await signIn(device.sign(asked), asked.ticket);
    expect((await new ApiClient(app.url, body.token).get('/board')).status).toBe(200);
    await carlas.send('PATCH', '/ente/settings', { staffSecondFactor: 'offered' });
    expect((await client.send('DELETE', `/me/passkeys/${keyId}`)).status).toBe(204);
  });

  it('is taken away by a coordinator, with the sessions, and by a link to come in anew', async () => {
    const { olga, client, device } = await withKey();
    const pages = await PageClient.open(app.url, ente, carla.id);
    expect((await pages.post(`/people/${olga.id}/second-factor/remove`, {})).status).toBe(303);
    expect((await client.get('/me')).status).toBe(401);
    const asked = await ask();
    expect((await signIn(device.sign(asked), asked.ticket)).body.code).toBe('passkey.unknown');
    expect((await app.signIn(olga.login)).token).not.toBeNull();
    const other = await withKey();
    await ente.query(`UPDATE people SET email = 'olga@example.org' WHERE id = $1`, [other.olga.id]);
    expect((await carlas.post(`/staff/${other.olga.id}/reset`)).status).toBe(201);
    const { items } = (await carlas.get<{ items: { address: string }[] }>('/staff/invitations')).body;
    const token = new URL(items[0]?.address ?? '').pathname.split('/').at(-1) ?? '';
    const accepted = await app.anonymous().post(`/invitations/${token}/accept`, { password: 'tre gatti sul tetto' });
    expect(accepted.status).toBeLessThan(300);
    expect((await ente.query('SELECT 1 FROM passkeys WHERE person_id = $1', [other.olga.id])).rows).toEqual([]);
  });

  it('is nothing for residents of an ente that lets them in by SPID and CIE alone', async () => {
    const resident = await ente.person();
    const residents = await app.signIn(resident.login);
    await carlas.send('PATCH', '/ente/settings', { residentPasswords: false });
    expect((await residents.post('/me/passkeys/options')).status).toBe(403);
    const page = await PageClient.open(app.url, ente, resident.id);
    expect((await page.get('/me')).html).not.toContain('/me/passkeys');
    const password = await app
      .anonymous()
      .post<{ title: string }>('/sessions', { login: resident.login, password: PASSWORD });
    expect([password.status, password.body.title]).toEqual([403, expect.stringContaining('SPID o CIE')]);
    await carlas.send('PATCH', '/ente/settings', { residentPasswords: true });
  });
});
