// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fixedClock } from '@reciproca/kernel';
import { systemSeed } from '@reciproca/platform';
import { FinishSignIn } from '../../../libs/openid/src/application/finish-sign-in.js';
import { fiscalCodeFor } from '../../support/fiscal-code.js';
import { Door, LEVEL_2 } from './door.js';
import { OutsideVisitor } from './outside-stage.js';

let door: Door;
let providerId: string;
let mario: { id: string };
const code = fiscalCodeFor('1985-12-10');
const marios = {
  sub: 'mario',
  fiscal_number: `TINIT-${code}`,
  given_name: 'MARIO',
  family_name: 'ROSSI',
  birthdate: '1985-12-10',
};

beforeAll(async () => {
  door = await Door.open();
  providerId = await door.add();
  mario = await door.ente.person({ withLogin: false, birthDate: '1985-12-10' });
  const { status } = await door.carla.send('PUT', `/people/${mario.id}/fiscal-code`, { fiscalCode: code });
  expect(status).toBe(200);
});
afterAll(() => door?.close());
beforeEach(() => {
  door.idp.next = { claims: marios, level: LEVEL_2 };
});

const visitor = () => new OutsideVisitor(door.app);
const outcomes = async () =>
  (await door.ente.query('SELECT outcome FROM sign_in_records ORDER BY at DESC, id DESC')).rows.map(
    ({ outcome }) => outcome,
  );

describe('somebody whom the ente knows by their fiscal code', () => {
  it('comes in with SPID and stands where they wanted to go', async () => {
    const one = visitor();
    const { status, location } = await one.enter('alba', 'spid', '/me');
    expect([status, location, await one.isIn()]).toEqual([303, '/me', true]);
    const { rows } = await door.ente.query('SELECT person_id, second_factor FROM sessions WHERE kind = $1', ['web']);
    expect(rows).toContainEqual({ person_id: mario.id, second_factor: true });
  });

  it('is asked for the level, with PKCE, a state and a nonce, and to be sent to the one address registered', async () => {
    const { searchParams: asked } = await visitor().begin('alba', 'cie');
    expect(asked.get('redirect_uri')).toBe(`https://aiuto.example.org/sign-in/callback/${providerId}`);
    expect(asked.get('acr_values')).toBe(LEVEL_2);
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)?.length).toBeGreaterThan(30);
  });

  it('may begin in two windows, and end in either', async () => {
    const one = visitor();
    const [first, second] = [await one.begin(), await one.begin('alba', 'cie')];
    for (const way of [second, first]) expect((await one.visit(await one.through(way))).status).toBe(303);
  });

  it('is never led to another site', async () => {
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example'])
      expect((await visitor().enter('alba', 'spid', next)).location).toBe('/');
  });

  it('finds the buttons on the page, without scripts and with where they wanted to go', async () => {
    const { text, html } = await visitor().visit('/sign-in?next=%2Fme');
    expect(text).toContain('Entra con SPID');
    expect(html).toContain('href="/sign-in/with/alba/cie?next=%2Fme"');
    expect(html).not.toContain('with/alba/eidas');
    for (const unknown of ['/sign-in/with/alba/eidas', '/sign-in/with/atlantide/spid']) {
      const nowhere = await visitor().visit(unknown);
      expect([nowhere.status, nowhere.text]).toEqual([404, expect.stringContaining('Di qui non si entra')]);
      expect(nowhere.html).toContain('href="/sign-in"');
      // Trying again would lead nowhere either.
      expect(nowhere.text).not.toContain('Riprova');
    }
    expect((await visitor().visit('/sign-in/with/bra/spid')).status).toBe(404);
  });
});

