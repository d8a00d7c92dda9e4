// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, romeDay } from '@reciproca/kernel';
import { garden } from '../../builders/orti.js';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { TestEnte, type TestPerson } from '../../support/world.js';

interface Made {
  id: string;
  state: string;
  code: string;
  warnedUntil: string | null;
  errors?: { field: string }[];
}
interface View {
  plots: { id: string; number: number; state: string; tenure: { id: string; name: string } | null }[];
  line: { id: string; personId: string }[] | null;
  waiting: number;
  own: { position: number } | null;
}

let app: TestApp;
let ente: TestEnte;
let operator: ApiClient;
let referent: { person: TestPerson; client: ApiClient };
let gardenId: string;

const today = romeDay(new Date());
const resident = async (more: object = {}): Promise<{ person: TestPerson; client: ApiClient }> => {
  const person = await ente.person(more);
  return { person, client: await app.signIn(person.login) };
};

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  operator = await app.signIn((await ente.person({ roles: ['operator'] })).login);
  referent = await resident({ roles: ['resident', 'gardener'] });
});
afterAll(async () => {
  await ente.close();
  await app.close();
});
let nth = 0;
beforeEach(async () => {
  const row = garden({
    name: `Orto ${(nth += 1)}`,
    placeId: ente.places['garden'] ?? '',
    referentId: referent.person.id,
  });
  gardenId = await ente.add(row);
});

/** Three plots of the garden, by their numbers. */
async function layOut(): Promise<string[]> {
  const { status, body } = await referent.client.post<{ items: Made[] }>(`/gardens/${gardenId}/plots`, {
    ...{ first: 1, last: 3, squareMetres: 40 },
  });
  expect(status).toBe(201);
  return body.items.map(({ id }) => id);
}
const ask = async (client: ApiClient, more: object = {}): Promise<Made> =>
  (await client.post<Made>(`/gardens/${gardenId}/plot-requests`, more)).body;
const assign = (plotId: string | undefined, more: object, client = referent.client) =>
  client.post<Made>(`/plots/${plotId ?? ''}/assign`, more);
const view = async (client = referent.client): Promise<View> =>
  (await client.get<View>(`/gardens/${gardenId}/plots`)).body;
const act = (client: ApiClient, tenureId: string, what: string, more: object = {}) =>
  client.post<Made>(`/plot-tenures/${tenureId}/${what}`, more);
const toldOf = async (personId: string, type: string): Promise<number> => {
  await app.settle();
  const { rows } = await ente.query('SELECT 1 FROM notifications WHERE person_id = $1 AND type = $2', [personId, type]);
  return rows.length;
};
/** As if it had been said so long ago. */
const warnedUntil = (id: string, day: string) =>
  ente.query('UPDATE plot_tenures SET warned_until = $2 WHERE id = $1', [id, day]);

