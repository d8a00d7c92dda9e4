// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { callTask } from '../../builders/notifications.js';
import { type OpenForm, openForm, openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

interface Card {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly pressure: string;
  readonly isPast: boolean;
}
interface BoardBody {
  readonly counts: Record<string, number>;
  readonly items: readonly Card[];
}

let app: TestApp;
let alba: TestEnte;
let olga: TestPerson;
let carla: TestPerson;
let rita: TestPerson;
let client: ApiClient;
let carlas: ApiClient;
let form: OpenForm;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  alba = await TestEnte.create(app.database.url);
  olga = await alba.person({ roles: ['operator'] });
  carla = await alba.person({ roles: ['operator'] });
  rita = await alba.person({ withLogin: false, phone: '+390173440001', devices: 'none' });
  client = await app.signIn(olga.login);
  carlas = await app.signIn(carla.login);
  form = await openForm(app.url);
});
afterAll(async () => {
  await alba.close();
  await app.close();
});

const cookieOf = async ({ id }: TestPerson): Promise<string> =>
  `${form.cookie}; reciproca_session=${await openSession(alba, id, 'web')}`;
async function read(path: string, who = olga): Promise<string> {
  return (await fetch(app.url + path, { headers: { cookie: await cookieOf(who), 'accept-language': 'it' } })).text();
}
async function send(path: string, body: readonly [string, string][], who = olga) {
  const answer = await fetch(app.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: await cookieOf(who), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams([...body.map(([name, value]) => [name, value]), ['_csrf', form.token]]).toString(),
  });
  return { status: answer.status, text: await answer.text() };
}
async function ask(title: string, day: number, urgent = false): Promise<string> {
  const { status, body } = await client.post<{ id: string }>('/requests', {
    service: 'condominio',
    category: 'shopping',
    title,
    urgent,
    again: true,
    when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] },
    onBehalfOf: rita.id,
  });
  expect(status).toBe(201);
  return body.id;
}
const clear = () => alba.query("UPDATE listings SET state = 'withdrawn' WHERE state = 'open'");

describe('the order of the board', () => {
  it('is by when trouble comes: tomorrow with nobody before an urgent need of next month', async () => {
    await clear();
    for (let index = 0; index < 9; index += 1) await ask(`Tra un mese ${index}`, 30 + index, true);
    await ask('Domani alle nove', 1);
    await ask('Questa settimana', 4);
    await app.settle();
    const { body } = await client.get<BoardBody>('/board?view=unmatched');
    expect(body.items.slice(0, 3).map(({ title, pressure }) => [title, pressure])).toEqual([
      ['Domani alle nove', 'now'],
      ['Questa settimana', 'soon'],
      ['Tra un mese 0', 'calm'],
    ]);
    const { body: all } = await client.get<BoardBody>('/board');
    expect(all.items[0]?.title).toBe('Domani alle nove');
  });

  it('asks for nobody any more where the hour is past', async () => {
    await clear();
    const id = await ask('Già passata', 2);
    await alba.query(
      "UPDATE slots SET starts_at = now() - interval '3 hours', ends_at = now() - interval '2 hours' WHERE listing_id = $1",
      [id],
    );
    const { body } = await client.get<BoardBody>('/board?view=open');
    expect([body.counts['open'], body.items]).toEqual([0, []]);
  });

  it('goes on page by page until everything was shown', async () => {
    await clear();
    for (let index = 0; index < 53; index += 1)
      await ask(`Richiesta ${String(index).padStart(2, '0')}`, 3 + (index % 20));
    await app.settle();
    const [one, two] = [
      (await client.get<BoardBody>('/board?view=open')).body,
      (await client.get<BoardBody>('/board?view=open&page=2')).body,
    ];
    expect([one.counts['open'], one.items.length, two.items.length]).toEqual([53, 50, 3]);
    expect(new Set([...one.items, ...two.items].map(({ id }) => id)).size).toBe(53);
    expect(await read('/board?view=open')).toContain('Da 1 a 50 di 53');
    const last = await read('/board?view=open&page=2');
    expect(last).toContain('Da 51 a 53 di 53');
    expect(last).toContain('rel="prev"');
    await clear();
  });

  it('says that somebody called off late where only shut days lie between', async () => {
    const [giver] = [await alba.person({ withLogin: false })];
    const requestId = await ask('Visita di lunedì', 8);
    const { rows } = await alba.query('SELECT s.id FROM slots s WHERE s.listing_id = $1', [requestId]);
    expect(rows).toHaveLength(1);
    const { body: offer } = await client.post<{ id: string }>('/offers', {
      service: 'condominio',
      category: 'shopping',
      title: 'Accompagno',
      when: { windows: [{ start: dayAhead(8, '09:00'), end: dayAhead(8, '10:00') }] },
      onBehalfOf: giver.id,
    });
    await app.settle();
    const { body: found } = await client.get<{ items: { id: string }[] }>(`/requests/${requestId}/proposals`);
    const said = await client.post<{ agreementId: string }>(`/proposals/${found.items[0]?.id}/accept`, {
      heard: ['offer', 'request'],
    });
    const { agreementId } = said.body;
    expect(offer.id).toBeTruthy();
    const count = async () => (await client.get<BoardBody>('/board?view=dropouts')).body.counts['dropouts'];
    // A Monday, and the Thursday and the Saturday before it.
    const shift = async (calledOff: string) => {
      await alba.query(
        `UPDATE agreements SET state = 'cancelled', updated_at = m.monday - $2::interval, starts_at = m.monday, ends_at = m.monday + interval '1 hour'
         FROM (SELECT (date_trunc('week', now() AT TIME ZONE 'Europe/Rome') + interval '7 days 9 hours') AT TIME ZONE 'Europe/Rome' AS monday) m WHERE id = $1`,
        [agreementId, calledOff],
      );
      await alba.query("UPDATE listings SET state = 'open' WHERE id = $1", [requestId]);
    };
    await shift('98 hours');
    const onThursday = await count();
    await shift('50 hours');
    expect([onThursday, await count()]).toEqual([0, 1]);
    await clear();
  });
});

