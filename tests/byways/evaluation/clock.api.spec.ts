// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PERSON_STATE_CHANGED } from '@reciproca/identity';
import { addDays, romeDay, systemClock } from '@reciproca/kernel';
import { emit, UnitOfWork } from '@reciproca/platform';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { PageClient } from '../../support/page-client.js';
import { dayAhead } from '../../support/world.js';
import { TableStage } from '../../api/evaluation/stage.js';

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

const today = romeDay(new Date());
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
const minutesOf = (path: string) =>
  stage.ente
    .query('SELECT state, text FROM evaluation_minutes WHERE meeting_id = $1 ORDER BY number', [path.split('/').at(-1)])
    .then(({ rows }) => rows.map(({ state }) => state));

describe('tables and the clock, one day after the other', () => {
  it('that nobody disputes are approved after the days of the table', async () => {
    await stage.layTable();
    const path = await plan(10);
    await stage.desk.post(`${path}/call`, {});
    await hold(path, ['holder', 'holder', 'absent']);
    await stage.desk.post(`${path}/minutes`, { text: 'Si è parlato di orti.' });
    await stage.desk.post(`${path}/minutes/propose`, {});
    await app.reach(new Date(dayAhead(10, '06:31')));
    expect(await minutesOf(path)).toEqual(['proposed']);
    await app.reach(new Date(dayAhead(11, '06:31')));
    expect(await minutesOf(path)).toEqual(['approved']);
    expect((await rosa.get(ownOf(path))).text).toContain('Il verbale è approvato');
  });

  it('that is moved asks again who comes, and is reminded of the day before', async () => {
    await stage.layTable();
    const path = await plan(14);
    await stage.desk.post(`${path}/call`, {});
    await rosa.post(`${ownOf(path)}/answer`, { answer: 'coming' });
    const moved = { day: day(15), from: '17:00', place: 'Biblioteca', agenda: 'Trasporto' };
    expect((await stage.desk.post(`${path}/change`, { ...moved, day: addDays(today, -1) })).html).toContain(
      'Biblioteca',
    );
    await stage.desk.post(`${path}/change`, moved);
    expect((await rosa.get('/me/evaluation')).text).toContain('Non hai ancora risposto');
    await app.reach(new Date(dayAhead(14, '09:36')));
    await app.reach(new Date(dayAhead(14, '09:40')));
    expect((await stage.typesOf(stage.rosa)).slice(-3)).toEqual([
      'evaluation_called',
      'evaluation_moved',
      'evaluation_ahead',
    ]);
  });

  it('stands on the board until it is done, and who has taken it on is reminded', async () => {
    await stage.layTable();
    const path = `${stage.table}/undertakings`;
    const both = await stage.desk.post(path, {
      what: 'Stampare gli orari',
      seatId: stage.seats[0] ?? '',
      ownerName: 'Ufficio',
      dueOn: day(22),
    });
    expect([both.status, both.html.includes('href="#f-ownerName"') || both.text.includes('non tutti e due')]).toEqual([
      422,
      true,
    ]);
    await stage.desk.post(path, { what: 'Stampare gli orari', seatId: stage.seats[0] ?? '', dueOn: day(22) });
    expect((await stage.desk.get('/board?list=evaluation')).text).toContain('Stampare gli orari');
    await app.reach(new Date(dayAhead(15, '09:36')));
    await app.reach(new Date(dayAhead(23, '09:36')));
    await app.reach(new Date(dayAhead(24, '09:36')));
    expect((await stage.typesOf(stage.rosa)).filter((type) => type === 'evaluation_undertaking_due')).toHaveLength(2);
    const link =
      /\/me\/evaluation-undertakings\/[0-9a-f-]{36}/.exec((await rosa.get('/me/evaluation')).html)?.[0] ?? '';
    expect((await pietro.get(link)).status).toBe(404);
    expect((await rosa.post(link, { note: '' })).html).toContain('href="#f-note"');
    await rosa.post(link, { note: 'Appesi nelle scale' });
    expect((await stage.desk.get('/board?list=evaluation')).text).not.toContain('Stampare gli orari');
    expect((await stage.desk.get(`${stage.table}/story?year=${today.slice(0, 4)}`)).text).toContain(
      'Appesi nelle scale',
    );
  });

  it('closes a round the morning after its last day, with what was rated until then', async () => {
    await stage.layTable();
    const id = await stage.openRound({ closesOn: day(26) });
    const state = () =>
      stage.value("SELECT state || coalesce(' by ' || closed_by, '') FROM evaluation_rounds WHERE id = $1", [id]);
    await rosa.post(`/me/evaluation-rounds/${id}`, { 'values.v1': '4', 'values.v2': '5' });
    await app.reach(new Date(dayAhead(26, '23:00')));
    expect(await state()).toBe('open');
    await app.reach(new Date(dayAhead(27, '06:26')));
    expect(await state()).toBe('closed by day');
    expect((await stage.typesOf(stage.pietro)).filter((type) => type === 'evaluation_round_closed')).toHaveLength(1);
    const late = await pietro.post(`/me/evaluation-rounds/${id}`, { 'values.v1': '1', 'values.v2': '1' });
    expect(late.status).toBe(409);
    expect(await stage.value('SELECT count(*)::int FROM evaluation_ratings WHERE round_id = $1', [id])).toBe(2);
  });

  it('hands it on by itself when somebody leaves the ente, and ends a term after its last day', async () => {
    await stage.layTable();
    const [leaving, next] = [await stage.ente.person(), await stage.ente.person()];
    await stage.desk.post(`/evaluation-seats/${stage.seats[0]}/end`, { leaves: 'holder', reason: 'replaced' });
    await stage.sit(0, leaving, 'holder', { toDay: day(60) });
    await stage.sit(0, next, 'substitute', { toDay: day(30) });
    const seed = {
      ...{ enteId: stage.ente.id, actor: { personId: null, roles: [], sessionId: null }, beneficiaryId: null },
      ...{ channel: 'system' as const, language: 'it' as const, requestId: 'test', clock: systemClock },
    };
    await app.app
      .get(UnitOfWork)
      .run(seed, (ctx) =>
        emit(ctx, { topic: PERSON_STATE_CHANGED, payload: { personId: leaving.id, from: 'active', state: 'left' } }),
      );
    expect(await stage.typesOf(next)).toEqual(['evaluation_seat_given', 'evaluation_took_over']);
    const running = () =>
      stage.value(
        "SELECT person_id FROM evaluation_terms WHERE seat_id = $1 AND part = 'holder' AND ended_on IS NULL",
        [stage.seats[0]],
      );
    expect(await running()).toBe(next.id);
    await app.reach(new Date(dayAhead(30, '06:21')));
    expect(await running()).toBe(next.id);
    await app.reach(new Date(dayAhead(31, '06:21')));
    expect(await running()).toBeUndefined();
  });

  it('that somebody disputes are not approved by silence; a later version says why, and the next meeting approves it', async () => {
    await stage.layTable();
    const path = await plan(10);
    await stage.desk.post(`${path}/call`, {});
    await hold(path, ['holder', 'holder', 'absent']);
    await stage.desk.post(`${path}/minutes`, { text: 'Si è deciso di non fare niente.' });
    expect((await rosa.get(ownOf(path))).text).not.toContain('non fare niente');
    await stage.desk.post(`${path}/minutes/propose`, {});
    expect((await rosa.get(ownOf(path))).text).toContain('non fare niente');
    await rosa.post(`${ownOf(path)}/object`, { objection: 'Abbiamo deciso gli orari' });
    await app.reach(new Date(dayAhead(33, '06:31')));
    expect(await minutesOf(path)).toEqual(['proposed']);
    expect((await stage.desk.get('/board?list=evaluation')).text).toContain('Qualcuno non è d’accordo');
    expect((await pietro.get(ownOf(path))).text).not.toContain('Abbiamo deciso gli orari');
    expect((await stage.desk.post(`${path}/minutes/approve`, {})).text).toContain('prima rispondi');
    const mute = await stage.desk.post(`${path}/minutes`, { text: 'Si stampano gli orari.', reason: '' });
    expect([mute.status, mute.html.includes('Si stampano gli orari.')]).toEqual([422, true]);
    await stage.desk.post(`${path}/minutes`, { text: 'Si stampano gli orari.', reason: 'Mancava la decisione' });
    await stage.desk.post(`${path}/minutes/propose`, {});
    expect((await stage.desk.post(`${path}/minutes/approve`, {})).text).toContain('riunione dopo questa');
    const later = await plan(40);
    await stage.desk.post(`${later}/call`, {});
    await hold(later, ['holder', 'substitute', 'holder']);
    await stage.ente.query("UPDATE evaluation_meetings SET starts_at = starts_at - interval '40 days' WHERE id = $1", [
      path.split('/').at(-1),
    ]);
    await stage.desk.post(`${path}/minutes/approve`, {});
    expect(await minutesOf(path)).toEqual(['replaced', 'approved']);
    await expect(
      stage.ente.query("UPDATE evaluation_minutes SET text = 'Altro' WHERE state = 'approved'"),
    ).rejects.toThrow(/do not change/);
  });
});