describe('the plots of a garden', () => {
  it('are laid out by who answers for it, each number once, and the garden has as many', async () => {
    const other = await resident();
    const refused = await other.client.post<Made>(`/gardens/${gardenId}/plots`, {
      first: 1,
      last: 2,
      squareMetres: 30,
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'garden.referent_only']);
    await layOut();
    const more = await referent.client.post<Made>(`/gardens/${gardenId}/plots`, {
      first: 3,
      last: 14,
      squareMetres: 30,
    });
    expect([more.body.code, more.body.errors?.[0]?.field]).toEqual(['plots.number_twice', 'first']);
    await referent.client.post(`/gardens/${gardenId}/plots`, { first: 4, last: 14, squareMetres: 30 });
    const { body } = await operator.get<{ garden: { plots: number } }>(`/gardens/${gardenId}`);
    expect(body.garden.plots).toBe(14);
  });

  it('go to who comes first, who is told; residents read which are free and nobody’s name', async () => {
    const [plot] = await layOut();
    const [first, second] = [await resident({ familyName: 'Sarto' }), await resident()];
    const request = await ask(first.client);
    const later = await ask(second.client);
    expect((await view(second.client)).own?.position).toBe(2);
    const early = await assign(plot, { requestId: later.id });
    expect([early.status, early.body.code, early.body.errors?.[0]?.field]).toEqual([
      422,
      'plots.out_of_turn',
      'outOfTurn',
    ]);
    expect((await assign(plot, { requestId: request.id })).status).toBe(201);
    expect(await toldOf(first.person.id, 'plot_assigned')).toBe(1);
    const seen = await view(second.client);
    expect([seen.line, seen.own?.position, seen.plots[0]?.state, seen.plots[0]?.tenure]).toEqual([
      null,
      1,
      'held',
      null,
    ]);
    expect((await view()).plots[0]?.tenure?.name).toContain('Sarto');
    expect((await view(first.client)).plots[0]?.tenure).not.toBeNull();
  });

  it('are given to one holder alone, whoever is quicker', async () => {
    const [plot] = await layOut();
    const school = { kind: 'school', holderName: 'Scuola media' };
    const both = await Promise.all([
      assign(plot, school),
      assign(plot, { ...school, holderName: 'Scuola alta' }, operator),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('go out of turn with a reason, to a school that is in no line too', async () => {
    const [plot] = await layOut();
    await ask((await resident()).client);
    const nameless = await assign(plot, { kind: 'school', outOfTurn: 'Si semina con la classe' });
    expect(nameless.body.errors?.[0]?.field).toBe('holderName');
    const given = await assign(plot, {
      kind: 'school',
      holderName: 'Scuola media',
      outOfTurn: 'Si semina con la classe',
    });
    expect(given.status).toBe(201);
    expect((await view()).plots[0]?.tenure?.name).toBe('Scuola media');
  });

  it('make no neighbours of two who are kept apart, and tell the garden nothing of it', async () => {
    const [one, two] = await layOut();
    const [holder, other] = [await resident(), await resident()];
    await assign(one, { requestId: (await ask(holder.client)).id });
    await operator.post(`/people/${other.person.id}/kept-apart`, { otherId: holder.person.id });
    const request = await ask(other.client);
    const refused = await assign(two, { requestId: request.id });
    expect([refused.status, refused.body.code]).toEqual([409, 'plots.by_the_office']);
    expect(JSON.stringify(refused.body)).not.toContain(holder.person.id);
    const asked = await assign(two, { requestId: request.id }, operator);
    expect(asked.body).toMatchObject({ code: 'plots.kept_apart', errors: [{ field: 'overrule' }] });
    expect((await assign(two, { requestId: request.id, overrule: 'Vengono in ore diverse' }, operator)).status).toBe(
      201,
    );
  });

  it('are asked for once, for a household by its name, and by an operator on the telephone', async () => {
    await layOut();
    const { person, client } = await resident();
    expect((await client.post<Made>(`/gardens/${gardenId}/plot-requests`, { kind: 'household' })).body.code).toBe(
      'plots.name_needed',
    );
    const child = await ente.person({ birthDate: addDays(today, -12 * 365), withLogin: false });
    const early = await operator.post<Made>(`/gardens/${gardenId}/plot-requests`, { onBehalfOf: child.id });
    expect(early.body.code).toBe('plots.adult_needed');
    await operator.post(`/gardens/${gardenId}/plot-requests`, { onBehalfOf: person.id, channel: 'phone' });
    expect((await ask(client)).code).toBe('plots.asked_already');
    const { rows } = await ente.query('SELECT channel FROM plot_requests WHERE person_id = $1', [person.id]);
    expect(rows).toEqual([{ channel: 'phone' }]);
    expect(await toldOf(referent.person.id, 'plot_asked')).toBeGreaterThan(0);
  });

  it('go first to whose home has none, where staff say so; the garden does not', async () => {
    const [one, two] = await layOut();
    const has = await resident();
    await assign(one, { requestId: (await ask(has.client)).id });
    const again = await ask(has.client);
    const none = await ask((await resident()).client);
    expect((await view()).line?.map(({ id }) => id)).toEqual([again.id, none.id]);
    const rules = { turnOrder: 'none_yet', warningDays: 14 };
    expect((await referent.client.send('PUT', `/gardens/${gardenId}/plot-rules`, rules)).status).toBe(403);
    await operator.send('PUT', `/gardens/${gardenId}/plot-rules`, rules);
    expect((await view()).line?.map(({ id }) => id)).toEqual([none.id, again.id]);
    expect((await assign(two, { requestId: none.id })).status).toBe(201);
  });
});

describe('a plot left wild in July', () => {
  async function held() {
    const [plot] = await layOut();
    const holder = await resident();
    const { body } = await assign(plot, { requestId: (await ask(holder.client)).id });
    return { plot, holder, tenure: body.id };
  }

  it('is warned about with a day before it is taken back, and then goes to the next', async () => {
    const { plot, holder, tenure } = await held();
    const reason = { reason: 'Incolto da giugno', leftAs: 'wild' };
    expect((await act(referent.client, tenure, 'take-back', reason)).body.code).toBe('plots.warning_first');
    const hasty = await act(referent.client, tenure, 'warn', { warning: 'Erbacce', until: addDays(today, 3) });
    expect([hasty.body.code, hasty.body.errors?.[0]?.field]).toEqual(['plots.warning_too_short', 'until']);
    const warned = await act(referent.client, tenure, 'warn', { warning: 'Erbacce' });
    expect(warned.body.warnedUntil).toBe(addDays(today, 21));
    expect(await toldOf(holder.person.id, 'plot_warned')).toBe(1);
    expect((await act(referent.client, tenure, 'take-back', reason)).body.code).toBe('plots.warning_running');
    await warnedUntil(tenure, addDays(today, -1));
    expect((await act(referent.client, tenure, 'take-back', reason)).status).toBe(201);
    expect(await toldOf(holder.person.id, 'plot_taken_back')).toBe(1);
    expect((await view()).plots[0]?.state).toBe('wild');
    const next = await ask((await resident()).client);
    expect((await assign(plot, { requestId: next.id })).status).toBe(201);
  });

  it('is kept by who says that it is tended again and is believed', async () => {
    const { holder, tenure } = await held();
    const stranger = await resident();
    await act(referent.client, tenure, 'warn', { warning: 'Erbacce' });
    expect((await act(stranger.client, tenure, 'tidied')).status).toBe(404);
    expect((await act(holder.client, tenure, 'tidied')).status).toBe(201);
    expect(await toldOf(referent.person.id, 'plot_tidied')).toBeGreaterThan(0);
    expect((await act(referent.client, tenure, 'lift')).body.warnedUntil).toBeNull();
    expect((await act(holder.client, tenure, 'tidied')).body.code).toBe('plots.not_warned');
  });

  it('is warned of again until the same day, and is told again', async () => {
    const [plotId] = await layOut();
    const one = await resident();
    const request = await ask(one.client);
    const { body } = await assign(plotId, { requestId: request.id });
    const until = addDays(today, 10);
    for (const what of ['warn', 'lift', 'warn'])
      expect(
        (await act(referent.client, body.id, what, what === 'warn' ? { until, warning: 'Ortiche' } : {})).status,
      ).toBe(201);
    await app.settle();
    expect(await toldOf(one.person.id, 'plot_warned')).toBe(2);
    const before = await toldOf(referent.person.id, 'plot_tidied');
    for (let times = 0; times < 2; times += 1) await act(one.client, body.id, 'tidied');
    await act(referent.client, body.id, 'warn', { until, warning: 'Ancora ortiche' });
    await act(one.client, body.id, 'tidied');
    await app.settle();
    expect((await toldOf(referent.person.id, 'plot_tidied')) - before).toBe(2);
  });

  it('is nobody’s who gives it back, once; strangers do not', async () => {
    const { holder, tenure } = await held();
    expect((await act((await resident()).client, tenure, 'give-back')).status).toBe(404);
    expect((await act(holder.client, tenure, 'give-back')).status).toBe(201);
    expect((await act(holder.client, tenure, 'give-back')).body.code).toBe('plot_tenure.wrong_state');
    expect((await view()).plots[0]?.state).toBe('free');
    expect(await toldOf(referent.person.id, 'plot_given_back')).toBeGreaterThan(0);
  });

  it('does not rest while somebody has it', async () => {
    const { plot, holder } = await held();
    const rest = { squareMetres: 40, state: 'resting' };
    expect((await referent.client.send<Made>('PUT', `/plots/${plot ?? ''}`, rest)).body.code).toBe('plots.held');
    expect((await holder.client.get<Made>(`/plots/${plot ?? ''}`)).status).toBe(403);
  });
});