describe('several cards at once', () => {
  it('are given to a colleague, who is told', async () => {
    const ids = [await ask('Prima', 5), await ask('Seconda', 6)];
    const { status, text } = await send('/board/many', [
      ...ids.map((id): [string, string] => ['cards', `listing:${id}`]),
      ['act', 'assign'],
      ['personId', carla.id],
      ['back', '/board?view=open'],
    ]);
    expect(status).toBe(200);
    expect(text).toContain('2 schede sono a posto.');
    const mine = await carlas.get<BoardBody>('/board?view=open&who=me');
    expect(mine.body.items.map(({ title }) => title)).toEqual(['Prima', 'Seconda']);
    await app.settle();
    const { body } = await carlas.get<{ items: { type: string; link: string; title: string }[] }>('/notifications');
    const told = body.items.filter(({ type }) => type === 'card_assigned');
    expect(told.map(({ link }) => link).toSorted()).toEqual(ids.map((id) => `/requests/${id}`).toSorted());
    expect(told[0]?.title).toMatch(/ti ha affidato .*: richiesta\./);
  });

  it('are done each by itself, and what is refused is said with why', async () => {
    const waiting = await alba.person({ withLogin: false, phone: '+390173440077' });
    const taken = await alba.person({ withLogin: false, phone: '+390173440078' });
    const open = callTask({ personId: waiting.id });
    const claimed = callTask({ personId: taken.id, state: 'claimed', claimedBy: carla.id, claimedAt: new Date() });
    for (const row of [open, claimed]) await alba.add(row);
    const { text } = await send('/board/many', [
      ['cards', `call_task:${open.fields.id}`],
      ['cards', `call_task:${claimed.fields.id}`],
      ['act', 'close_call'],
      ['back', '/board?view=calls'],
    ]);
    expect(text).toContain('Una scheda è a posto.');
    expect(text).toContain('Una scheda non è andata');
    expect(text).toContain('Questa chiamata la fa già un collega.');
    const { rows } = await alba.query(
      "SELECT person_id, state FROM call_tasks WHERE state = 'done' AND outcome = 'closed'",
    );
    expect(rows).toEqual([{ person_id: waiting.id, state: 'done' }]);
  });

  it('say what is missing where nothing is ticked', async () => {
    const { status, text } = await send('/board/many', [
      ['act', 'assign'],
      ['back', '/board?view=open'],
    ]);
    expect([status, text.includes('Non hai spuntato nessuna scheda.')]).toEqual([422, true]);
  });
});

