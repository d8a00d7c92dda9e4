// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { romeDay } from '@reciproca/kernel';
import { delegation } from '../../builders/identity.js';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

interface Made {
  id: string;
  state: string;
  code: string;
  errors?: { field: string }[];
  meetingIds: string[] | null;
}
interface Detail {
  own: Made | null;
  enrolled: number;
  waiting: number;
  meetings: { id: string; state: string; startsAt: string; taken: number }[];
  enrolments: { personId: string; state: string }[] | null;
}

let app: TestApp;
let ente: TestEnte;
let operator: ApiClient;
let coordinator: ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  operator = await app.signIn((await ente.person({ roles: ['operator'] })).login);
  coordinator = await app.signIn((await ente.person({ roles: ['coordinator'] })).login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const wish = (more: object = {}) => ({
  ...{ kind: 'course', title: 'Corso di orto', organiser: 'Consorzio', placeId: ente.places['market'] },
  ...{ audience: 'everybody', ...more },
});
const once = (days: number, from = '09:00', until = '11:00') => ({
  when: { windows: [{ start: dayAhead(days, from), end: dayAhead(days, until) }] },
});

/** Open, with one meeting on each of these days. */
async function open(days: readonly number[], more: object = {}, hours: readonly string[] = []): Promise<string> {
  const { body } = await operator.post<Made>('/activities', wish(more));
  for (const day of days) await operator.post(`/activities/${body.id}/meetings`, once(day, hours[0], hours[1]));
  const { status } = await operator.post(`/activities/${body.id}/state`, { state: 'open' });
  expect(status).toBe(201);
  return body.id;
}
const get = async (id: string, client = operator): Promise<Detail> =>
  (await client.get<Detail>(`/activities/${id}`)).body;
const enrol = (client: ApiClient, id: string, more: object = {}) =>
  client.post<Made>(`/activities/${id}/enrolments`, more);
const put = <Body = Made>(client: ApiClient, path: string, body: object) => client.send<Body>('PUT', path, body);
const resident = async (more: object = {}): Promise<{ person: TestPerson; client: ApiClient }> => {
  const person = await ente.person(more);
  return { person, client: await app.signIn(person.login) };
};
const inDiary = async (personId: string): Promise<Record<string, unknown>[]> =>
  (
    await ente.query(
      "SELECT cause_id, firmness, starts_at FROM diary_entries WHERE person_id = $1 AND cause_kind = 'meeting' ORDER BY starts_at",
      [personId],
    )
  ).rows;

describe('a programme', () => {
  it('is a draft that residents do not see, and opens once it meets', async () => {
    const { client } = await resident();
    const { body } = await operator.post<Made>('/activities', wish());
    expect(body.state).toBe('draft');
    expect((await client.get(`/activities/${body.id}`)).status).toBe(404);
    const early = await operator.post<Made>(`/activities/${body.id}/state`, { state: 'open' });
    expect(early.body.code).toBe('activities.meetings_needed');
    await operator.post(`/activities/${body.id}/meetings`, once(3));
    expect((await operator.post(`/activities/${body.id}/state`, { state: 'open' })).status).toBe(201);
    expect((await client.get(`/activities/${body.id}`)).status).toBe(200);
    expect((await client.post('/activities', wish())).status).toBe(403);
    // Whoever is to come would be neither told nor reminded.
    const ended = await operator.post<Made>(`/activities/${body.id}/state`, { state: 'ended' });
    expect(ended.body.code).toBe('activities.meetings_ahead');
  });

  it('refuses what cannot be, with the field', async () => {
    const refused = async (more: object): Promise<unknown> => {
      const { body } = await operator.post<Made>('/activities', wish(more));
      return [body.code, body.errors?.[0]?.field];
    };
    expect(await refused({ audience: 'area' })).toEqual(['activities.area_needed', 'areaId']);
    expect(await refused({ capacity: 3, least: 4 })).toEqual(['activities.least_over_capacity', 'least']);
    expect(await refused({ title: '' })).toEqual(['input.invalid', 'title']);
  });

  it('of an area is for who lives there, and one by invitation for whom staff enter', async () => {
    const [area] = (await ente.query('SELECT id FROM areas WHERE ente_id = $1', [ente.id])).rows;
    const [near, other] = [await resident(), await resident()];
    await ente.query('DELETE FROM residences WHERE person_id = $1', [other.person.id]);
    const ofArea = await open([4], { audience: 'area', areaId: area?.['id'] });
    expect((await enrol(near.client, ofArea)).status).toBe(201);
    expect((await enrol(other.client, ofArea)).status).toBe(404);
    const closed = await open([5], { audience: 'invited' });
    expect((await near.client.get(`/activities/${closed}`)).status).toBe(404);
    expect((await enrol(operator, closed, { onBehalfOf: near.person.id })).status).toBe(201);
    expect((await near.client.get(`/activities/${closed}`)).status).toBe(200);
  });
});

describe('meetings', () => {
  it('come round by rule with exceptions, at the same hour when the clocks change', async () => {
    const { body } = await operator.post<Made>('/activities', wish());
    const weekly = { days: ['TU'], from: '18:00', until: '20:00', startsOn: '2027-03-16', endsOn: '2027-04-13' };
    const added = await operator.post<{ items: { startsAt: string }[] }>(`/activities/${body.id}/meetings`, {
      when: { weekly: { ...weekly, except: ['2027-04-06'] } },
    });
    expect(added.body.items.map(({ startsAt }) => startsAt)).toEqual([
      '2027-03-16T17:00:00.000Z',
      '2027-03-23T17:00:00.000Z',
      '2027-03-30T16:00:00.000Z',
      '2027-04-13T16:00:00.000Z',
    ]);
    const again = await operator.post<Made>(`/activities/${body.id}/meetings`, { when: { weekly } });
    expect(again.body.code).toBe('activities.meeting_twice');
    const endless = await operator.post<Made>(`/activities/${body.id}/meetings`, {
      when: { weekly: { ...weekly, endsOn: undefined } },
    });
    expect(endless.body).toMatchObject({ code: 'activities.end_needed', errors: [{ field: 'when.weekly.endsOn' }] });
  });

  it('stand in the diary, follow when moved, leave it when called off, and are made up for with who had a place', async () => {
    const id = await open([6, 7]);
    const { person, client } = await resident();
    const [first, second] = (await get(id)).meetings;
    await enrol(client, id, { meetingIds: [first?.id] });
    expect(await inDiary(person.id)).toMatchObject([{ cause_id: first?.id, firmness: 'agreed' }]);
    const moved = { day: dayAhead(8).slice(0, 10), from: '15:00', until: '17:00', note: 'La sala è occupata' };
    expect((await put(operator, `/activity-meetings/${first?.id}`, moved)).status).toBe(200);
    expect(await inDiary(person.id)).toMatchObject([{ starts_at: new Date(dayAhead(8, '15:00')) }]);
    expect((await operator.post(`/activity-meetings/${first?.id}/call-off`, { note: 'Piove forte' })).status).toBe(201);
    expect(await inDiary(person.id)).toEqual([]);
    expect((await get(id, client)).own?.state).toBe('enrolled');
    const day = { day: dayAhead(9).slice(0, 10), from: '15:00', until: '17:00' };
    const made = await operator.post<Made>(`/activity-meetings/${first?.id}/make-up`, day);
    expect(await inDiary(person.id)).toMatchObject([{ cause_id: made.body.id }]);
    expect((await operator.post<Made>(`/activity-meetings/${second?.id}/make-up`, day)).body.code).toBe(
      'activities.not_called_off',
    );
  });

  it('tell who comes at once that one does not take place, and that the whole does not', async () => {
    const id = await open([10, 11]);
    const { person, client } = await resident();
    await enrol(client, id);
    const [first] = (await get(id)).meetings;
    await operator.post(`/activity-meetings/${first?.id}/call-off`, { note: 'Il tutor è malato' });
    await operator.post(`/activities/${id}/state`, { state: 'called_off', reason: 'Troppo pochi' });
    await app.settle();
    const types = (await ente.query('SELECT type FROM notifications WHERE person_id = $1', [person.id])).rows;
    expect(types.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['activity_enrolled', 'activity_meeting_called_off', 'activity_called_off']),
    );
    expect(await inDiary(person.id)).toEqual([]);
  });
});

