// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { House } from './house.js';

let house: House;
let alba: string;

beforeAll(async () => {
  house = await House.open();
  alba = await house.addEnte('alba');
});
afterAll(() => house.close());

describe('signing in', () => {
  it('gives a token that works until it is given back', async () => {
    const personId = await house.addPerson(alba, { login: 'anna' });
    const { status, body } = await house.signIn('ANNA');
    expect({ status, personId: body.personId }).toEqual({ status: 201, personId });
    const anna = house.as(body.token);
    expect((await anna('GET', '/api/v1/me')).body).toMatchObject({
      person: { id: personId },
      ente: { slug: 'alba' },
      roles: ['resident'],
    });
    expect((await anna('DELETE', '/api/v1/sessions/current')).status).toBe(204);
    expect((await anna('GET', '/api/v1/me')).body).toMatchObject({ status: 401, code: 'access.sign_in_needed' });
  });

  it('stores no token', async () => {
    await house.addPerson(alba, { login: 'tina' });
    const { body } = await house.signIn('tina');
    const rows = await house.sql.query("SELECT encode(token_hash, 'escape') AS hash FROM sessions");
    expect(rows.some((row: { hash: string }) => row.hash.includes(body.token))).toBe(false);
  });

  it('refuses a wrong password and an unknown login alike', async () => {
    await house.addPerson(alba, { login: 'bruno' });
    const [wrong, unknown] = await Promise.all([
      house.signIn('bruno', 'wrong'),
      house.signIn('nobody-at-all', 'wrong'),
    ]);
    expect(wrong.body).toMatchObject({ status: 401, code: 'sign_in.wrong' });
    expect(unknown.body).toMatchObject({ status: 401, code: 'sign_in.wrong', title: wrong.body.title });
  });

  it('locks a login after eight failures, the right password included, and opens it again', async () => {
    const personId = await house.addPerson(alba, { login: 'carla' });
    for (let count = 0; count < 8; count += 1) expect((await house.signIn('carla', 'wrong')).status).toBe(401);
    expect((await house.signIn('carla')).body).toMatchObject({ status: 429, code: 'sign_in.locked' });
    await house.sql.query("UPDATE credentials SET locked_until = now() - interval '1 second' WHERE person_id = $1", [
      personId,
    ]);
    expect((await house.signIn('carla')).status).toBe(201);
    expect((await house.signIn('carla', 'wrong')).status).toBe(401);
  });

  it('keeps residents to SPID where the ente says so, and lets its staff in', async () => {
    const bra = await house.addEnte('bra', {});
    await house.addPerson(bra, { login: 'dino', roles: ['resident', 'sentinel'] });
    await house.addPerson(bra, { login: 'elsa', roles: ['operator'] });
    expect((await house.signIn('dino')).body).toMatchObject({ status: 403, code: 'sign_in.residents_need_spid' });
    expect((await house.signIn('elsa')).status).toBe(201);
  });

  it.each([
    [{ login: 'anna' }, 'password'],
    [{ login: 'anna', password: 'x', admin: true }, 'admin'],
    [{ login: 7, password: 'x' }, 'login'],
    [{ login: 'x'.repeat(101), password: 'x' }, 'login'],
    [{ login: 'anna', password: 'x', code: '12' }, 'code'],
  ])('refuses %j', async (input, field) => {
    const { body } = await house.as(null)('POST', '/api/v1/sessions', input);
    expect(body).toMatchObject({ status: 422, errors: [expect.objectContaining({ field })] });
  });

  it('asks for a code once an app is set up, and takes each code once', async () => {
    await house.addPerson(alba, { login: 'fabio', roles: ['operator'] });
    const fabio = await house.signedIn('fabio');
    const { body: setup } = await fabio('POST', '/api/v1/me/totp');
    const code = new TOTP({ secret: Secret.fromBase32(setup.secret) }).generate();
    expect((await house.signIn('fabio')).status).toBe(201);
    expect((await fabio('POST', '/api/v1/me/totp/confirm', { code })).status).toBe(204);
    expect((await house.signIn('fabio')).body).toMatchObject({ code: 'sign_in.code_needed' });
    expect((await house.signIn('fabio', undefined, code)).status).toBe(201);
    expect((await house.signIn('fabio', undefined, code)).body).toMatchObject({ code: 'sign_in.code_wrong' });
  });
});

describe('sessions', () => {
  it('are listed and ended one by one, by their owner only', async () => {
    await house.addPerson(alba, { login: 'gina' });
    await house.addPerson(alba, { login: 'ugo' });
    const [here, there, ugo] = [
      await house.signedIn('gina'),
      await house.signedIn('gina'),
      await house.signedIn('ugo'),
    ];
    const { items } = (await here('GET', '/api/v1/sessions')).body;
    expect(items).toHaveLength(2);
    const other = items.find((item: { current: boolean }) => !item.current);
    expect((await ugo('DELETE', `/api/v1/sessions/${other.id}`)).body).toMatchObject({ code: 'session.not_found' });
    expect((await here('DELETE', `/api/v1/sessions/${other.id}`)).status).toBe(204);
    expect([(await here('GET', '/api/v1/me')).status, (await there('GET', '/api/v1/me')).status]).toEqual([200, 401]);
    const told = await house.sql.query(
      "SELECT 1 FROM outbox WHERE topic = 'identity.session_revoked' AND payload->>'sessionId' = $1",
      [other.id],
    );
    expect(told).toHaveLength(1);
  });

  it('end when the person is suspended, and elsewhere when the password changes', async () => {
    await house.addPerson(alba, { login: 'hugo.op', roles: ['operator'] });
    const personId = await house.addPerson(alba, { login: 'ivo' });
    const operator = await house.signedIn('hugo.op');
    const [here, there] = [await house.signedIn('ivo'), await house.signedIn('ivo')];
    const change = { current: 'tre gatti sul tetto', next: 'quattro gatti sul tetto' };
    expect((await here('POST', '/api/v1/me/password', change)).status).toBe(204);
    expect([(await here('GET', '/api/v1/me')).status, (await there('GET', '/api/v1/me')).status]).toEqual([200, 401]);
    expect((await operator('POST', `/api/v1/people/${personId}/suspend`, { reason: 'prova' })).status).toBe(200);
    expect((await here('GET', '/api/v1/me')).status).toBe(401);
    expect((await house.signIn('ivo', change.next)).body).toMatchObject({ code: 'sign_in.suspended' });
  });

  it('follow roles at once', async () => {
    await house.addPerson(alba, { login: 'capo', roles: ['coordinator'] });
    const personId = await house.addPerson(alba, { login: 'luca', roles: ['operator'] });
    const [capo, luca] = [await house.signedIn('capo'), await house.signedIn('luca')];
    expect((await luca('GET', `/api/v1/people/${personId}`)).status).toBe(200);
    expect((await capo('POST', `/api/v1/people/${personId}/roles/revoke`, { role: 'operator' })).status).toBe(200);
    expect((await luca('GET', `/api/v1/people/${personId}`)).status).toBe(403);
  });
});
