// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WEEKDAYS } from '@reciproca/exchange';
import { dwelling } from '../../builders/territory.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { PageClient } from '../../support/page-client.js';
import { WebVisitor } from '../../support/web.js';
import { dayAhead, TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let operator: Neighbour;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  operator = await neighbour('operator');
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function neighbour(role: 'resident' | 'operator' = 'resident'): Promise<Neighbour> {
  const { id } = await ente.person({ withLogin: false, roles: [role] });
  return signIn(app, ente, id);
}
async function help(who: Neighbour, kind: 'offers' | 'requests', day: number): Promise<string> {
  const { body } = await who.client.post<{ id: string }>(`/${kind}`, {
    service: 'condominio',
    category: 'shopping',
    title: 'La spesa',
    when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] },
    ...(kind === 'requests' && { durationMinutes: 60 }),
  });
  await app.settle();
  return body.id;
}
const home = (address: string, more: object = {}) => ({ home: { comuneCode: '004003', address }, ...more });
const move = (who: Neighbour, input: object) =>
  operator.client.send<{ placeId: string; householdId: string; code: string }>(
    'PUT',
    `/people/${who.id}/residence`,
    input,
  );
async function placeOf(listingId: string): Promise<unknown> {
  return (await ente.query('SELECT place_id FROM listings WHERE id = $1', [listingId])).rows[0]?.['place_id'];
}
const stateOf = async (table: string, id: string): Promise<unknown> =>
  (await ente.query(`SELECT state FROM ${table} WHERE id = $1`, [id])).rows[0]?.['state'];

/** Somebody who needs something, somebody who gives it, and what they agreed. */
async function agreed(day: number): Promise<{ asking: Neighbour; giving: Neighbour; requestId: string; id: string }> {
  const [asking, giving] = [await neighbour(), await neighbour()];
  await help(giving, 'offers', day);
  const requestId = await help(asking, 'requests', day);
  const { rows } = await ente.query('SELECT id FROM proposals WHERE request_id = $1 AND offerer_id = $2', [
    requestId,
    giving.id,
  ]);
  const proposal = String(rows[0]?.['id']);
  await asking.client.post(`/proposals/${proposal}/accept`);
  const { body } = await giving.client.post<{ agreementId: string }>(`/proposals/${proposal}/accept`);
  await app.settle();
  return { asking, giving, requestId, id: body.agreementId };
}

