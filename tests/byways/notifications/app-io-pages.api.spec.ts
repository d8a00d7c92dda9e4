// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import { APP_IO_KEY } from '../../support/app-io-server.js';
import { fiscalCodeFor } from '../../support/fiscal-code.js';
import { WebVisitor } from '../../support/web.js';
import { TestEnte } from '../../support/world.js';
import { AppIoStage, CODE } from './app-io-stage.js';

let stage: AppIoStage;
beforeAll(async () => {
  stage = await AppIoStage.open();
});
afterAll(() => stage.close());
beforeEach(() => stage.io.reset());

const kept = async (personId: string): Promise<Record<string, unknown> | undefined> =>
  (await stage.ente.query('SELECT * FROM app_io_addresses WHERE person_id = $1', [personId])).rows[0];

describe('the key of the ente', () => {
  it('is needed before anybody is asked for anything', async () => {
    const { id } = await stage.ente.person({});
    const visitor = await stage.visit(id);
    expect((await visitor.get('/me/app-io')).text).toContain('Per ora il tuo ente non usa l’app IO');
    const answer = await visitor.post('/me/app-io', { appIoCode: CODE, place: 'first', agreed: 'on' });
    expect([answer.status, await kept(id)]).toEqual([409, undefined]);
    expect((await (await stage.visit()).get(`/people/${id}`)).text).not.toContain('App IO');
  });

  it('is kept sealed, shown to nobody, and tried without writing to anybody', async () => {
    const visitor = await stage.visit();
    for (const key of ['', 'corta', 'con degli spazi in mezzo a tutto'])
      expect((await visitor.post('/settings/app-io', { key })).status).toBe(422);
    expect(await stage.setKey()).toBe(303);
    const { rows } = await stage.ente.query('SELECT key FROM app_io_services');
    expect(String(rows[0]?.['key'])).toMatch(/^v1\./);
    const page = await visitor.get('/settings/app-io');
    expect(page.html).not.toContain(APP_IO_KEY);
    expect(page.text).toContain('Accesa');
    stage.io.profile = 'missing';
    expect((await visitor.post('/settings/app-io/try', {})).location).toBe('/settings/app-io');
    expect(stage.io.asked).toEqual(['POST /profiles']);
  });

  it('that can be read no more stops nobody’s news, and has to be written again', async () => {
    const { id } = await stage.ente.person({});
    await stage.ente.query("UPDATE app_io_services SET key = 'v1.aaaa.bbbb.cccc'");
    await stage.tell(id);
    expect((await stage.ente.query('SELECT 1 FROM deliveries WHERE last_error IS NOT NULL')).rows).toEqual([]);
    expect((await (await stage.visit()).get('/settings/app-io')).text).toContain('La chiave non si legge più');
    expect(await stage.setKey()).toBe(303);
  });

  it('that is wrong is off after a trial, and on again after one that works', async () => {
    const visitor = await stage.visit();
    stage.io.key = 'una-chiave-nuova-9876543210';
    await visitor.post('/settings/app-io/try', {});
    expect((await visitor.get('/settings/app-io')).text).toContain('ha rifiutato la chiave');
    stage.io.key = APP_IO_KEY;
    stage.io.refusal.profiles = { status: 500 };
    await visitor.post('/settings/app-io/try', {});
    expect((await visitor.get('/settings/app-io')).text).toContain('ha rifiutato la chiave');
    stage.io.refusal.profiles = null;
    await visitor.post('/settings/app-io/try', {});
    expect((await visitor.get('/settings/app-io')).text).toContain('Accesa');
  });
});

