// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, newId, romeDay } from '@reciproca/kernel';
import { delegation } from '../../builders/identity.js';
import { row } from '../../builders/row.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { hiddenIn, PageClient } from '../../support/page-client.js';
import { signIn } from '../../support/neighbour.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let carla: TestPerson;
let desk: PageClient;
let office: ApiClient;
let day = 3;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  carla = await ente.person({ roles: ['coordinator'] });
  desk = await PageClient.open(app.url, ente, carla.id);
  office = new ApiClient(app.url, await openSession(ente, carla.id, 'api'));
});
afterAll(async () => {
  await ente.close();
  await app.close();
});
beforeEach(async () => {
  await ente.query("UPDATE listings SET state = 'withdrawn'");
  day += 1;
});

const shopping = (title: string) => ({
  service: 'condominio',
  category: 'shopping',
  title,
  when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '12:00') }] },
});
const vettedUntil = async ({ id }: TestPerson): Promise<unknown> =>
  (await ente.query('SELECT vetted_until::text AS until FROM people WHERE id = $1', [id])).rows[0]?.['until'];

/** Somebody frail, helped by whom the ente stands for: one help agreed, and one proposed. */
async function frailAndHelper() {
  const rita = await ente.person({ birthDate: '1940-01-01', familyName: 'Fragile' });
  const helper = await ente.person({ vetted: true });
  await office.send('PATCH', `/people/${rita.id}`, { vettedHelpersOnly: true });
  await office.post('/offers', { ...shopping('Faccio la spesa'), onBehalfOf: helper.id });
  await office.post('/requests', { ...shopping('Spesa grande'), onBehalfOf: rita.id });
  await app.settle();
  const { rows } = await ente.query('SELECT id FROM proposals WHERE requester_id = $1', [rita.id]);
  const path = `/proposals/${String(rows[0]?.['id'])}/accept`;
  const heard = { channel: 'phone', heard: ['offer', 'request'] };
  await office.post(path, { ...heard, onBehalfOf: rita.id });
  await office.post(path, { ...heard, onBehalfOf: helper.id });
  day += 1;
  await office.post('/offers', { ...shopping('Faccio ancora la spesa'), onBehalfOf: helper.id });
  await office.post('/requests', { ...shopping('Spesa piccola'), onBehalfOf: rita.id });
  await app.settle();
  return { rita, helper };
}
const livingWith = async ({ id }: TestPerson): Promise<unknown[]> =>
  (await ente.query("SELECT id FROM proposals WHERE offerer_id = $1 AND state = 'proposed'", [id])).rows;