describe('what a colleague has in hand', () => {
  it('shows on the page of everything that belongs with it, and can be taken over there', async () => {
    await clear();
    const id = await ask('In mano a Carla', 9);
    expect((await carlas.post(`/board/cards/listing/${id}/take`, {})).status).toBe(200);
    const shown = await read(`/calls/with/${rita.id}`);
    expect(shown).toContain('sta lavorando a:');
    expect(shown).toContain('In mano a Carla');
    expect(shown).toContain(`/board/cards/listing/${id}/take`);
    expect(shown).toContain('Perché');
    expect(shown).not.toContain('Nessuno ci sta lavorando.');
    const over = await send(`/board/cards/listing/${id}/take`, [
      ['over', 'true'],
      ['word', 'La signora ha richiamato me'],
      ['back', `/calls/with/${rita.id}`],
    ]);
    expect(over.status).toBe(303);
    await app.settle();
    const { body } = await carlas.get<{ items: { type: string; title: string; link: string }[] }>('/notifications');
    const told = body.items.find(({ type }) => type === 'card_taken_over')!;
    // Which kind of thing, never what somebody has called it, nor what was said about it.
    expect(told.title).toContain('richiesta');
    expect(told.title).not.toMatch(/In mano|richiamato/);
    expect(told.link).toBe(`/board/cards/listing/${id}`);
    expect(await read(told.link, carla)).toContain('La signora ha richiamato me');
  });

  it('is taken over without a word, too', async () => {
    await clear();
    const id = await ask('Ancora in mano', 9);
    expect((await carlas.post(`/board/cards/listing/${id}/take`, {})).status).toBe(200);
    const { status } = await send(`/board/cards/listing/${id}/take`, [
      ['over', 'true'],
      ['word', ' '],
      ['back', `/calls/with/${rita.id}`],
    ]);
    expect(status).toBe(303);
    expect(await read(`/requests/${id}`, carla)).toContain('ci sta lavorando');
  });

  it('shows on the call page that somebody is calling the person already', async () => {
    await alba.add(callTask({ personId: rita.id, state: 'claimed', claimedBy: carla.id, claimedAt: new Date() }));
    expect(await read(`/calls/with/${rita.id}`)).toContain('sta telefonando a questa persona');
    expect(await read(`/calls/with/${rita.id}`, carla)).not.toContain('sta telefonando a questa persona');
  });
});

describe('what is said on the telephone', () => {
  const callOf = async (): Promise<string> => {
    await alba.query('DELETE FROM call_tasks WHERE person_id = $1', [rita.id]);
    await alba.add(
      callTask({
        personId: rita.id,
        reason: 'proposals_for_request',
        state: 'claimed',
        claimedBy: olga.id,
        claimedAt: new Date(),
      }),
    );
    return read('/calls');
  };

  it('is in one voice: lei, or tu where the ente wants it', async () => {
    const lei = await callOf();
    expect(lei).toContain('C’è una persona che può aiutarla.');
    expect(lei).toContain('Le va bene questa persona?');
    expect(lei).not.toContain('Che cosa vuole fare?');
    await alba.query('UPDATE enti SET settings = settings || \'{"phoneVoice": "tu"}\' WHERE id = $1', [alba.id]);
    const tu = await callOf();
    expect(tu).toContain('C’è una persona che può aiutarti.');
    expect(tu).toContain('Ti va bene questa persona?');
    await alba.query('UPDATE enti SET settings = settings || \'{"phoneVoice": "lei"}\' WHERE id = $1', [alba.id]);
  });

  it('is not what staff read: lists, board and the person’s page speak of the person, in either voice', async () => {
    await alba.query('DELETE FROM call_tasks WHERE person_id = $1', [rita.id]);
    await alba.add(callTask({ personId: rita.id, reason: 'agreement_made', params: { name: 'Paolo' } }));
    for (const path of ['/calls', '/board?view=calls', `/people/${rita.id}`]) {
      const shown = await read(path);
      expect(shown).not.toMatch(/tu e Paolo|aiutart[ia]|aiutarla/);
    }
    expect(await read('/calls')).toContain('C’è l’accordo con Paolo');
    expect(await read('/board?view=calls')).toContain('C’è l’accordo con Paolo');
    await alba.query('DELETE FROM call_tasks WHERE person_id = $1', [rita.id]);
  });

  it('is not asked any more once the request is withdrawn', async () => {
    const id = await ask('Da ritirare', 9);
    await alba.query('DELETE FROM call_tasks WHERE person_id = $1', [rita.id]);
    await alba.add(callTask({ personId: rita.id, reason: 'proposals_for_request', link: `/requests/${id}` }));
    const { status } = await client.post(`/requests/${id}/withdraw`, { onBehalfOf: rita.id });
    expect(status).toBeLessThan(300);
    await app.settle();
    const { rows } = await alba.query('SELECT state, outcome FROM call_tasks WHERE link = $1', [`/requests/${id}`]);
    expect(rows).toEqual([{ state: 'done', outcome: 'closed' }]);
  });

  it('has the birth date and the home of who calls beside it', async () => {
    const shown = await read(`/calls/with/${rita.id}`);
    expect(shown).toContain('5 maggio 1980');
    expect(shown).not.toContain('Nessun indirizzo');
  });
});