describe('a person', () => {
  beforeAll(() => stage.setKey());

  it('gives the code in whatever way it is written; it is kept sealed and shown with its middle hidden', async () => {
    const { id } = await stage.ente.person({});
    const visitor = await stage.visit(id);
    const typed = ` ${CODE.toLowerCase().replace(/(.{6})/, '$1 ')} `;
    expect((await visitor.post('/me/app-io', { appIoCode: typed, place: 'first', agreed: 'on' })).status).toBe(303);
    const row = await kept(id);
    expect(row).toMatchObject({ version: 'app-io-1', channel: 'web', set_by: id, place: 'first' });
    expect(JSON.stringify(row)).not.toContain(CODE);
    const page = await visitor.get('/me/app-io');
    expect(page.html).not.toContain(CODE);
    expect(page.text).toContain(`${CODE.slice(0, 3)}••••••••••${CODE.slice(13)}`);
  });

  it.each([
    ['a letter is missing', { appIoCode: CODE.slice(1) }, 'appIoCode'],
    ['the last letter does not prove the others', { appIoCode: `${CODE.slice(0, 15)}A` }, 'appIoCode'],
    ['it is of somebody born on another day', { appIoCode: fiscalCodeFor('1980-05-06', 'RSSMRA', true) }, 'appIoCode'],
    ['it is of a man', { appIoCode: fiscalCodeFor('1980-05-05') }, 'appIoCode'],
    ['there is no yes', { agreed: '' }, 'agreed'],
    ['there is no such place', { place: 'never' }, 'place'],
  ])('is told at the field where %s, and loses nothing typed', async (_why, change, field) => {
    const { id } = await stage.ente.person({});
    const fields = { appIoCode: CODE, place: 'later', agreed: 'on', ...change };
    const { status, html } = await (await stage.visit(id)).post('/me/app-io', fields);
    expect([status, await kept(id)]).toEqual([422, undefined]);
    expect(html).toContain(`id="f-${field}-error"`);
    expect(html).toContain(`value="${fields.appIoCode}"`);
  });

  it('does not give the code somebody else is known by', async () => {
    const [{ id }, other] = [await stage.ente.person({}), await stage.ente.person({})];
    const code = fiscalCodeFor('1980-05-05', 'VRDLGI', true);
    await (await stage.visit()).post(`/people/${other.id}/fiscal-code`, { fiscalCode: code });
    const answer = await (await stage.visit(id)).post('/me/app-io', { appIoCode: code, place: 'first', agreed: 'on' });
    expect([answer.status, await kept(id)]).toEqual([422, undefined]);
  });

  it('is of age', async () => {
    const born = `${new Date().getFullYear() - 15}-05-05`;
    const { id } = await stage.ente.person({ birthDate: born });
    const visitor = await stage.visit(id);
    expect((await visitor.get('/me/app-io')).text).toContain('18 anni');
    const appIoCode = fiscalCodeFor(born, 'RSSMRA', true);
    expect((await visitor.post('/me/app-io', { appIoCode, place: 'first', agreed: 'on' })).status).toBe(403);
    expect(await kept(id)).toBeUndefined();
  });

  it('says yes and no on the telephone too, which is written down', async () => {
    const { id } = await stage.ente.person({ withLogin: false });
    const operator = await stage.ente.person({ roles: ['operator'] });
    const visitor = await stage.visit(operator.id);
    expect((await visitor.get(`/people/${id}`)).text).toContain('Da leggere: «Posso scriverle nell’app IO');
    const fields = { appIoCode: CODE, place: 'later' };
    const refused = await visitor.post(`/people/${id}/app-io`, fields);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('id="f-agreed-error"');
    expect((await visitor.post(`/people/${id}/app-io`, { ...fields, agreed: 'on' })).status).toBe(303);
    expect(await kept(id)).toMatchObject({ channel: 'phone', set_by: operator.id });
    expect((await visitor.post(`/people/${id}/app-io/remove`, {})).status).toBe(303);
    expect(await kept(id)).toBeUndefined();
    const { rows } = await stage.ente.query(
      "SELECT detail->>'what' AS what FROM access_log WHERE person_id = $1 AND detail->>'what' LIKE 'app_io%' ORDER BY id",
      [id],
    );
    expect(rows.map(({ what }) => what)).toEqual(['app_io_agreed', 'app_io_ended']);
  });

  it('reads what is kept in the copy of their data, masked, and takes it along when erased', async () => {
    const { id, login } = await stage.ente.person({});
    await (await stage.visit(id)).post('/me/app-io', { appIoCode: CODE, place: 'first', agreed: 'on' });
    await stage.tell(id);
    const client = await stage.app.signIn(login);
    const copy = JSON.stringify((await client.get('/me/data')).body);
    expect(copy).toContain(`${CODE.slice(0, 3)}••••••••••${CODE.slice(13)}`);
    expect(copy).not.toContain(CODE);
    const { body } = await client.post<{ id: string }>('/me/erasure', { reason: 'Cambio casa' });
    const erased = await (await stage.visit()).post(`/erasures/${body.id}/erase`, { balanceGoes: 'fund' });
    expect(erased.status).toBe(303);
    expect(await kept(id)).toBeUndefined();
    expect(await stage.messages(id)).toEqual([]);
    stage.io.reset();
    await stage.settle(600);
    expect(stage.io.asked).toEqual([]);
  });
});

describe('an installation that does not know where App IO is', () => {
  it('offers it nowhere, and says so to the coordinator', async () => {
    const app = await startTestApp();
    const ente = await TestEnte.create(app.database.url);
    const { id } = await ente.person({ roles: ['coordinator'] });
    const visitor = await WebVisitor.open(app, ente, id);
    expect((await visitor.get('/settings/app-io')).text).toContain('Qui l’app IO non si può usare');
    expect((await visitor.post('/settings/app-io', { key: APP_IO_KEY })).status).toBe(409);
    expect((await visitor.get('/me')).html).not.toContain('/me/app-io');
    await ente.close();
    await app.close();
  });
});
