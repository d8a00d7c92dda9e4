// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@reciproca/kernel';
import { callTask } from '../../builders/notifications.js';
import { ahead } from '../../builders/row.js';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

interface Call {
  readonly id: string;
  readonly personId: string;
  readonly state: string;
  readonly phone: string | null;
  readonly ask: string;
  readonly answers: readonly { id: string; label: string }[];
}

let app: TestApp;
let alba: TestEnte;
let operators: ApiClient[];
let first: ApiClient;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  alba = await TestEnte.create(app.database.url);
  const staff = [await alba.person({ roles: ['operator'] }), await alba.person({ roles: ['operator'] })];
  operators = await Promise.all(staff.map(({ login }) => app.signIn(login)));
  first = operators[0] as ApiClient;
});
afterAll(async () => {
  await alba.close();
  await app.close();
});

function addCall(person: TestPerson, link = `/requests/${newId()}`, dueMinutes = -5): Promise<string> {
  return alba.add(callTask({ personId: person.id, link, dueAt: ahead({ minutes: dueMinutes }) }));
}
const lady = (phone = '+390173440000') => alba.person({ devices: 'none', withLogin: false, phone });
const next = async (who: ApiClient): Promise<Call[]> =>
  (await who.post<{ items: Call[] }>('/call-tasks/next')).body.items;
const clear = () => alba.query("UPDATE call_tasks SET state = 'done', done_at = now()");

describe('the next call', () => {
  it('is given to one operator only, however many ask at once', async () => {
    for (let people = 0; people < 40; people += 1) {
      const person = await lady();
      await addCall(person);
      await addCall(person);
    }
    const asked = await Promise.all(operators.flatMap((who) => Array.from({ length: 20 }, () => next(who))));
    const given = asked.flat();
    expect(new Set(given.map(({ id }) => id)).size).toBe(given.length);
    for (const calls of asked) expect(new Set(calls.map(({ personId }) => personId)).size).toBeLessThanOrEqual(1);
    const people = asked.filter((calls) => calls.length > 0).map((calls) => calls[0]?.personId);
    expect(new Set(people).size).toBe(people.length);
    // Whoever was passed over while locked is still there for the next who asks.
    for (let more = await next(first); more.length > 0; more = await next(first)) given.push(...more);
    expect(given).toHaveLength(80);
    await clear();
  });

  it('is about all that the person is to be called about, done in one go when nobody answers', async () => {
    const person = await lady();
    await addCall(person);
    await addCall(person);
    await addCall(person, undefined, 60);
    const calls = await next(first);
    expect(calls.map(({ phone }) => phone)).toEqual(['+390173440000', '+390173440000']);
    expect(await next(operators[1] as ApiClient)).toEqual([]);
    await first.post(`/call-tasks/${calls[0]?.id}/done`, { outcome: 'no_answer' });
    const { rows } = await alba.query(
      'SELECT state, unanswered, claimed_by FROM call_tasks WHERE person_id = $1 AND attempts = 1',
      [person.id],
    );
    expect(rows).toEqual([1, 2].map(() => ({ state: 'open', unanswered: 1, claimed_by: null })));
    await clear();
  });

  it('comes round again when who took it said nothing for twenty minutes', async () => {
    const person = await lady();
    const id = await addCall(person);
    expect(await next(first)).toHaveLength(1);
    await alba.query("UPDATE call_tasks SET claimed_at = now() - interval '21 minutes' WHERE id = $1", [id]);
    expect((await next(operators[1] as ApiClient)).map((call) => call.id)).toEqual([id]);
    expect((await first.post(`/call-tasks/${id}/done`, { outcome: 'reached' })).status).toBe(409);
    await clear();
  });
});

