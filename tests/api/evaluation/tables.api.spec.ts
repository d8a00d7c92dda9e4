// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { PageClient } from '../../support/page-client.js';
import { dayAhead } from '../../support/world.js';
import { TableStage } from './stage.js';

let app: TestApp;
let stage: TableStage;
let rosa: PageClient;
let pietro: PageClient;

beforeAll(async () => {
  app = await startTestApp();
  stage = await TableStage.set(app);
  rosa = await stage.open(stage.rosa);
  pietro = await stage.open(stage.pietro);
});
afterAll(async () => {
  await stage.ente.close();
  await app.close();
});

const day = (days: number) => dayAhead(days).slice(0, 10);
async function plan(days: number): Promise<string> {
  const made = await stage.desk.post(`${stage.table}/meetings`, {
    ...{ day: day(days), from: '18:00', place: 'Sala comunale', agenda: 'Trasporto\nOrti' },
  });
  return made.location ?? '';
}
/** The meeting has been, with those seats. */
async function hold(path: string, present: readonly string[]): Promise<void> {
  await stage.ente.query("UPDATE evaluation_meetings SET starts_at = now() - interval '1 hour' WHERE id = $1", [
    path.split('/').at(-1),
  ]);
  await stage.desk.post(
    `${path}/presence`,
    Object.fromEntries(present.map((one, nth) => [`presence.s${nth + 1}`, one])),
  );
}
const ownOf = (path: string) => `/me${path}`;

describe('a table', () => {
  it('is set up with fifteen seats of usual components, and says which line of others it cannot read', async () => {
    expect((await stage.desk.get('/evaluation')).html).toContain('Residenti 1');
    const fields = { name: 'Un altro', quorum: '9', noticeDays: '5', silenceDays: '10' };
    const wrong = await stage.desk.post('/evaluation', { ...fields, components: 'Residenti 4\nAutisti tanti' });
    expect([wrong.status, wrong.text.includes('«Autisti tanti»'), wrong.html.includes('href="#f-components"')]).toEqual(
      [422, true, true],
    );
    expect(wrong.html).toContain('Un altro');
    const high = await stage.desk.post('/evaluation', { ...fields, components: 'Residenti 4' });
    expect(high.html).toContain('href="#f-quorum"');
  });

  it('hands a seat to the substitute when its holder dies, who is told; without one it stands vacant on the board', async () => {
    await stage.layTable();
    await stage.sit(0, stage.luca, 'substitute');
    const seat = `/evaluation-seats/${stage.seats[0]}`;
    expect((await stage.sit(1, stage.luca, 'substitute')).text).toContain('ha già un posto a questo tavolo');
    await stage.desk.post(`${seat}/end`, { leaves: 'holder', reason: 'died', takesOver: 'true' });
    expect(await stage.typesOf(stage.luca)).toEqual(['evaluation_seat_given', 'evaluation_took_over']);
    expect(await stage.typesOf(stage.rosa)).not.toContain('evaluation_seat_ended');
    const page = await stage.desk.get(seat);
    expect(page.text).toContain('È morto');
    expect(page.text).toMatch(/Luca , Titolare/);
    await stage.desk.post(`${seat}/end`, { leaves: 'holder', reason: 'moved' });
    expect((await stage.desk.get(seat)).text).toContain('Vuoto');
    expect((await stage.desk.get('/board?list=evaluation')).text).toContain('1. Residenti');
    // The way to reach somebody is deleted with the end of their term.
    await stage.desk.post(`/evaluation-seats/${stage.seats[2]}/end`, { leaves: 'holder', reason: 'resigned' });
    expect(
      await stage.value(
        "SELECT outside_contact FROM evaluation_terms WHERE outside_name = 'Sindaca Bo' AND seat_id = $1",
        [stage.seats[2]],
      ),
    ).toBeNull();
  });
});

describe('a meeting', () => {
  it('is called in time or with a reason, answered by page and telephone, and held with enough seats', async () => {
    await stage.layTable();
    const path = await plan(2);
    const late = await stage.desk.post(`${path}/call`, {});
    expect([late.status, late.html.includes('href="#f-shortNotice"')]).toEqual([422, true]);
    expect((await rosa.get('/me/evaluation')).text).not.toContain('Sala comunale');
    await stage.desk.post(`${path}/call`, { shortNotice: 'Sala libera solo allora' });
    expect(await stage.typesOf(stage.rosa)).toContain('evaluation_called');
    expect((await rosa.get(ownOf(path))).text).toContain('Trasporto');
    const alone = await rosa.post(`${ownOf(path)}/answer`, { answer: 'substitute' });
    expect([alone.status, alone.text.includes('non c’è un sostituto')]).toEqual([422, true]);
    await rosa.post(`${ownOf(path)}/answer`, { answer: 'coming' });
    await stage.desk.post(`${path}/answer`, { seatId: stage.seats[2] ?? '', answer: 'cannot' });
    const page = await stage.desk.get(path);
    expect(page.text).toContain('0173 1234');
    expect(page.text).toContain('Non può');
    const early = await stage.desk.post(`${path}/presence`, {
      'presence.s1': 'holder',
      'presence.s2': 'absent',
      'presence.s3': 'absent',
    });
    expect(early.text).toContain('non c’è ancora stata');
    await hold(path, ['holder', 'absent', 'absent']);
    expect((await stage.desk.get(path)).text).toContain('non bastavano per decidere');
    await hold(path, ['holder', 'holder', 'absent']);
    expect((await stage.desk.get(path)).text).toContain('si è potuto decidere');
    expect((await stage.desk.get(`${path}/sheet`)).text).toContain('Foglio delle presenze');
  });

  it('is called off an hour before, which everybody is told at once by text and call', async () => {
    const path = await plan(10);
    await stage.desk.post(`${path}/call`, {});
    await stage.ente.query("UPDATE evaluation_meetings SET starts_at = now() + interval '1 hour' WHERE id = $1", [
      path.split('/').at(-1),
    ]);
    await stage.desk.post(`${path}/call-off`, { reason: 'Neve' });
    expect((await stage.typesOf(stage.pietro)).at(-1)).toBe('evaluation_called_off');
    expect((await pietro.get(ownOf(path))).text).toContain('Neve');
    expect((await stage.desk.post(`${path}/presence`, {})).status).toBe(422);
    expect((await pietro.post(`${ownOf(path)}/answer`, { answer: 'coming' })).status).toBe(409);
  });
});