describe('a clearance', () => {
  it('is taken back only from a page that says what ends and what stays, and can be given again', async () => {
    const { helper } = await frailAndHelper();
    expect((await livingWith(helper)).length).toBe(1);
    const card = await desk.get(`/people/${helper.id}`);
    expect(card.html).toContain(`href="/people/${helper.id}/unvet"`);
    expect(card.html).not.toContain(`action="/people/${helper.id}/unvet"`);

    const asked = await desk.get(`/people/${helper.id}/unvet`);
    expect(asked.text).toMatch(/Questa proposta finisce.*Spesa piccola.*Fragile/);
    expect(asked.text).toMatch(/Questo appuntamento resta.*Spesa grande.*Fragile/);
    expect(asked.text).toContain('Se ti sbagli');
    const { body } = await office.get<{ items: { fate: string; title: string }[] }>(
      `/people/${helper.id}/touched?change=vetted`,
    );
    expect(body.items.map(({ fate, title }) => `${fate}: ${title}`)).toEqual([
      'stays: Spesa grande',
      'ends: Spesa piccola',
    ]);
    expect(await vettedUntil(helper)).not.toBeNull();

    expect((await desk.post(`/people/${helper.id}/unvet`, {})).status).toBe(303);
    await app.settle();
    expect(await livingWith(helper)).toEqual([]);
    await desk.post(`/people/${helper.id}/vet`, { until: '2035-01-01' });
    await app.settle();
    expect((await livingWith(helper)).length).toBe(1);
  });

  it('is asked for by kinds of help as well, whoever is helped', async () => {
    const anna = await ente.person({ familyName: 'Mamma' });
    const helper = await ente.person({ vetted: true });
    const sitting = (title: string) => ({ ...shopping(title), category: 'babysitting' });
    await office.post('/offers', { ...sitting('Guardo i bimbi'), onBehalfOf: helper.id });
    await office.post('/requests', { ...sitting('Bimbi di sera'), onBehalfOf: anna.id });
    await app.settle();
    const { rows } = await ente.query('SELECT id FROM proposals WHERE requester_id = $1', [anna.id]);
    const path = `/proposals/${String(rows[0]?.['id'])}/accept`;
    const heard = { channel: 'phone', heard: ['offer', 'request'] };
    await office.post(path, { ...heard, onBehalfOf: anna.id });
    await office.post(path, { ...heard, onBehalfOf: helper.id });
    day += 1;
    await office.post('/offers', { ...sitting('Guardo ancora i bimbi'), onBehalfOf: helper.id });
    await office.post('/requests', { ...sitting('Bimbi di mattina'), onBehalfOf: anna.id });
    await app.settle();
    expect((await livingWith(helper)).length).toBe(1);

    const asked = await desk.get(`/people/${helper.id}/unvet`);
    expect(asked.text).toMatch(/Questa proposta finisce.*Bimbi di mattina.*Mamma/);
    expect(asked.text).toMatch(/Questo appuntamento resta.*Bimbi di sera.*Mamma/);
    await desk.post(`/people/${helper.id}/unvet`, {});
    await app.settle();
    expect(await livingWith(helper)).toEqual([]);
    const ended = await ente.query(
      "SELECT ended_because FROM proposals WHERE offerer_id = $1 AND state = 'withdrawn'",
      [helper.id],
    );
    expect(ended.rows.map((row) => row['ended_because'])).toContain('not_cleared');
    const told = await ente.query(
      "SELECT params->>'count' AS count FROM notifications WHERE person_id = $1 AND type = 'clearance_lacking'",
      [helper.id],
    );
    expect(told.rows).toEqual([{ count: '1' }]);
    expect((await desk.get('/board?view=not_cleared')).text).toMatch(/Bimbi di sera.*Chi aiuta non ha il sì/);
    await desk.post(`/people/${helper.id}/vet`, { until: '2035-01-01' });
    await app.settle();
    expect((await livingWith(helper)).length).toBe(1);
    expect((await desk.get('/board?view=not_cleared')).text).not.toContain('Bimbi di sera');
  });

  it('that is cut short asks first as well, and keeps the day that was typed', async () => {
    const { helper } = await frailAndHelper();
    const until = addDays(romeDay(new Date()), 1);
    const asked = await desk.post(`/people/${helper.id}/vet`, { until });
    expect(asked.status).toBe(409);
    expect(asked.text).toContain('Spesa grande');
    expect(asked.html).toContain(`value="${until}"`);
    expect(await vettedUntil(helper)).not.toBe(until);
    expect(
      (await desk.post(`/people/${helper.id}/vet`, { until, trustSeen: hiddenIn(asked.html, 'trustSeen') })).status,
    ).toBe(303);
    expect(await vettedUntil(helper)).toBe(until);
  });

  it('that touches nothing is given for longer without a question', async () => {
    const { helper } = await frailAndHelper();
    expect((await desk.post(`/people/${helper.id}/vet`, { until: '2034-01-01' })).status).toBe(303);
  });
});

