// SPDX-License-Identifier: AGPL-3.0-or-later
import { AsyncLocalStorage, createHook } from 'node:async_hooks';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashPassword } from '@reciproca/identity';
import { Secret, TOTP } from 'otpauth';
import { Client } from 'pg';
import { eventually } from '../../support/eventually.js';
import { type Call, House } from './house.js';

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

  it('does the same work for a login nobody has: as many hashes, as many statements', async () => {
    await house.addPerson(alba, { login: 'oreste' });
    await house.signIn('oreste', 'wrong');
    // Only what the request itself causes: the house has work of its own going on.
    const ofRequest = new AsyncLocalStorage<{ hashes: number; statements: number }>();
    // Every hash is a task of its own off the main thread, and native tasks bring no name for what they are.
    const isNative = (type: string): boolean => /^undefined$|napi/i.test(String(type));
    const hook = createHook({
      init: (_id, type) => {
        const work = ofRequest.getStore();
        if (work && isNative(type)) work.hashes += 1;
      },
    });
    const workOf = async (login: string): Promise<{ hashes: number; statements: number }> => {
      const work = { hashes: 0, statements: 0 };
      const query = Client.prototype.query;
      Client.prototype.query = function counted(this: Client, ...given: unknown[]) {
        const asked = ofRequest.getStore();
        if (asked) asked.statements += 1;
        return (query as (...given: unknown[]) => unknown).apply(this, given);
      } as typeof query;
      hook.enable();
      try {
        const payload = { login, password: 'not this one' };
        const status = await ofRequest.run(
          work,
          async () => (await house.app.inject({ method: 'POST', url: '/api/v1/sessions', payload })).statusCode,
        );
        expect(status).toBe(401);
      } finally {
        Client.prototype.query = query;
        hook.disable();
      }
      return work;
    };
    const known = await workOf('oreste');
    expect(known.hashes).toBeGreaterThan(0);
    expect(known.statements).toBeGreaterThan(0);
    expect(await workOf('nobody-of-that-name')).toEqual(known);
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

  it('looks at no more of many guesses at once than of as many in turn', async () => {
    await house.addPerson(alba, { login: 'ada' });
    const answers = await Promise.all(Array.from({ length: 40 }, () => house.signIn('ada', 'wrong')));
    expect(answers.filter(({ body }) => body.code === 'sign_in.wrong')).toHaveLength(8);
    expect(answers.filter(({ body }) => body.code === 'sign_in.locked')).toHaveLength(32);
    expect((await house.signIn('ada')).body).toMatchObject({ code: 'sign_in.locked' });
  });

  it('looks at one more guess when many wait for the one that shuts the login', async () => {
    await house.addPerson(alba, { login: 'olga' });
    const holder = new Client({ connectionString: house.sql.url });
    await holder.connect();
    await holder.query("BEGIN; UPDATE credentials SET failed_count = 7 WHERE login = 'olga'");
    const answers = Promise.all(Array.from({ length: 6 }, () => house.signIn('olga', 'wrong')));
    await eventually(async () => {
      const [row] = await house.sql.query<{ waiting: number }>(
        `SELECT count(*)::int AS waiting FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%UPDATE credentials%'`,
      );
      return (row?.waiting ?? 0) >= 4;
    });
    await holder.query('COMMIT');
    await holder.end();
    expect((await answers).filter(({ body }) => body.code === 'sign_in.wrong')).toHaveLength(1);
  });

  describe('with a name that two enti have given out', () => {
    let bra: string;
    const passwordOf = (personId: string, token: string) =>
      house.sql.query('UPDATE credentials SET password_hash = $2 WHERE person_id = $1', [personId, token]);
    const other = 'un-altra-frase-di-prova';

    beforeAll(async () => {
      bra = await house.addEnte('bra-vicina');
    });

    /** Of Alba with the usual password, of Bra with another one. */
    async function twins(login: string): Promise<{ inAlba: string; inBra: string }> {
      const inAlba = await house.addPerson(alba, { login, roles: ['operator'] });
      const inBra = await house.addPerson(bra, { login, roles: ['operator'] });
      await passwordOf(inBra, await hashPassword(other));
      return { inAlba, inBra };
    }

    it('does not tell a coordinator what names another ente has given out', async () => {
      await house.addPerson(bra, { login: 'custode.bra' });
      await house.addPerson(alba, { login: 'capo.alba', roles: ['coordinator'] });
      const capo = await house.signedIn('capo.alba');
      const personId = await house.addPerson(alba);
      const give = async (login: string) =>
        (await capo('PUT', `/api/v1/people/${personId}/account`, { login, password: other })).status;
      expect([await give('nessuno.mai'), await give('custode.bra'), await give('CAPO.alba')]).toEqual([204, 204, 409]);
      expect((await house.signIn('custode.bra', other)).body).toMatchObject({ personId });
    });

    it('lets each in with their own password, and with the name of the ente', async () => {
      const { inAlba, inBra } = await twins('gemma');
      const whoIs = async (...how: [string, string?]) => (await house.signIn(...how)).body.personId;
      expect([await whoIs('gemma'), await whoIs('Gemma', other)]).toEqual([inAlba, inBra]);
      expect([await whoIs('gemma@alba'), await whoIs('GEMMA@Bra-Vicina', other)]).toEqual([inAlba, inBra]);
      expect((await house.signIn('gemma@alba', other)).body).toMatchObject({ code: 'sign_in.wrong' });
      expect((await house.signIn('gemma@altrove')).body).toMatchObject({ code: 'sign_in.wrong' });
    });

    it('asks for the ente where both passwords are the same, in the words of any wrong one', async () => {
      const inAlba = await house.addPerson(alba, { login: 'uguale', roles: ['operator'] });
      await house.addPerson(bra, { login: 'uguale', roles: ['operator'] });
      const [both, wrong] = [await house.signIn('uguale'), await house.signIn('uguale', 'wrong')];
      expect([both.status, both.body.code, both.body.title]).toEqual([401, wrong.body.code, wrong.body.title]);
      expect((await house.signIn('uguale@alba')).body.personId).toBe(inAlba);
    });

    it('counts what was tried for each of them, and no sign-in of the other', async () => {
      const { inAlba } = await twins('conta');
      for (let count = 0; count < 10; count += 1) expect((await house.signIn('conta', other)).status).toBe(201);
      const failures = async () =>
        (
          await house.sql.query<{ n: number }>('SELECT failed_count AS n FROM credentials WHERE person_id = $1', [
            inAlba,
          ])
        )[0]?.n;
      expect(await failures()).toBe(0);
      const guesses = await Promise.all(Array.from({ length: 30 }, () => house.signIn('conta', 'wrong')));
      // Eight of each, whichever these are.
      const looked = guesses.filter(({ body }) => body.code === 'sign_in.wrong').length;
      expect([looked >= 8, looked <= 16]).toEqual([true, true]);
      expect((await house.signIn('conta@alba')).body).toMatchObject({ code: 'sign_in.locked' });
    });

    it('keeps a login that looks like one with an ente', async () => {
      const personId = await house.addPerson(alba, { login: 'anna@posta.example' });
      expect((await house.signIn('anna@posta.example')).body.personId).toBe(personId);
    });
  });

  describe('with an app', () => {
    /** Codes of this half minute and of the next, both right now. */
    const codesOf = (secret: string): [string, string] => {
      const totp = new TOTP({ secret: Secret.fromBase32(secret) });
      return [totp.generate(), totp.generate({ timestamp: Date.now() + 30_000 })];
    };
    const setUp = async (login: string): Promise<{ call: Call; codes: [string, string]; secret: string }> => {
      await house.addPerson(alba, { login, roles: ['operator'] });
      const call = await house.signedIn(login);
      const { secret } = (await call('POST', '/api/v1/me/totp')).body;
      const codes = codesOf(secret);
      expect((await call('POST', '/api/v1/me/totp/confirm', { code: codes[0] })).status).toBe(204);
      return { call, codes, secret };
    };

    it('asks for a code, and takes each code once, wherever it was used', async () => {
      const { call, codes } = await setUp('fabio');
      expect((await house.signIn('fabio')).body).toMatchObject({ code: 'sign_in.code_needed' });
      expect((await house.signIn('fabio', undefined, codes[0])).body).toMatchObject({ code: 'sign_in.code_wrong' });
      expect((await house.signIn('fabio', undefined, codes[1])).status).toBe(201);
      expect((await house.signIn('fabio', undefined, codes[1])).body).toMatchObject({ code: 'sign_in.code_wrong' });
      const off = await call('POST', '/api/v1/me/totp/disable', { code: codes[1] });
      expect(off.body).toMatchObject({ code: 'totp.code_wrong' });
    });

    it('looks at five codes at once as in turn, then at none for an hour', async () => {
      const { codes } = await setUp('gaia');
      const guesses = Array.from({ length: 30 }, (_, guess) => String(guess).padStart(6, '0'));
      const answers = await Promise.all(guesses.map((code) => house.signIn('gaia', undefined, code)));
      const looked = answers.filter(({ body }) => body.code === 'sign_in.code_wrong');
      expect(looked.length).toBeLessThanOrEqual(5);
      expect((await house.signIn('gaia', undefined, codes[1])).body).toMatchObject({ code: 'sign_in.locked' });
    });

    it('ends the sessions that were opened without one, and keeps its secret in no answer', async () => {
      const personId = await house.addPerson(alba, { login: 'lidia', roles: ['operator'] });
      const [here, there] = [await house.signedIn('lidia'), await house.signedIn('lidia')];
      const keyed = { 'idempotency-key': 'once' };
      const { secret } = (await here('POST', '/api/v1/me/totp', {}, keyed)).body;
      expect((await here('POST', '/api/v1/me/totp/confirm', { code: codesOf(secret)[0] })).status).toBe(204);
      expect([(await here('GET', '/api/v1/me')).status, (await there('GET', '/api/v1/me')).status]).toEqual([200, 401]);
      const kept = await house.sql.query('SELECT response FROM idempotency_keys WHERE person_id = $1', [personId]);
      expect(kept).not.toEqual([]);
      expect(JSON.stringify(kept)).not.toContain(secret);
    });
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
