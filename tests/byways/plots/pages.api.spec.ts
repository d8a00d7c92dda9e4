// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, romeDay } from '@reciproca/kernel';
import { startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let referent: PageClient;
let desk: PageClient;
let person: TestPerson;
let own: PageClient;
let path: string;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  const answering = await ente.person({ roles: ['resident', 'gardener'] });
  path = `/gardens/${await ente.garden(answering.id)}/plots`;
  referent = await PageClient.open(app.url, ente, answering.id);
  desk = await PageClient.open(app.url, ente, (await ente.person({ roles: ['operator'] })).id);
  person = await ente.person({ familyName: 'Fiore' });
  own = await PageClient.open(app.url, ente, person.id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const plotOf = async (number: number): Promise<string> => {
  const { rows } = await ente.query('SELECT id FROM garden_plots WHERE garden_id = $1 AND number = $2', [
    ente.gardenId,
    number,
  ]);
  return `/plots/${String(rows[0]?.['id'])}`;
};
const waitingOf = (html: string): string => /name="requestId"[^>]*value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? '';

describe('the pages of plots', () => {
  it('lay plots out, and lose nothing that was typed where something is wrong', async () => {
    const wrong = await referent.post(`${path}/lay-out`, { first: '8', last: '3', squareMetres: '45' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="45"');
    expect(wrong.html).toMatch(/href="#f-last"/);
    const done = await referent.post(`${path}/lay-out`, { first: '1', last: '4', squareMetres: '45' });
    expect([done.status, done.location]).toEqual([303, path]);
    expect((await own.get(path)).text).toContain('Liberi: 4 su 4');
  });

  it('let a resident ask and read their place, and the referent give them a plot', async () => {
    await own.post(`${path}/ask`, { kind: 'household', holderName: 'Famiglia Fiore', wish: 'Senza gradini' });
    expect((await own.get('/me/plots')).text).toContain('Posto 1');
    const plot = await plotOf(1);
    const page = await referent.get(plot);
    expect(page.text).toContain('Famiglia Fiore');
    const done = await referent.post(`${plot}/assign`, { requestId: waitingOf(page.html) });
    expect([done.status, done.location]).toEqual([303, plot]);
    expect((await own.get(path)).text).toContain('È il tuo');
    expect((await own.get(plot)).status).toBe(403);
  });

  it('warn with a reason that the holder reads, who says that it is tended', async () => {
    const plot = await plotOf(1);
    const tenure = /\/plots\/tenures\/[0-9a-f-]{36}/.exec((await referent.get(plot)).html)?.[0] ?? '';
    const late = await referent.post(`${tenure}/warn`, { warning: 'Erbacce alte', until: '1/1/2020' });
    expect(late.status).toBe(422);
    expect(late.text).toContain('Erbacce alte');
    await referent.post(`${tenure}/warn`, { warning: 'Erbacce alte', until: '' });
    expect((await own.get('/me/plots')).text).toContain('Erbacce alte');
    expect((await own.post(`${tenure}/tidied`, {})).location).toBe('/me/plots');
    expect((await referent.get(plot)).text).toContain('dice che è a posto');
    const day = addDays(romeDay(new Date()), -1);
    await ente.query('UPDATE plot_tenures SET warned_until = $2 WHERE id = $1', [tenure.split('/').at(-1), day]);
    const mute = await referent.post(`${tenure}/take-back`, { reason: '', leftAs: 'free' });
    expect(mute.html).toMatch(/href="#f-reason"/);
    expect((await referent.post(`${tenure}/take-back`, { reason: 'Incolto', leftAs: 'wild' })).location).toBe(plot);
    expect((await referent.get(plot)).text).toContain('Incolto');
  });

  it('let the office put somebody in line who is on the telephone, and choose the order', async () => {
    const caller = await ente.person({ familyName: 'Bosco' });
    const done = await desk.post(`/people/${caller.id}/plots`, { gardenId: ente.gardenId, kind: 'person' });
    expect(done.location).toBe(`/people/${caller.id}`);
    expect((await desk.get(`/people/${caller.id}`)).text).toContain('Posto 1');
    const twice = await desk.post(`/people/${caller.id}/plots`, { gardenId: ente.gardenId, kind: 'person' });
    expect(twice.text).toContain('è già in lista');
    await desk.post(`${path}/rules`, { turnOrder: 'near_first', warningDays: '14' });
    expect((await referent.get(path)).text).toContain('Tocca prima a chi abita nel comune dell’orto');
  });

  it('print a sheet that names nobody, and a register for who answers for it alone', async () => {
    expect((await referent.get(`${path}/register`)).text).toContain('Bosco');
    const sheet = await referent.get(`${path}/sheet`);
    expect(sheet.text).toContain('Vorrei un appezzamento');
    expect(sheet.text).not.toContain('Bosco');
    expect((await own.get(`${path}/register`)).status).toBe(403);
  });
});