describe('enrolling', () => {
  it('is refused with the name of what clashes, unless staff say why it is to be', async () => {
    const [one, other] = [await open([12], { title: 'Coro di quartiere' }), await open([12])];
    const { person, client } = await resident();
    await enrol(client, one);
    const refused = await client.post<Made & { title: string }>(`/activities/${other}/enrolments`, {});
    expect(refused.body.code).toBe('diary.you_are_busy');
    expect(refused.body.title).toContain('Coro di quartiere');
    const forced = await enrol(operator, other, { onBehalfOf: person.id, overrule: 'Esce prima dal coro' });
    expect(forced.status).toBe(201);
  });

  it('in a full one puts in line; a place that becomes free is offered, and passes on in silence', async () => {
    const id = await open([13], { capacity: 1 });
    const [has, next, last] = [await resident(), await resident(), await resident()];
    const held = await enrol(has.client, id);
    const waits = await enrol(next.client, id);
    expect([held.body.state, waits.body.state]).toEqual(['enrolled', 'waiting']);
    const third = await enrol(last.client, id);
    expect((await enrol(next.client, id)).body.code).toBe('activities.enrolled_already');
    await has.client.post(`/activity-enrolments/${held.body.id}/withdraw`, {});
    expect((await get(id, next.client)).own?.state).toBe('offered');
    expect(await inDiary(next.person.id)).toMatchObject([{ firmness: 'held' }]);
    await ente.query("UPDATE activity_enrolments SET answer_by = now() - interval '1 minute' WHERE id = $1", [
      waits.body.id,
    ]);
    expect((await next.client.post<Made>(`/activity-enrolments/${waits.body.id}/accept`, {})).body.code).toBe(
      'activities.answer_late',
    );
    await app.reach(new Date(Date.now() + 6 * 60_000));
    expect((await get(id, last.client)).own?.state).toBe('offered');
    expect(await inDiary(next.person.id)).toEqual([]);
    expect((await last.client.post(`/activity-enrolments/${third.body.id}/accept`, {})).status).toBe(201);
    expect(await get(id)).toMatchObject({ enrolled: 1, waiting: 0 });
  });

  it('never gives one place to two who ask at once', async () => {
    const id = await open([14], { capacity: 1 });
    const people = [await resident(), await resident(), await resident()];
    const states = await Promise.all(people.map(async ({ client }) => (await enrol(client, id)).body.state));
    expect(states.toSorted((a, b) => a.localeCompare(b))).toEqual(['enrolled', 'waiting', 'waiting']);
  });

  it('lets who waits come first to a place that became free in silence', async () => {
    const id = await open([14], { capacity: 1 });
    const [gone, waits, late] = [await resident(), await resident(), await resident()];
    await enrol(gone.client, id);
    await enrol(waits.client, id);
    await ente.query('DELETE FROM activity_enrolments WHERE person_id = $1', [gone.person.id]);
    expect((await enrol(late.client, id)).body.state).toBe('waiting');
    expect((await get(id, waits.client)).own?.state).toBe('offered');
  });

  it('brings nobody together who are kept apart, and tells neither why', async () => {
    const [one, other] = [await resident(), await resident()];
    const id = await open([19, 20], { capacity: 1 });
    const [first, second] = (await get(id)).meetings.map((meeting) => meeting.id);
    await operator.post(`/people/${one.person.id}/kept-apart`, { otherId: other.person.id });
    const held = await enrol(one.client, id, { meetingIds: [first] });
    const refused = await other.client.post<Made & { title: string }>(`/activities/${id}/enrolments`, {});
    expect([refused.status, refused.body.code]).toEqual([409, 'activities.by_the_office']);
    expect(JSON.stringify(refused.body)).not.toContain(one.person.id);
    // The day on which the other is not there.
    const apart = await enrol(other.client, id, { meetingIds: [second] });
    expect(apart.body.state).toBe('enrolled');
    await other.client.post(`/activity-enrolments/${apart.body.id}/withdraw`, {});
    const asked = await enrol(operator, id, { onBehalfOf: other.person.id });
    expect(asked.body).toMatchObject({ code: 'activities.kept_apart', errors: [{ field: 'overrule' }] });
    const forced = await enrol(operator, id, { onBehalfOf: other.person.id, overrule: 'Il tutore li separa' });
    expect(forced.body.state).toBe('waiting');
    // Whoever waits is asked again when a place is offered: by then others may have come.
    await one.client.post(`/activity-enrolments/${held.body.id}/withdraw`, {});
    expect((await get(id, other.client)).own?.state).toBe('offered');
    // Neither they nor whoever leads it read why the office has overruled it.
    const [tutor, path] = [await resident(), `/people/${other.person.id}/activity-enrolments`];
    await enrol(operator, id, { role: 'tutor', onBehalfOf: tutor.person.id });
    for (const [client, at] of [
      [other.client, `/activities/${id}`],
      [other.client, path],
      [tutor.client, `/activities/${id}`],
    ] as const) {
      const seen = await client.get(at);
      expect([seen.status, JSON.stringify(seen.body).includes('Il tutore li separa')]).toEqual([200, false]);
    }
    expect(JSON.stringify(await get(id))).toContain('Il tutore li separa');
    const { rows } = await ente.query('SELECT overruled_because FROM activity_enrolments WHERE id = $1', [
      forced.body.id,
    ]);
    expect(rows).toEqual([{ overruled_because: 'Il tutore li separa' }]);
  });

  it('of a child takes the yes of who answers for them', async () => {
    const id = await open([15]);
    const guardian = await ente.person();
    const child = await ente.person({ birthDate: '2015-06-01', withLogin: false });
    await ente.query('UPDATE people SET guardian_id = $2 WHERE id = $1', [child.id, guardian.id]);
    const asked = await enrol(operator, id, { onBehalfOf: child.id });
    expect(asked.body).toMatchObject({ code: 'proposal.guardian_asked', errors: [{ field: 'heard' }] });
    expect((await enrol(operator, id, { onBehalfOf: child.id, heard: true })).status).toBe(201);
    const { rows } = await ente.query('SELECT guardian_id FROM activity_enrolments WHERE person_id = $1', [child.id]);
    expect(rows).toEqual([{ guardian_id: guardian.id }]);
  });

  it('shows who comes to staff and the tutor alone, and nobody takes the place of another away', async () => {
    const id = await open([16]);
    const [tutor, other] = [await resident(), await resident()];
    expect((await enrol(tutor.client, id, { role: 'tutor' })).body.code).toBe('activities.tutor_by_staff');
    await enrol(operator, id, { role: 'tutor', onBehalfOf: tutor.person.id });
    const mine = await enrol(other.client, id);
    expect((await get(id, other.client)).enrolments).toBeNull();
    expect((await get(id, tutor.client)).enrolments).toHaveLength(2);
    expect((await tutor.client.post(`/activity-enrolments/${mine.body.id}/withdraw`, {})).status).toBe(404);
  });
});