describe('a role', () => {
  it('is taken only from a page that names what stands in its name', async () => {
    const tutor = await ente.person({ roles: ['tutor'] });
    const person = await ente.person({ familyName: 'Impegnata' });
    await ente.add(
      row(
        'civic_commitments',
        {
          agreedMinutes: 600,
          activities: 'Verde pubblico',
          startsOn: '2026-01-01',
          endsOn: '2035-01-01',
          paperReference: 'p',
          state: 'active',
          createdAt: new Date(),
          id: newId(),
        },
        { personId: person.id, tutorId: tutor.id },
      ),
    );
    const card = await desk.get(`/people/${tutor.id}`);
    expect(card.html).toContain(`href="/people/${tutor.id}/roles/revoke?role=tutor"`);
    const asked = await desk.get(`/people/${tutor.id}/roles/revoke?role=tutor`);
    expect(asked.text).toMatch(/resta a suo nome.*Verde pubblico.*Impegnata/);
    expect((await desk.post(`/people/${tutor.id}/roles/revoke`, { role: 'tutor' })).status).toBe(303);
    expect((await desk.post(`/people/${tutor.id}/roles/grant`, { role: 'tutor' })).status).toBe(303);
  });

  it('of an operator frees the cards they had, and says so before', async () => {
    const operator = await ente.person({ roles: ['operator'] });
    const client = new ApiClient(app.url, await openSession(ente, operator.id, 'api'));
    const asker = await ente.person();
    const { body: request } = await office.post<{ id: string }>('/requests', {
      ...shopping('Una richiesta'),
      onBehalfOf: asker.id,
    });
    expect((await client.post(`/board/cards/listing/${request.id}/take`)).status).toBeLessThan(300);
    const asked = await desk.get(`/people/${operator.id}/roles/revoke?role=operator`);
    expect(asked.text).toContain('1 scheda della bacheca');
    await desk.post(`/people/${operator.id}/roles/revoke`, { role: 'operator' });
    await app.settle();
    expect((await ente.query('SELECT 1 FROM card_holds WHERE holder_id = $1', [operator.id])).rows).toEqual([]);
  });
});

describe('a role that ends while cards are given', () => {
  it('leaves none with whom has it no more', async () => {
    const leaving = await ente.person({ roles: ['resident', 'operator'] });
    const ids: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      const { body } = await office.post<{ id: string }>('/requests', {
        ...shopping('Spesa'),
        onBehalfOf: (await ente.person()).id,
      });
      ids.push(body.id);
    }
    const answers = await Promise.all([
      ...ids.map((id) => office.post(`/board/cards/listing/${id}/assign`, { personId: leaving.id })),
      office.post(`/people/${leaving.id}/roles/revoke`, { role: 'operator' }),
    ]);
    expect(answers.map(({ status }) => status < 500)).toEqual(answers.map(() => true));
    await app.settle();
    const { rows } = await ente.query('SELECT 1 FROM card_assignments WHERE assignee_id = $1', [leaving.id]);
    expect(rows).toEqual([]);
  });
});

describe('a delegation with a last day of its own', () => {
  const lastDay = (): string => dayAhead(1).slice(0, 10);
  const at = (days: number): Date => new Date(dayAhead(days, '10:00'));
  const toldTo = async (id: string): Promise<unknown[]> =>
    (await ente.query('SELECT type FROM notifications WHERE person_id = $1 ORDER BY created_at, id', [id])).rows.map(
      ({ type }) => type,
    );

  it('is told of to both, the day before and once it is over, each once', async () => {
    const [rita, daughter] = [await ente.person({ withLogin: false }), await ente.person({ withLogin: false })];
    await ente.add(
      delegation({ delegatorId: rita.id, delegateId: daughter.id, createdBy: carla.id, endsOn: lastDay() }),
    );
    await app.reach(at(0));
    await app.reach(at(1));
    expect([await toldTo(daughter.id), await toldTo(rita.id)]).toEqual([
      ['delegation_ends_tomorrow'],
      ['given_delegation_ends_tomorrow'],
    ]);
    await app.reach(at(2));
    await app.reach(at(3));
    expect([await toldTo(daughter.id), await toldTo(rita.id)]).toEqual([
      ['delegation_ends_tomorrow', 'delegation_ends_over'],
      ['given_delegation_ends_tomorrow', 'given_delegation_ends_over'],
    ]);
  });

  it('is on the board where something stays open that nobody looks after, until somebody does', async () => {
    const [rita, daughter] = [await ente.person({ withLogin: false }), await ente.person({ withLogin: false })];
    const consent = { delegatorId: rita.id, delegateId: daughter.id, createdBy: carla.id };
    await ente.add(delegation({ ...consent, endsOn: lastDay() }));
    const shown = async (): Promise<boolean> => {
      const { body } = await office.get<{ items: { id: string }[] }>('/board?view=delegations_ending');
      return body.items.some(({ id }) => id === rita.id);
    };
    expect(await shown()).toBe(false);
    const daughters = await signIn(app, ente, daughter.id);
    const { status } = await daughters.client.post('/requests', {
      service: 'condominio',
      category: 'shopping',
      title: 'La spesa',
      when: { windows: [{ start: dayAhead(5, '09:00'), end: dayAhead(5, '12:00') }] },
      onBehalfOf: rita.id,
    });
    expect(status).toBe(201);
    expect(await shown()).toBe(true);
    expect((await desk.get('/board?view=delegations_ending')).text).toContain('può agire al suo posto');
    await ente.add(delegation({ ...consent, startsOn: dayAhead(2).slice(0, 10) }));
    expect(await shown()).toBe(false);
  });
});