describe('a call', () => {
  it('is given up after five that nobody answered, shown on the board, and can be tried again', async () => {
    const id = await addCall(await lady());
    for (let calls = 0; calls < 5; calls += 1) {
      await first.post(`/call-tasks/${id}/claim`);
      await first.post(`/call-tasks/${id}/done`, { outcome: 'no_answer' });
    }
    const { body } = await first.get<{ counts: Record<string, number>; items: { id: string }[] }>(
      '/board?view=calls_given_up',
    );
    expect([body.counts['calls_given_up'], body.items[0]?.id]).toEqual([1, id]);
    expect((await first.post(`/call-tasks/${id}/claim`)).status).toBe(409);
    expect((await first.post<Call>(`/call-tasks/${id}/requeue`)).body.state).toBe('open');
    expect((await first.post(`/call-tasks/${id}/requeue`)).status).toBe(409);
    await clear();
  });

  it('comes back when the person wants it', async () => {
    const id = await addCall(await lady());
    await first.post(`/call-tasks/${id}/claim`);
    const missing = await first.post<{ errors: { field: string }[] }>(`/call-tasks/${id}/done`, {
      outcome: 'call_back',
    });
    expect([missing.status, missing.body.errors[0]?.field]).toEqual([422, 'callAt']);
    const callAt = new Date(Date.now() + 3 * 3_600_000).toISOString();
    expect(
      (
        await first.post<{ dueAt: string }>(`/call-tasks/${id}/done`, {
          outcome: 'call_back',
          callAt,
          note: 'Dopo pranzo',
        })
      ).body.dueAt,
    ).toBe(callAt);
    const { rows } = await alba.query("SELECT outcome, note, next_at FROM contacts WHERE outcome = 'call_back'");
    expect(rows).toEqual([{ outcome: 'call_back', note: 'Dopo pranzo', next_at: new Date(callAt) }]);
    await expect(alba.query("UPDATE contacts SET note = 'altro'")).rejects.toThrow('only added to');
    expect(await next(first)).toEqual([]);
    await clear();
  });

  it('about a proposal carries the yes over, for the person and by phone', async () => {
    const [asking, helper] = [await alba.person(), await lady('+390173550000')];
    const help = {
      service: 'condominio',
      category: 'shopping',
      when: { windows: [{ start: dayAhead(6, '09:00'), end: dayAhead(6, '12:00') }] },
    };
    await first.post('/offers', { ...help, title: 'Faccio la spesa', onBehalfOf: helper.id, channel: 'phone' });
    await (await app.signIn(asking.login)).post('/requests', { ...help, title: 'Mi serve la spesa' });
    await app.settle();
    const [proposal] = (await alba.query('SELECT id FROM proposals WHERE offerer_id = $1', [helper.id])).rows;
    await clear();
    const id = await addCall(helper, `/proposals/${String(proposal?.['id'])}`);
    const [call] = await next(first);
    expect(call?.answers).toEqual([{ id: proposal?.['id'], label: expect.stringContaining('Nome') }]);
    expect((await first.post(`/call-tasks/${id}/done`, { outcome: 'said_yes' })).status).toBe(200);
    const { rows } = await alba.query(
      "SELECT act, beneficiary_id, channel FROM exchange_acts WHERE subject_id = $1 AND act = 'accept'",
      [proposal?.['id']],
    );
    expect(rows).toEqual([{ act: 'accept', beneficiary_id: helper.id, channel: 'phone' }]);
    expect((await alba.query('SELECT state FROM proposals WHERE id = $1', [proposal?.['id']])).rows).toEqual([
      { state: 'accepted_by_offer' },
    ]);
  });
});

describe('a call said done by mistake', () => {
  it('is put back for some minutes, and the record says so', async () => {
    const person = await lady();
    const id = await addCall(person);
    await first.post(`/call-tasks/${id}/claim`);
    await first.post(`/call-tasks/${id}/done`, { outcome: 'reached' });
    const again = await first.post<{ state: string; outcome: string | null }>(`/call-tasks/${id}/requeue`);
    expect(again.body).toMatchObject({ state: 'open', outcome: null });
    const { rows } = await alba.query('SELECT outcome FROM contacts WHERE person_id = $1 ORDER BY at, id', [person.id]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['reached', 'mistake']);

    await first.post(`/call-tasks/${id}/claim`);
    await first.post(`/call-tasks/${id}/close`, {});
    await alba.query("UPDATE call_tasks SET done_at = done_at - interval '16 minutes' WHERE id = $1", [id]);
    expect((await first.post(`/call-tasks/${id}/requeue`)).status).toBe(409);
  });

  it('is not, where the person has said yes or no: that is taken back where it was said', async () => {
    const id = await addCall(await lady());
    await first.post(`/call-tasks/${id}/claim`);
    await alba.query("UPDATE call_tasks SET state = 'done', outcome = 'said_yes', done_at = now() WHERE id = $1", [id]);
    expect((await first.post(`/call-tasks/${id}/requeue`)).status).toBe(409);
  });
});
