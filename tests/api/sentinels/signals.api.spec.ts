// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delegation } from '../../builders/identity.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { openSession } from '../../support/sessions.js';
import { TestEnte, type TestPerson } from '../../support/world.js';

interface Signal {
  id: string;
  state: string;
  assignedTo: string | null;
  feedback: string | null;
  sentinelId: string;
  channel: string;
  personName?: string | null;
  personId?: string | null;
  outcome?: string | null;
  about?: string;
}

const NEW = { about: 'La signora Rosa, scala B', need: 'Non ritira più la posta', consent: 'not_asked' };

let app: TestApp;
let ente: TestEnte;
let sentinelPerson: TestPerson;
let operatorPerson: TestPerson;
let otherPerson: TestPerson;
let sentinel: ApiClient;
let operator: ApiClient;
let other: ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  sentinelPerson = await ente.person({ roles: ['resident', 'sentinel'] });
  operatorPerson = await ente.person({ roles: ['operator'] });
  otherPerson = await ente.person({ roles: ['coordinator'] });
  sentinel = await app.signIn(sentinelPerson.login);
  operator = await app.signIn(operatorPerson.login);
  other = await app.signIn(otherPerson.login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function signal(): Promise<string> {
  const { status, body } = await sentinel.post<Signal>('/signals', NEW);
  expect(status).toBe(201);
  return body.id;
}
const told = async (personId: string): Promise<unknown[]> =>
  (await ente.query('SELECT type FROM notifications WHERE person_id = $1 ORDER BY seq', [personId])).rows.map(
    ({ type }) => type,
  );

describe('a signal', () => {
  it('is followed, and its sentinel hears what came of it and never what staff noted', async () => {
    const id = await signal();
    expect((await operator.get<{ items: Signal[] }>('/signals')).body.items.map((one) => one.id)).toContain(id);
    expect((await operator.post<Signal>(`/signals/${id}/take`)).body).toMatchObject({
      state: 'in_hand',
      assignedTo: operatorPerson.id,
    });
    const about = await ente.person({ familyName: 'Rosa' });
    expect((await operator.post(`/signals/${id}/link`, { personId: about.id })).status).toBe(201);
    expect((await operator.post(`/signals/${id}/notes`, { text: 'Chiamata, vuole compagnia' })).status).toBe(201);
    const heldAbout = async (): Promise<string> => {
      const self = new ApiClient(app.url, await openSession(ente, about.id, 'api'));
      return JSON.stringify((await self.get('/me/data')).body);
    };
    // Who told, and what staff have noted, is handed out by staff once they have looked whom it would harm.
    expect(await heldAbout()).not.toMatch(/vuole compagnia|"part":"about"/);
    const byStaff = await operator.get(`/people/${about.id}/data`);
    expect(JSON.stringify(byStaff.body)).toContain('vuole compagnia');
    expect(
      (await operator.post(`/signals/${id}/close`, { outcome: 'helped', feedback: 'L’abbiamo chiamata, grazie.' }))
        .body,
    ).toMatchObject({ state: 'closed' });
    await app.settle();
    expect(await told(sentinelPerson.id)).toEqual(['signal_in_hand', 'signal_closed']);
    expect((await operator.post(`/signals/${id}/take`)).status).toBe(409);
    const seen = (await sentinel.get<{ signal: Signal; notes: unknown[] }>(`/signals/${id}`)).body;
    expect(seen).toMatchObject({ signal: { feedback: 'L’abbiamo chiamata, grazie.', personName: null }, notes: [] });
    const asStaff = (await other.get<{ signal: Signal; notes: unknown[] }>(`/signals/${id}`)).body;
    expect(asStaff.notes).toHaveLength(1);
    const { rows } = await ente.query(
      "SELECT actor_id FROM access_log WHERE person_id = $1 AND detail->>'what' = 'signal'",
      [about.id],
    );
    expect(rows).toEqual([{ actor_id: otherPerson.id }]);
  });

  it('is taken by one of two operators who press at the same moment; the other may take it over on purpose', async () => {
    const id = await signal();
    const answers = await Promise.all([operator.post(`/signals/${id}/take`), other.post(`/signals/${id}/take`)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const [late, lateId] = answers[0]?.status === 409 ? [operator, operatorPerson.id] : [other, otherPerson.id];
    expect((await late.post<Signal>(`/signals/${id}/take`, { takeOver: true })).body.assignedTo).toBe(lateId);
  });

  it('goes to a colleague, never to somebody who is not staff', async () => {
    const id = await signal();
    expect((await operator.post<Signal>(`/signals/${id}/assign`, { operatorId: otherPerson.id })).body.assignedTo).toBe(
      otherPerson.id,
    );
    expect((await operator.post(`/signals/${id}/assign`, { operatorId: sentinelPerson.id })).body).toMatchObject({
      code: 'signal.not_staff',
    });
  });

  it('said on the phone is written down by an operator in the sentinel’s name', async () => {
    const { body } = await operator.post<Signal>('/signals', {
      ...NEW,
      onBehalfOf: sentinelPerson.id,
      channel: 'phone',
    });
    expect(body).toMatchObject({ sentinelId: sentinelPerson.id, channel: 'phone' });
    expect((await sentinel.get<{ items: Signal[] }>('/signals')).body.items.map(({ id }) => id)).toContain(body.id);
  });

  it('can be opened again, and the sentinel is told of each answer', async () => {
    const id = await signal();
    for (const feedback of ['Non l’abbiamo trovata.', 'Ora sì.']) {
      expect((await operator.post(`/signals/${id}/close`, { outcome: 'not_found', feedback })).status).toBe(201);
      expect((await operator.post(`/signals/${id}/close`, { outcome: 'not_found', feedback })).status).toBe(409);
      await operator.post(`/signals/${id}/reopen`);
    }
    await app.settle();
    const { rows } = await ente.query("SELECT type FROM notifications WHERE link = $1 AND type = 'signal_closed'", [
      `/signals/${id}`,
    ]);
    expect(rows).toHaveLength(2);
  });

  it('belongs to its sentinel: for another one, and for another ente, it does not exist', async () => {
    const id = await signal();
    const neighbour = await app.signIn((await ente.person({ roles: ['resident', 'sentinel'] })).login);
    expect((await neighbour.get(`/signals/${id}`)).status).toBe(404);
    expect((await neighbour.get<{ items: Signal[] }>('/signals')).body.items).toEqual([]);
    const resident = await app.signIn((await ente.person()).login);
    expect((await resident.post('/signals', NEW)).status).toBe(403);
  });

  it.each(['about', 'need', 'consent'])('names the field that is missing: %s', async (field) => {
    const { status, body } = await sentinel.post<{ errors: { field: string }[] }>('/signals', {
      ...NEW,
      [field]: undefined,
    });
    expect(status).toBe(422);
    expect(body.errors.map((error) => error.field)).toEqual([field]);
  });
});

describe('what a sentinel reads', () => {
  const close = async (id: string): Promise<void> => {
    const about = await ente.person();
    await operator.post(`/signals/${id}/take`);
    expect((await operator.post(`/signals/${id}/link`, { personId: about.id })).status).toBe(201);
    const end = { outcome: 'refused', feedback: 'L’abbiamo chiamata, grazie.' };
    expect((await operator.post(`/signals/${id}/close`, end)).status).toBe(201);
  };
  const seenBy = async (who: ApiClient, id: string): Promise<Signal & { about: string }> =>
    (await who.get<{ signal: Signal & { about: string } }>(`/signals/${id}`)).body.signal;
  const listed = async (): Promise<string> => JSON.stringify((await sentinel.get('/signals')).body);

  it('is the answer that was written for them, not whose record it is nor what became of the person', async () => {
    const id = await signal();
    await close(id);
    const told = { feedback: 'L’abbiamo chiamata, grazie.', about: NEW.about };
    expect(await seenBy(sentinel, id)).toMatchObject({ ...told, personId: null, assignedTo: null, outcome: null });
    expect(await seenBy(operator, id)).toMatchObject({ ...told, personId: expect.any(String), outcome: 'refused' });
    expect(await listed()).not.toContain('refused');
  });

  it('ends a month after it is closed; an open one stays', async () => {
    const [old, open] = [await signal(), await signal()];
    await close(old);
    await ente.query(`UPDATE signals SET created_at = now() - interval '90 days' WHERE id = ANY($1)`, [[old, open]]);
    await ente.query(`UPDATE signals SET closed_at = now() - interval '29 days' WHERE id = $1`, [old]);
    expect(await seenBy(sentinel, old)).toMatchObject({ about: NEW.about });
    expect(await listed()).toContain(old);
    await ente.query(`UPDATE signals SET closed_at = now() - interval '31 days' WHERE id = $1`, [old]);
    expect(await seenBy(sentinel, old)).toMatchObject({ state: 'closed', about: '', need: '', feedback: null });
    expect(await listed()).not.toContain(old);
    expect(await listed()).toContain(open);
    expect(await seenBy(operator, old)).toMatchObject({ about: NEW.about, outcome: 'refused' });
    const page = await PageClient.open(app.url, ente, sentinelPerson.id);
    const { html } = await page.get(`/signals/${old}`);
    expect(html).toContain('ora lo legge solo l’ente');
    expect(html).not.toContain(NEW.about);
  });

  it('is never what another sentinel said, acting for them or not', async () => {
    const id = await signal();
    const friend = await ente.person({ roles: ['resident', 'sentinel'] });
    await ente.add(delegation({ delegatorId: sentinelPerson.id, delegateId: friend.id, scope: 'all' }));
    const asFriend = await app.signIn(friend.login);
    const forThem = `onBehalfOf=${sentinelPerson.id}`;
    expect((await asFriend.get(`/signals/${id}?${forThem}`)).status).toBe(404);
    expect((await asFriend.get<{ items: unknown[] }>(`/signals?${forThem}`)).body.items).toEqual([]);
    const own = await asFriend.post<Signal>('/signals', { ...NEW, onBehalfOf: sentinelPerson.id });
    expect(own.body).toMatchObject({ sentinelId: friend.id });
  });
});

describe('how many a sentinel may send', () => {
  it('is twenty a day, however many at once', async () => {
    const { id } = await ente.person({ roles: ['resident', 'sentinel'], withLogin: false });
    const busy = new ApiClient(app.url, await openSession(ente, id, 'api'));
    const answers = await Promise.all(Array.from({ length: 26 }, () => busy.post('/signals', NEW)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(6);
    expect((await busy.post('/signals', NEW)).body).toMatchObject({ code: 'signal.too_many_today' });
  });
});

describe('somebody in danger', () => {
  const alarmed = async (personId: string): Promise<number> =>
    (await ente.query("SELECT 1 FROM notifications WHERE person_id = $1 AND type = 'signal_alarm'", [personId])).rows
      .length;

  it.each([
    ['by the box that says so', { ...NEW, danger: true }],
    ['by what is heard', { ...NEW, need: 'Sento dei lamenti dietro la porta e non apre' }],
    ['by what is seen', { ...NEW, need: 'L’ho visto a terra sulle scale' }],
  ])('is told to all staff at once: %s', async (_, told) => {
    const [before, otherBefore] = [await alarmed(operatorPerson.id), await alarmed(otherPerson.id)];
    const { body } = await sentinel.post<Signal & { urgent: boolean }>('/signals', told);
    await app.settle();
    expect(body.urgent).toBe(true);
    expect([await alarmed(operatorPerson.id), await alarmed(otherPerson.id)]).toEqual([before + 1, otherBefore + 1]);
    expect((await operator.get<{ signal: object }>(`/signals/${body.id}`)).body.signal).toHaveProperty('sentinelPhone');
  });

  it('is not everybody who is signalled', async () => {
    const before = await alarmed(operatorPerson.id);
    const { body } = await sentinel.post<Signal & { urgent: boolean }>('/signals', NEW);
    await app.settle();
    expect([body.urgent, await alarmed(operatorPerson.id)]).toEqual([false, before]);
  });

  it('wakes whoever is on duty by a text', async () => {
    await ente.query(`UPDATE enti SET settings = settings || '{"dutyPhone": "333 111 2222"}' WHERE id = $1`, [ente.id]);
    await sentinel.post('/signals', { ...NEW, danger: true });
    await app.settle();
    const { rows } = await ente.query("SELECT body FROM outgoing_messages WHERE address = '+393331112222'");
    expect(rows.map(({ body }) => String(body))).toEqual([expect.stringContaining('EMERGENZA')]);
  });
});