describe('attendance', () => {
  /** As if it had been yesterday. */
  const letPass = (id: string) =>
    ente.query(
      `UPDATE activity_meetings SET starts_at = now() - interval '26 hours', ends_at = now() - interval '24 hours' WHERE activity_id = $1`,
      [id],
    );
  const balance = async (id: string): Promise<number> => {
    const { rows } = await ente.query('SELECT balance FROM accounts WHERE owner_id = $1', [id]);
    return Number(rows[0]?.['balance'] ?? 0);
  };

  it('gives helpers their minutes once, learners none, and is corrected by somebody else', async () => {
    const id = await open([17], { helpersEarn: true });
    const [helper, learner] = [await resident(), await resident()];
    await enrol(helper.client, id, { role: 'helper' });
    await enrol(learner.client, id);
    const [meeting] = (await get(id)).meetings;
    const path = `/activity-meetings/${meeting?.id}/attendance`;
    const rows = [
      { personId: helper.person.id, state: 'present' },
      { personId: learner.person.id, state: 'late' },
    ];
    expect((await put<Made>(operator, path, { rows })).body.code).toBe('activities.meeting_to_come');
    await letPass(id);
    for (const client of [operator, coordinator]) expect((await put(client, path, { rows })).status).toBe(200);
    expect(await balance(helper.person.id)).toBe(120);
    expect(await balance(learner.person.id)).toBe(0);
    const absent = { rows: [{ personId: helper.person.id, state: 'absent' }] };
    expect((await put<Made>(operator, path, absent)).body).toMatchObject({
      code: 'activities.corrected_by_other',
      errors: [{ field: 'rows.0.state' }],
    });
    expect((await put(coordinator, path, absent)).status).toBe(200);
    expect(await balance(helper.person.id)).toBe(0);
    expect((await put(operator, path, { rows })).status).toBe(200);
    expect(await balance(helper.person.id)).toBe(120);
  });

  it('holds a meeting where it was once it says who was there', async () => {
    const id = await open([17]);
    const { person, client } = await resident();
    await enrol(client, id);
    const [meeting] = (await get(id)).meetings;
    await ente.query(
      `UPDATE activity_meetings SET starts_at = now() - interval '10 minutes', ends_at = now() + interval '110 minutes' WHERE activity_id = $1`,
      [id],
    );
    const rows = [{ personId: person.id, state: 'present' }];
    expect((await put(operator, `/activity-meetings/${meeting?.id}/attendance`, { rows })).status).toBe(200);
    const moved = await put(operator, `/activity-meetings/${meeting?.id}`, {
      ...{ day: dayAhead(3, '09:00').slice(0, 10), from: '09:00', until: '11:00' },
    });
    expect(moved.body).toMatchObject({ code: 'activities.attendance_written', errors: [{ field: 'day' }] });
    // Nor is it shorter than what was paid for it, or called off with nobody who could put its sheet right.
    const path = `/activity-meetings/${meeting?.id}`;
    const now = (await get(id)).meetings[0]?.startsAt ?? '';
    const rome = (at: string): string =>
      new Date(at).toLocaleTimeString('it-IT', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit' });
    await ente.query(
      "UPDATE activity_meetings SET starts_at = date_trunc('minute', starts_at) WHERE activity_id = $1",
      [id],
    );
    const day = romeDay(new Date(now));
    const until = rome(new Date(new Date(now).getTime() + 60 * 60_000).toISOString());
    const shorter = await put(operator, path, { day, from: rome(now), until });
    expect(shorter.body).toMatchObject({ code: 'activities.attendance_written', errors: [{ field: 'until' }] });
    const off = await operator.post<Made>(`${path}/call-off`, { note: 'Piove forte' });
    expect(off.body.code).toBe('activities.attendance_written');
    await operator.post(`/activities/${id}/state`, { state: 'called_off', reason: 'Troppo pochi' });
    expect((await get(id)).meetings.map(({ state }) => state)).toEqual(['planned']);
  });

  it('is not written for the tutor by who acts for them', async () => {
    const id = await open([18]);
    const [tutor, helper] = [await resident(), await resident()];
    await enrol(operator, id, { role: 'tutor', onBehalfOf: tutor.person.id });
    const [meeting] = (await get(id)).meetings;
    await ente.add(delegation({ delegatorId: tutor.person.id, delegateId: helper.person.id }));
    const seen = await helper.client.get<Detail>(`/activities/${id}?onBehalfOf=${tutor.person.id}`);
    expect([seen.status, seen.body.own?.state, seen.body.enrolments]).toEqual([200, 'enrolled', null]);
    const roll = await helper.client.get(`/activity-meetings/${meeting?.id}?onBehalfOf=${tutor.person.id}`);
    expect(roll.status).not.toBe(200);
  });

  it('pays nobody for what is still to come, and lets who learns be ticked at the door', async () => {
    const id = await open([17], { helpersEarn: true });
    const [helper, learner] = [await resident(), await resident()];
    await enrol(helper.client, id, { role: 'helper' });
    await enrol(learner.client, id);
    const [meeting] = (await get(id)).meetings;
    const path = `/activity-meetings/${meeting?.id}/attendance`;
    await ente.query(
      `UPDATE activity_meetings SET starts_at = now() - interval '10 minutes', ends_at = now() + interval '110 minutes' WHERE activity_id = $1`,
      [id],
    );
    const row = (person: { id: string }) => ({ personId: person.id, state: 'present' });
    const tooEarly = await put<Made>(operator, path, { rows: [row(learner.person), row(helper.person)] });
    expect(tooEarly.body).toMatchObject({
      code: 'activities.helper_not_done',
      errors: [{ field: 'rows.1.state' }],
    });
    expect((await put(operator, path, { rows: [row(learner.person)] })).status).toBe(200);
    expect(await balance(helper.person.id)).toBe(0);
  });

  it('is typed by the tutor, never of oneself, nor of who has no place', async () => {
    const id = await open([18]);
    const [tutor, learner, stranger] = [await resident(), await resident(), await resident()];
    await enrol(operator, id, { role: 'tutor', onBehalfOf: tutor.person.id });
    await enrol(learner.client, id);
    const [meeting] = (await get(id)).meetings;
    await letPass(id);
    const write = (client: ApiClient, personId: string) =>
      put<Made>(client, `/activity-meetings/${meeting?.id}/attendance`, { rows: [{ personId, state: 'present' }] });
    expect((await write(learner.client, learner.person.id)).body.code).toBe('activities.tutor_only');
    expect((await write(tutor.client, tutor.person.id)).body.code).toBe('activities.not_ones_own');
    expect((await write(tutor.client, stranger.person.id)).body.code).toBe('activities.not_enrolled');
    expect((await write(tutor.client, learner.person.id)).status).toBe(200);
  });
});