describe('nobody is let in', () => {
  it('without what this browser kept', async () => {
    const back = await visitor().through(await visitor().begin());
    const stranger = visitor();
    const { status, text } = await stranger.visit(back);
    expect([status, await stranger.isIn()]).toEqual([404, false]);
    expect(text).toContain('Non hai cominciato da questo browser');
  });

  it('twice with the same state, whatever was kept', async () => {
    const one = visitor();
    const back = await one.through(await one.begin());
    const kept = new Map(one.ours);
    expect((await one.visit(back)).status).toBe(303);
    const again = visitor();
    for (const [name, value] of kept) again.ours.set(name, value);
    const { status, text } = await again.visit(back);
    expect([status, text.includes('già stato usato'), await again.isIn()]).toEqual([409, true, false]);
  });

  it('with a code that was used already', async () => {
    const first = visitor();
    const used = await first.through(await first.begin());
    await first.visit(used);
    const second = visitor();
    const fresh = new URL(await second.through(await second.begin()), 'https://x');
    fresh.searchParams.set('code', new URL(used, 'https://x').searchParams.get('code') ?? '');
    const { status } = await second.visit(fresh.pathname + fresh.search);
    expect([status, await second.isIn()]).toEqual([403, false]);
  });

  it('with another nonce than the one asked with', async () => {
    const one = visitor();
    const address = await one.begin();
    address.searchParams.set('nonce', 'another-nonce-than-the-one-that-was-kept');
    const { status } = await one.visit(await one.through(address));
    expect([status, await one.isIn(), (await outcomes())[0]]).toEqual([403, false, 'openid.answer_wrong']);
  });

  it('at a level that is not enough', async () => {
    const one = visitor();
    door.idp.next = { claims: marios, level: 'https://www.spid.gov.it/SpidL1' };
    const address = await one.begin();
    address.searchParams.delete('acr_values');
    const { status, text } = await one.visit(await one.through(address));
    expect([status, text.includes('livello 2'), await one.isIn()]).toEqual([403, true, false]);
  });

  it('who has refused there, and can begin anew', async () => {
    door.idp.next = null;
    const one = visitor();
    const { status, text, html } = await one.enter();
    expect([status, text.includes('Non hai dato il consenso')]).toEqual([403, true]);
    expect(html).toContain('href="/sign-in/with/alba/spid"');
  });

  it('after a quarter of an hour', async () => {
    const later = new Date(Date.now() + 16 * 60_000);
    const attempt = {
      ...{
        state: 's',
        nonce: 'n',
        verifier: 'v',
        enteId: door.ente.id,
        providerId,
        method: 'spid' as const,
        next: '/',
      },
      until: Date.now() + 15 * 60_000,
    };
    const came = { providerId, query: new URLSearchParams({ state: 's', code: 'c' }), attempt, userAgent: '' };
    await expect(
      door.app.app.get(FinishSignIn).execute(systemSeed('test', fixedClock(later)), came),
    ).rejects.toMatchObject({ code: 'openid.state_over' });
  });

  it('with an identity token that has run out on the way', async () => {
    door.idp.secondsBehind = 3_600;
    const one = visitor();
    const { status } = await one.enter();
    door.idp.secondsBehind = 0;
    expect([status, await one.isIn(), (await outcomes())[0]]).toEqual([403, false, 'openid.answer_wrong']);
  });

  it('without a fiscal code, under age, or whose file is closed', async () => {
    const { fiscal_number: _, ...without } = marios;
    const young = fiscalCodeFor('2015-03-02', 'VRDLCU');
    const left = await door.ente.person({ withLogin: false, birthDate: '1950-01-02' });
    const lefts = fiscalCodeFor('1950-01-02', 'BNCGPP');
    await door.carla.send('PUT', `/people/${left.id}/fiscal-code`, { fiscalCode: lefts });
    await door.ente.query(`UPDATE people SET state = 'left' WHERE id = $1`, [left.id]);
    for (const [claims, said] of [
      [without, 'codice fiscale'],
      [{ ...marios, fiscal_number: 'TINIT-RSSMRA85T10A562X' }, 'codice fiscale'],
      [{ ...marios, sub: 'luca', fiscal_number: young, birthdate: '2015-03-02' }, 'meno di 18 anni'],
      [{ sub: 'l2', fiscal_number: young }, 'meno di 18 anni'],
      [{ ...marios, sub: 'left', fiscal_number: lefts, birthdate: '1950-01-02' }, 'scheda è chiusa'],
    ] as const) {
      door.idp.next = { claims, level: LEVEL_2 };
      const one = visitor();
      const { status, text } = await one.enter();
      expect([said, status, text.includes(said), await one.isIn()]).toEqual([said, 403, true, false]);
    }
    expect((await door.ente.query('SELECT 1 FROM join_requests')).rows).toEqual([]);
  });
});