describe('who moves house', () => {
  it('asks from the new home for what is open, and the old proposals end', async () => {
    const asking = await neighbour();
    const giving = await neighbour();
    await help(giving, 'offers', 3);
    const requestId = await help(asking, 'requests', 3);
    const { body } = await move(asking, home('Via Nuova 1'));
    expect(await placeOf(requestId)).toBe(body.placeId);
    const neighbourhood = 'SELECT area_id, block_id, staircase_id FROM';
    const { rows: homes } = await ente.query(`${neighbourhood} residences WHERE person_id = $1`, [asking.id]);
    const { rows: wishes } = await ente.query(`${neighbourhood} listings WHERE id = $1`, [requestId]);
    expect(wishes).toEqual(homes);
    const { rows } = await ente.query(
      "SELECT DISTINCT state FROM proposals WHERE request_id = $1 AND created_at < now() - interval '0 s'",
      [requestId],
    );
    expect(rows.map(({ state }) => state)).toContain('withdrawn');
    await app.settle();
    const { rows: anew } = await ente.query("SELECT 1 FROM proposals WHERE request_id = $1 AND state = 'proposed'", [
      requestId,
    ]);
    expect(anew.length).toBeGreaterThan(0);
  });

  it('keeps what comes round one request, and tells of it once', async () => {
    const [asking, giving] = [await neighbour(), await neighbour()];
    const [first, skipped] = [dayAhead(9).slice(0, 10), dayAhead(16).slice(0, 10)];
    const days = [WEEKDAYS[(new Date(first).getUTCDay() + 6) % 7]];
    const weekly = { days, from: '09:00', until: '10:00', startsOn: first };
    const help = { service: 'condominio', category: 'shopping', title: 'La spesa' };
    const also = [9, 16, 23, 30, 37].map((later) => dayAhead(later).slice(0, 10));
    await giving.client.post('/offers', { ...help, when: { weekly: { ...weekly, also } } });
    const asks = { ...weekly, endsOn: dayAhead(37).slice(0, 10), except: [skipped] };
    const { body: posted } = await asking.client.post<{ id: string; recurrence: string }>('/requests', {
      ...help,
      durationMinutes: 60,
      when: { weekly: asks },
    });
    await app.settle();
    const typesTo = async ({ client }: Neighbour) =>
      (await client.get<{ items: { type: string }[] }>('/notifications')).body.items.map(({ type }) => type).toSorted();
    const { rows } = await ente.query('SELECT id FROM proposals WHERE request_id = $1 AND offerer_id = $2', [
      posted.id,
      giving.id,
    ]);
    expect((await giving.client.post(`/proposals/${String(rows[0]?.['id'])}/accept`, {})).status).toBe(200);
    await app.settle();
    const [toldAsking, toldGiving] = [await typesTo(asking), await typesTo(giving)];

    const { body } = await move(asking, home('Via Nuova 7'));
    await app.settle();
    const { rows: dates } = await ente.query(
      'SELECT place_id, recurrence, state FROM listings WHERE series_id = $1 ORDER BY id',
      [posted.id],
    );
    expect(dates).toHaveLength(4);
    for (const date of dates)
      expect(date).toEqual({ place_id: body.placeId, recurrence: posted.recurrence, state: 'open' });
    expect(await typesTo(giving)).toEqual([...toldGiving, 'proposal_changed'].toSorted());
    expect((await typesTo(asking)).length - toldAsking.length).toBe(1);
  });

  it('leaves what is to stay, and takes back what is no longer needed', async () => {
    const asking = await neighbour();
    const [stays, ends] = [await help(asking, 'requests', 4), await help(asking, 'requests', 5)];
    const before = await placeOf(stays);
    await move(asking, home('Via Nuova 2', { ties: { [stays]: 'stays', [ends]: 'ends' } }));
    expect([await placeOf(stays), await stateOf('listings', stays)]).toEqual([before, 'open']);
    expect(await stateOf('listings', ends)).toBe('withdrawn');
  });

  it('keeps what is agreed unless staff say otherwise; then the other is told and others are looked for', async () => {
    const kept = await agreed(6);
    await move(kept.asking, home('Via Nuova 3'));
    expect(await stateOf('agreements', kept.id)).toBe('agreed');

    const off = await agreed(7);
    const { body } = await move(off.asking, home('Via Nuova 4', { ties: { [off.id]: 'follows' } }));
    await app.settle();
    expect(await stateOf('agreements', off.id)).toBe('cancelled');
    expect([await stateOf('listings', off.requestId), await placeOf(off.requestId)]).toEqual(['open', body.placeId]);
    const told = await off.giving.client.get<{ items: { type: string }[] }>('/notifications');
    expect(told.body.items.map(({ type }) => type)).toContain('agreement_cancelled');
  });

  it('refuses a choice that cannot be, and changes nothing then', async () => {
    const { giving, id } = await agreed(8);
    const { rows } = await ente.query('SELECT place_id FROM residences WHERE person_id = $1', [giving.id]);
    const { status, body } = await move(giving, home('Via Nuova 5', { ties: { [id]: 'follows' } }));
    expect([status, body.code]).toEqual([422, 'residence.no_such_choice']);
    expect((await ente.query('SELECT place_id FROM residences WHERE person_id = $1', [giving.id])).rows).toEqual(rows);
  });

  it('is on the page of what has changed', async () => {
    const asking = await neighbour();
    await move(asking, home('Via Nuova 6'));
    const { rows } = await ente.query('SELECT field, new_value FROM person_changes WHERE person_id = $1', [asking.id]);
    expect(rows).toEqual([{ field: 'residence', new_value: expect.stringMatching(/^Via Nuova 6, /) }]);
  });
});

describe('a household', () => {
  it('stays one where all of it move, and is two where some stay', async () => {
    const [one, other, third] = [await neighbour(), await neighbour(), await neighbour()];
    const { body: first } = await move(one, home('Via Tre 1'));
    for (const who of [other, third]) await move(who, home('Via Tre 1', { householdId: first.householdId }));

    const { body: all } = await move(one, home('Via Tre 2', { withPeople: [other.id, third.id] }));
    expect(all.householdId).toBe(first.householdId);
    const { body: two } = await move(one, home('Via Tre 3', { withPeople: [other.id] }));
    expect(two.householdId).not.toBe(first.householdId);
    const { rows } = await ente.query('SELECT person_id, household_id FROM residences WHERE person_id = ANY($1)', [
      [one.id, other.id, third.id],
    ]);
    const householdOf = new Map(rows.map((row) => [row['person_id'], row['household_id']]));
    expect(householdOf.get(other.id)).toBe(two.householdId);
    expect(householdOf.get(third.id)).toBe(first.householdId);
  });
});