describe('a delegation', () => {
  async function delegated() {
    const { rita, helper } = await frailAndHelper();
    const daughter = await ente.person({ familyName: 'Figlia' });
    const id = await ente.add(delegation({ delegatorId: rita.id, delegateId: daughter.id, createdBy: carla.id }));
    const client = new ApiClient(app.url, await openSession(ente, daughter.id, 'api'));
    const mayAct = async (): Promise<boolean> => (await client.get(`/requests?onBehalfOf=${rita.id}`)).status === 200;
    return { rita, helper, id: String(id), mayAct };
  }

  it('is ended only from a page that says what nobody looks after then, and is put back within a day', async () => {
    const { rita, id, mayAct } = await delegated();
    expect(await mayAct()).toBe(true);
    const asked = await desk.get(`/people/${rita.id}/delegations/${id}/revoke`);
    expect(asked.text).toMatch(/Questa cosa resta.*Spesa grande/);
    expect((await desk.post(`/people/${rita.id}/delegations/${id}/revoke`, { channel: 'phone' })).status).toBe(303);
    expect(await mayAct()).toBe(false);
    expect((await desk.get(`/people/${rita.id}`)).text).toContain('Rimetti la delega');
    expect((await desk.post(`/people/${rita.id}/delegations/${id}/restore`, {})).status).toBe(303);
    expect(await mayAct()).toBe(true);
  });

  it('that ends, whoever ends it, is told to who acted by it, and so is its coming back', async () => {
    const { rita, id } = await delegated();
    const own = await PageClient.open(app.url, ente, rita.id);
    const told = async (): Promise<unknown[]> => {
      await app.settle();
      const { rows } = await ente.query(
        `SELECT n.type FROM notifications n JOIN delegations d ON d.delegate_id = n.person_id
         WHERE d.id = $1 AND n.type LIKE 'delegation%' ORDER BY n.created_at, n.id`,
        [id],
      );
      return rows.map((row) => row['type']);
    };
    await own.post(`/me/delegations/${id}/revoke`, {});
    expect(await told()).toEqual(['delegation_ended']);
    await own.post(`/me/delegations/${id}/restore`, {});
    expect(await told()).toEqual(['delegation_ended', 'delegation_restored']);
    await desk.post(`/people/${rita.id}/data/close`, { closingReason: 'Si è trasferita' });
    expect(await told()).toEqual(['delegation_ended', 'delegation_restored', 'delegation_ended']);
  });

  it('that its giver has ended is put back by them, and not what the office has ended', async () => {
    const { rita, id, mayAct } = await delegated();
    const own = await PageClient.open(app.url, ente, rita.id);
    await own.post(`/me/delegations/${id}/revoke`, {});
    expect((await own.get('/me')).text).toContain('Hai tolto la delega a');
    expect((await own.post(`/me/delegations/${id}/restore`, {})).status).toBe(303);
    expect(await mayAct()).toBe(true);
    await office.post(`/delegations/${id}/revoke`);
    expect((await own.get('/me')).text).not.toContain('Hai tolto la delega a');
    expect((await own.post(`/me/delegations/${id}/restore`, {})).status).toBe(409);
    expect(await mayAct()).toBe(false);
  });

  it('that ended more than a day ago, or that a guardian has ended, needs a new paper', async () => {
    const { rita, id } = await delegated();
    await office.post(`/delegations/${id}/revoke`);
    await ente.query("UPDATE delegations SET revoked_at = now() - interval '25 hours' WHERE id = $1", [id]);
    expect((await office.post<{ code: string }>(`/delegations/${id}/restore`)).body.code).toBe(
      'delegation.cannot_restore',
    );
    expect((await desk.get(`/people/${rita.id}`)).text).not.toContain('Rimetti la delega');
  });

  it('holds once, however often it is written down or put back', async () => {
    const { rita, id, mayAct } = await delegated();
    const { rows } = await ente.query('SELECT delegate_id AS "delegateId" FROM delegations WHERE id = $1', [id]);
    const again = { delegatorId: rita.id, delegateId: rows[0]?.['delegateId'], paperReference: 'prot. 2' };
    const twins = await Promise.all([1, 2, 3].map(() => office.post<{ code: string }>('/delegations', again)));
    expect(twins.map(({ body }) => body.code)).toEqual(Array(3).fill('delegation.twin'));
    await office.post(`/delegations/${id}/revoke`);
    const made = await Promise.all([1, 2, 3].map(() => office.post('/delegations', again)));
    expect(made.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect((await office.post<{ code: string }>(`/delegations/${id}/restore`)).body.code).toBe('delegation.twin');
    expect(await mayAct()).toBe(true);
  });

  it('that a guardian’s decree has ended stays ended, the guardian gone again too', async () => {
    const { rita, id } = await delegated();
    const guardian = await ente.person();
    const decree = { guardianId: guardian.id, kind: 'tutor', decidesAlone: true, paperReference: 'prot. 3' };
    expect((await office.post(`/people/${rita.id}/guardianship`, decree)).status).toBeLessThan(300);
    expect((await office.post(`/people/${rita.id}/guardianship/end`, {})).status).toBeLessThan(300);
    expect((await office.post<{ code: string }>(`/delegations/${id}/restore`)).body.code).toBe(
      'delegation.cannot_restore',
    );
  });
});

describe('a suspension', () => {
  it('shows before whom it leaves waiting and what can be had back', async () => {
    const { rita, helper } = await frailAndHelper();
    const { text } = await desk.get(`/suspensions/person/${helper.id}`);
    expect(text).toMatch(/1 appuntamento è annullato.*Spesa grande.*Fragile/);
    expect(text).toContain('Se la togli entro un giorno, resta scritta come annullata');
    const { rows } = await ente.query("SELECT id FROM listings WHERE title = 'Spesa grande' AND person_id = $1", [
      rita.id,
    ]);
    const listing = await desk.get(`/suspensions/listing/${String(rows[0]?.['id'])}`);
    expect(listing.text).toMatch(/1 appuntamento già preso resta.*Spesa grande/);
  });

  it('keeps what it has called off on its page, with who did it, until it stands again', async () => {
    const { helper } = await frailAndHelper();
    const begun = await desk.post(`/suspensions/person/${helper.id}`, { reason: 'Da capire' });
    await app.settle();
    const path = begun.location ?? '';
    expect((await desk.get(path)).text).toMatch(/Appuntamenti annullati.*Spesa grande.*Fragile/);
    await desk.post(`${path}/end`, {});
    await app.settle();
    const over = await desk.get(path);
    expect(over.text).toMatch(/Restano annullati.*Spesa grande.*Fragile/);
    expect(over.text).not.toContain('Finché non la togli');
    const agreement = /href="(\/agreements\/[^"]+)"/.exec(over.html)?.[1] ?? '';
    const page = await desk.get(agreement);
    expect(page.text).toMatch(/Annullato.* per l’ente/);
    expect(page.text).not.toContain('da solo');
    expect((await desk.post(`${agreement}/restore`, {})).status).toBe(303);
    await app.settle();
    expect((await desk.get(path)).text).not.toContain('Spesa grande');
  });

  it('keeps its consequences to be read where the form comes back', async () => {
    const { helper } = await frailAndHelper();
    const wrong = await desk.post(`/suspensions/person/${helper.id}`, { reason: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Spesa grande');
  });
});