describe('the provider', () => {
  it('may change its keys: the next sign-in knows them', async () => {
    door.idp.rotateKeys();
    expect((await visitor().enter()).status).toBe(303);
  });

  it('is away one morning: whoever is in stays in, and the others read what they can do', async () => {
    const before = visitor();
    await before.enter();
    const half = visitor();
    const back = await half.through(await half.begin());
    door.idp.goDown();
    expect(await before.isIn()).toBe(true);
    const callback = await half.visit(back);
    expect([callback.status, callback.text.includes('non risponde')]).toEqual([503, true]);
    expect(callback.html).toContain('href="/sign-in/with/alba/spid"');
    expect((await before.post('/sign-out')).status).toBe(303);
    expect(await before.isIn()).toBe(false);
    door.idp.rotateKeys();
    expect((await half.enter()).status).toBe(303);
  });

  it('is left too by who signs out: tokens are given back, and the browser goes on there', async () => {
    const one = visitor();
    await one.enter();
    expect((await one.post('/sign-out')).location).toBe('/sign-out/done');
    const { html, text } = await one.visit('/sign-out/done');
    const way = new URL(/href="(http:[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '');
    expect(way.href.startsWith(door.idp.issuer)).toBe(true);
    expect(way.searchParams.get('post_logout_redirect_uri')).toBe('https://aiuto.example.org/sign-in');
    expect(way.searchParams.get('id_token_hint')?.length).toBeGreaterThan(100);
    expect(text).toContain('Sei uscito');
    door.idp.asked.length = 0;
    await door.app.settle();
    expect(door.idp.asked).toContain('POST /token/revocation');
    expect((await one.visit('/sign-out/done')).location).toBe('/sign-in');
  });
});

describe('the log of sign-ins', () => {
  it('holds what was asked and answered, sealed, and who reads it is written down', async () => {
    await visitor().enter();
    const { items } = (
      await door.carla.get<{ items: { id: string; outcome: string; personId: string }[] }>('/ente/sign-in/records')
    ).body;
    const [first] = items;
    expect(first).toMatchObject({ outcome: 'signed_in', personId: mario.id });
    const { rows } = await door.ente.query('SELECT protocol FROM sign_in_records WHERE id = $1', [first?.id]);
    expect(rows[0]?.['protocol']).toMatch(/^v1\./);
    const one = await door.carla.get<{ protocol: { request: { nonce: string }; answer: { idToken: string } } }>(
      `/ente/sign-in/records/${first?.id}`,
    );
    expect(one.body.protocol.answer.idToken.split('.')).toHaveLength(3);
    const audit = await door.ente.query(`SELECT 1 FROM access_log WHERE detail ->> 'what' = 'sign_in_record'`);
    expect(audit.rows.length).toBeGreaterThan(0);
    const olga = await door.ente.person({ roles: ['operator'] });
    expect((await (await door.app.signIn(olga.login)).get('/ente/sign-in/records')).status).toBe(403);
  });

  it('forgets after two years', async () => {
    const night = async () => {
      await door.ente.query('DELETE FROM job_turns');
      await door.app.reach(new Date());
    };
    await door.ente.query(`UPDATE sign_in_records SET at = at - interval '23 months'`);
    await night();
    expect((await outcomes()).length).toBeGreaterThan(0);
    await door.ente.query(`UPDATE sign_in_records SET at = at - interval '2 months'`);
    await night();
    expect(await outcomes()).toEqual([]);
  });
});