describe('a doorbell', () => {
  it('is of everybody behind that door, stands on top of their pages, and stays with the door', async () => {
    const [one, other] = [await neighbour(), await neighbour()];
    const { body } = await move(one, home('Via Campanello 1'));
    await move(other, home('Via Campanello 1', { householdId: body.householdId }));
    const desk = await PageClient.open(app.url, ente, operator.id);
    const long = await desk.post(`/people/${one.id}/doorbell`, { doorbell: 'B'.repeat(81) });
    expect([long.status, long.html]).toEqual([422, expect.stringContaining('href="#f-doorbell"')]);
    expect(long.html).toContain('B'.repeat(81));
    const saved = await desk.post(`/people/${one.id}/doorbell`, { doorbell: 'Gallo - Viglino' });
    expect([saved.status, saved.location]).toEqual([303, `/people/${one.id}`]);
    for (const { id } of [one, other])
      expect((await desk.get(`/people/${id}`)).text).toMatch(/Via Campanello 1.*campanello Gallo - Viglino/);
    await move(one, home('Via Altrove 2'));
    expect((await desk.get(`/people/${one.id}`)).text).not.toContain('Gallo - Viglino');
    expect((await desk.get(`/people/${other.id}`)).text).toContain('campanello Gallo - Viglino');
    const path = `/people/${other.id}/residence/doorbell`;
    expect((await operator.client.send('PUT', path, { doorbell: null })).status).toBe(200);
    expect((await desk.get(`/people/${other.id}`)).text).not.toContain('campanello Gallo');
    const { id: homeless } = await ente.person({ withLogin: false });
    await ente.query('DELETE FROM residences WHERE person_id = $1', [homeless]);
    const nowhere = await operator.client.send<{ code: string }>('PUT', `/people/${homeless}/residence/doorbell`, {});
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'residence.not_found']);
  });
});

describe('a mother who moves', () => {
  const years = (age: number): string => `${new Date().getUTCFullYear() - age}-01-01`;
  async function family() {
    const mother = await ente.person({ withLogin: false });
    const [child, grown, others] = [
      await ente.person({ withLogin: false, birthDate: years(6) }),
      await ente.person({ withLogin: false, birthDate: years(25) }),
      await ente.person({ withLogin: false, birthDate: years(7) }),
    ];
    const aunt = await ente.person({ withLogin: false });
    await ente.query('UPDATE people SET guardian_id = $1 WHERE id = $2', [mother.id, child.id]);
    await ente.query('UPDATE people SET guardian_id = $1 WHERE id = $2', [aunt.id, others.id]);
    const go = (id: string, input: object) =>
      operator.client.send<{ householdId: string; code: string; title: string }>(
        'PUT',
        `/people/${id}/residence`,
        input,
      );
    const { body } = await go(mother.id, home('Via Quattro 1'));
    for (const { id } of [child, grown, others]) await go(id, home('Via Quattro 1', { householdId: body.householdId }));
    return { mother, child, grown, others, go };
  }

  it('takes her small children along unless somebody says that they stay', async () => {
    const { mother, child, grown, go } = await family();
    const refused = await go(mother.id, home('Via Quattro 2', { withPeople: [grown.id] }));
    expect([refused.status, refused.body.code]).toEqual([409, 'residence.ward_stays']);
    expect((await go(mother.id, home('Via Quattro 2', { withPeople: [child.id] }))).status).toBe(200);
    // The child's own move asks nothing, and neither does one that is said to be without it.
    expect((await go(child.id, home('Via Quattro 1'))).status).toBe(200);
    const again = await family();
    expect((await again.go(again.mother.id, home('Via Quattro 3', { wardsStay: true }))).status).toBe(200);
  });

  it('finds them ticked on the form, and is asked about who is not', async () => {
    const { mother, child, grown, others } = await family();
    const web = await WebVisitor.open(app, ente, operator.id);
    const path = `/people/${mother.id}/residence`;
    const isTicked = (html: string, id: string): boolean =>
      [...html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].some(([tag]) => tag.includes(id) && /checked/.test(tag));
    const { html } = await web.get(path);
    expect([child, grown, others].map(({ id }) => isTicked(html, id))).toEqual([true, false, false]);
    const form = { where: 'elsewhere', comuneCode: '004003', address: 'Via Quattro 4' };
    const asked = await web.post(path, form);
    expect(asked.status).toBe(409);
    expect(asked.html).toContain('name="wardsStay"');
    expect(isTicked(asked.html, child.id)).toBe(false);
    expect((await web.post(path, { ...form, wardsStay: 'on' })).status).toBe(303);
  });
});

describe('a flat where somebody lives', () => {
  it('is not given to others without a word, by name', async () => {
    const [lucia, blessing] = [await neighbour(), await neighbour()];
    const { rows } = await ente.query('SELECT id FROM staircases WHERE ente_id = $1 LIMIT 1', [ente.id]);
    const dwellingId = await ente.add(dwelling({ staircaseId: String(rows[0]?.['id']), number: '77' }));
    expect((await move(lucia, { dwellingId })).status).toBe(200);
    const refused = await move(blessing, { dwellingId });
    expect([refused.status, refused.body.code]).toEqual([409, 'residence.somebody_lives_there']);
    const { rows: names } = await ente.query('SELECT family_name FROM people WHERE id = $1', [lucia.id]);
    expect(JSON.stringify(refused.body)).toContain(names[0]?.['family_name']);
    expect((await move(blessing, { dwellingId, apart: true })).status).toBe(200);
    // Who is there already may be written down again.
    expect((await move(lucia, { dwellingId })).status).toBe(200);
  });
});
