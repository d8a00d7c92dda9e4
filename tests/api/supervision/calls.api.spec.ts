// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { roleGrant } from '../../builders/identity.js';
import { callTask } from '../../builders/notifications.js';
import { ago } from '../../builders/row.js';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { type OpenForm, openForm, openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

const HELPER_PHONES = ['+390173440002', '+390173440003'];

let app: TestApp;
let alba: TestEnte;
let bra: TestEnte;
let olga: ApiClient;
let form: OpenForm;
let operator: TestPerson;
let cookie: string;
let rita: TestPerson;
let helpers: TestPerson[];
let foreigner: TestPerson;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  alba = await TestEnte.create(app.database.url);
  bra = await TestEnte.create(app.database.url, 'bra');
  operator = await alba.person({ roles: ['operator'] });
  olga = await app.signIn(operator.login);
  form = await openForm(app.url);
  cookie = `${form.cookie}; reciproca_session=${await openSession(alba, operator.id, 'web')}`;
  rita = await alba.person({ devices: 'none', withLogin: false, phone: '+390173440001', familyName: 'Ferrero' });
  foreigner = await bra.person({ withLogin: false, phone: '+390173440001', familyName: 'Braidese' });
  await offerAnew();
});
afterAll(async () => {
  await bra.close();
  await alba.close();
  await app.close();
});

function shopping() {
  return {
    service: 'condominio',
    category: 'shopping',
    when: { windows: [{ start: dayAhead(6, '09:00'), end: dayAhead(6, '12:00') }] },
  };
}

/** Two who can help, and nobody else. */
async function offerAnew(): Promise<void> {
  await alba.query("UPDATE listings SET state = 'withdrawn' WHERE kind = 'offer'");
  await alba.query('UPDATE people SET phone = NULL WHERE phone = ANY($1)', [HELPER_PHONES]);
  helpers = [];
  for (const phone of HELPER_PHONES) helpers.push(await alba.person({ phone, devices: 'none', withLogin: false }));
  for (const { id } of helpers) await olga.post('/offers', { ...shopping(), title: 'Faccio la spesa', onBehalfOf: id });
  await app.settle();
}

async function send(
  path: string,
  body: Record<string, string>,
  as = cookie,
): Promise<{ status: number; location: string; text: string }> {
  const answer = await fetch(app.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: as, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...body, _csrf: form.token }).toString(),
  });
  return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
}

async function page(path: string): Promise<{ status: number; location: string; text: string }> {
  const answer = await fetch(app.url + path, { redirect: 'manual', headers: { cookie, 'accept-language': 'it' } });
  return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
}

/** Posted from the call page of Rita; where to go on. */
async function postForRita(): Promise<string> {
  const { status, location } = await send(`/calls/with/${rita.id}/requests`, {
    what: 'condominio:shopping',
    date: dayAhead(6).slice(0, 10),
    time: '10:00',
    again: 'on',
  });
  expect(status).toBe(303);
  return location;
}

async function proposalsOf(path: string): Promise<Record<string, string>> {
  const rows = (
    await alba.query('SELECT id, offerer_id FROM proposals WHERE request_id = $1', [path.split('/').at(-1)])
  ).rows;
  return Object.fromEntries(rows.map((row) => [String(row['offerer_id']), String(row['id'])]));
}

async function withdrawAll(): Promise<void> {
  await alba.query("UPDATE proposals SET state = 'withdrawn' WHERE requester_id = $1 AND state <> 'agreed'", [rita.id]);
  await alba.query("UPDATE agreements SET state = 'cancelled' WHERE receiver_id = $1 AND state = 'agreed'", [rita.id]);
  await alba.query("UPDATE listings SET state = 'withdrawn' WHERE person_id = $1 AND state = 'open'", [rita.id]);
}

describe('what waits for who is on the telephone', () => {
  it('is one line for all dates of a request, however many make a page', async () => {
    const ugo = await alba.person({ devices: 'none', withLogin: false });
    const dates = [7, 8, 9, 10, 11, 12, 13, 14].map((day) => ({
      start: dayAhead(day, '15:00'),
      end: dayAhead(day, '16:00'),
    }));
    const babysitting = { service: 'condominio', category: 'babysitting' };
    const giver = await alba.person({ vetted: true, withLogin: false, familyName: 'Tutteledate' });
    const single = await alba.person({ withLogin: false, familyName: 'Unavolta' });
    await olga.post('/requests', {
      ...babysitting,
      title: 'Tutti i pomeriggi',
      when: {
        weekly: {
          startsOn: dates[0]?.start.slice(0, 10),
          days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'],
          from: '15:00',
          until: '16:00',
          endsOn: dates.at(-1)?.start.slice(0, 10),
        },
      },
      onBehalfOf: ugo.id,
    });
    await olga.post('/requests', {
      ...shopping(),
      when: { windows: [{ start: dayAhead(16, '09:00'), end: dayAhead(16, '10:00') }] },
      title: 'La spesa',
      onBehalfOf: ugo.id,
    });
    await olga.post('/offers', { ...babysitting, title: 'Ci sono', when: { windows: dates }, onBehalfOf: giver.id });
    await olga.post('/offers', {
      ...shopping(),
      when: { windows: [{ start: dayAhead(16, '09:00'), end: dayAhead(16, '10:00') }] },
      title: 'La faccio io',
      onBehalfOf: single.id,
    });
    await app.settle();
    const { text } = await page(`/calls/with/${ugo.id}`);
    expect([...text.matchAll(/Dice sì a Nome\d+ (\w+)/g)].map(([, name]) => name).toSorted()).toEqual([
      'Tutteledate',
      'Unavolta',
    ]);
  });
});

describe('an incoming call', () => {
  it.each(['0173440001', '0173 44 00 01', '+39 0173/440001', '0039 0173 440001'])(
    'is recognised by %s and leads straight to the person',
    async (typed) => {
      expect(await page(`/calls/incoming?q=${encodeURIComponent(typed)}`)).toMatchObject({
        status: 303,
        location: `/calls/with/${rita.id}`,
      });
      const { body } = await olga.get(`/calls/incoming?phone=${encodeURIComponent(typed)}`);
      expect(body).toMatchObject({
        items: [{ id: rita.id, state: 'active', href: `/calls/with/${rita.id}` }],
        more: false,
      });
    },
  );

  it('lists everybody who has a shared number, and offers to register an unknown one', async () => {
    const [one, two] = [
      await alba.person({ phone: '+390173440050', familyName: 'Uno' }),
      await alba.person({ phone: '+390173440050', familyName: 'Due' }),
    ];
    const { status, text } = await page('/calls/incoming?q=0173440050');
    expect(status).toBe(200);
    for (const { id } of [one, two]) expect(text).toContain(`/calls/with/${id}`);
    expect((await page('/calls/incoming?q=0173440077')).text).toContain('/people/new?phone=%2B390173440077');
  });

  it('finds by two things known, in either order, and never by one', async () => {
    const [row] = (await alba.query('SELECT given_name FROM people WHERE id = $1', [rita.id])).rows;
    const given = String(row?.['given_name']);
    for (const query of [
      `q=${given}+Ferrero`,
      `q=Ferrero+${given}`,
      'familyName=Ferrero&birthDate=1980-05-05',
      'familyName=Ferrero&comune=alba',
    ]) {
      expect((await page(`/calls/incoming?${query}`)).text).toContain(`/calls/with/${rita.id}`);
    }
    expect((await page('/calls/incoming?familyName=Ferrero&comune=Bra')).text).not.toContain(rita.id);
    for (const query of ['q=Ferrero', 'familyName=Ferrero', 'comune=alba&birthDate=1980-05-05'])
      expect((await page(`/calls/incoming?${query}`)).status).toBe(422);
    expect((await olga.get('/calls/incoming?phone=Ferrero')).status).toBe(422);
    expect((await olga.get('/calls/incoming')).status).toBe(422);
  });

  it('writes down every search and every reading', async () => {
    const count = async (action: string) =>
      (
        await alba.query('SELECT count(*)::int AS n FROM access_log WHERE actor_id = $1 AND action = $2', [
          operator.id,
          action,
        ])
      ).rows[0]?.['n'] as number;
    const before = { search: await count('search'), read: await count('read') };
    await page('/calls/incoming?q=0173440001');
    await page(`/calls/with/${rita.id}`);
    expect(await count('search')).toBe(before.search + 1);
    expect(await count('read')).toBeGreaterThan(before.read);
  });

  it('shows nobody of another ente', async () => {
    expect(JSON.stringify((await olga.get('/calls/incoming?phone=0173440001')).body)).not.toContain(foreigner.id);
    for (const path of [`/calls/with/${foreigner.id}`, `/calls/with/${foreigner.id}/requests/${rita.id}`])
      expect((await page(path)).status).toBe(404);
    expect((await send(`/calls/with/${foreigner.id}/contacts`, { outcome: 'reached' })).status).toBe(404);
  });
});

describe('a request on the telephone', () => {
  it('is the person’s own, came by phone, and shows who can help at once, without waiting for any job', async () => {
    const location = await postForRita();
    const [listing] = (
      await alba.query('SELECT person_id, entered_by, channel FROM listings WHERE id = $1', [
        location.split('/').at(-1),
      ])
    ).rows;
    expect(listing).toEqual({ person_id: rita.id, entered_by: operator.id, channel: 'phone' });
    const { text } = await page(location);
    for (const phone of ['+390173440002', '+390173440003']) expect(text).toContain(`href="tel:${phone}"`);
    expect((await olga.get(`/people/${rita.id}/contacts`)).body).toMatchObject({
      items: [{ direction: 'in', channel: 'phone', outcome: 'asked', aboutKind: 'listing' }],
    });
    await withdrawAll();
  });

  it('says what is missing and loses nothing', async () => {
    const { status, text } = await send(`/calls/with/${rita.id}/requests`, { what: 'trasporto:ride', time: '09:30' });
    expect(status).toBe(422);
    expect(text).toContain('value="09:30"');
    expect(
      (await send(`/calls/with/${rita.id}/requests`, { what: 'garden:party', date: '2026-12-01', time: '09:30' }))
        .status,
    ).toBe(422);
    expect(
      (
        await send(`/calls/with/${rita.id}/requests`, {
          what: 'condominio:shopping',
          date: '2020-12-01',
          time: '09:30',
        })
      ).status,
    ).toBe(422);
  });

  it('that is there already is shown before it is posted again, which one may do all the same', async () => {
    await withdrawAll();
    const said = { what: 'condominio:shopping', date: dayAhead(9).slice(0, 10), time: '10:00' };
    const path = `/calls/with/${rita.id}/requests`;
    expect((await send(path, said)).status).toBe(303);
    const again = await send(path, said);
    expect(again.status).toBe(409);
    expect(again.text).toMatch(/name="again"[^>]*aria-invalid/);
    expect(again.text).toContain('Ce n’è già una uguale');
    expect((await send(path, { ...said, time: '11:30' })).status).toBe(303);
    expect((await send(path, { ...said, again: 'on' })).status).toBe(303);
    await withdrawAll();
  });

  it('is not posted for somebody suspended', async () => {
    const gone = await alba.person({ withLogin: false });
    await alba.query("UPDATE people SET state = 'suspended' WHERE id = $1", [gone.id]);
    expect((await page(`/calls/with/${gone.id}`)).text).toContain('Non può chiedere né dare aiuto');
    expect(
      (
        await send(`/calls/with/${gone.id}/requests`, {
          what: 'condominio:shopping',
          date: dayAhead(6).slice(0, 10),
          time: '10:00',
        })
      ).status,
    ).toBe(409);
  });
});

describe('a yes that is heard', () => {
  beforeEach(offerAnew);

  it('of both makes the agreement, each with who heard it, and nobody is called about it again', async () => {
    const path = await postForRita();
    const [helper] = helpers;
    const proposalId = (await proposalsOf(path))[helper?.id ?? ''] ?? '';
    expect((await send(`${path}/yes`, {})).location).toBe(path);
    const { status, location } = await send(`${path}/helpers`, { proposalId, answer: 'said_yes' });
    expect(status).toBe(303);
    expect(location).toMatch(/\/agreed\//);
    await app.settle();
    const heard = (
      await alba.query(
        'SELECT side, proposal_id, channel, heard_by, words FROM spoken_consents WHERE request_id = $1 ORDER BY heard_at',
        [path.split('/').at(-1)],
      )
    ).rows;
    expect(heard).toEqual([
      { side: 'request', proposal_id: null, channel: 'phone', heard_by: operator.id, words: '2026-12' },
      { side: 'offer', proposal_id: proposalId, channel: 'phone', heard_by: operator.id, words: '2026-12' },
    ]);
    const calls = (
      await alba.query("SELECT 1 FROM call_tasks WHERE reason = 'agreement_made' AND person_id = ANY($1)", [
        [rita.id, helper?.id],
      ])
    ).rows;
    expect(calls).toEqual([]);
    const acts = (
      await alba.query(
        "SELECT actor_id, beneficiary_id, channel FROM exchange_acts WHERE subject_id = $1 AND act = 'accept' ORDER BY at",
        [proposalId],
      )
    ).rows;
    expect(acts).toEqual(
      [rita.id, helper?.id].map((id) => ({ actor_id: operator.id, beneficiary_id: id, channel: 'phone' })),
    );
    const { text } = await page(location);
    expect(text).toContain('viene ad aiutarla');
    await withdrawAll();
  });

  it('of two operators at the same time makes one agreement', async () => {
    const path = await postForRita();
    const proposals = await proposalsOf(path);
    await send(`${path}/yes`, {});
    const answers = await Promise.all(
      [...Object.values(proposals), ...Object.values(proposals)].map((proposalId) =>
        send(`${path}/helpers`, { proposalId, answer: 'said_yes' }),
      ),
    );
    expect(answers.filter(({ location }) => location.includes('/agreed/'))).toHaveLength(1);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(
      (await alba.query('SELECT 1 FROM agreements WHERE request_id = $1', [path.split('/').at(-1)])).rows,
    ).toHaveLength(1);
    await withdrawAll();
  });

  it('of the helper alone waits for the caller', async () => {
    const path = await postForRita();
    const [proposalId] = Object.values(await proposalsOf(path));
    expect((await send(`${path}/helpers`, { proposalId: proposalId ?? '', answer: 'said_yes' })).location).toBe(path);
    expect((await alba.query('SELECT state FROM proposals WHERE id = $1', [proposalId])).rows).toEqual([
      { state: 'accepted_by_offer' },
    ]);
    expect(
      (await send(`/calls/with/${rita.id}/answers`, { proposalId: proposalId ?? '', answer: 'yes' })).location,
    ).toMatch(/\/agreed\//);
    await withdrawAll();
  });

  it('from the call list is heard as one from the call page is', async () => {
    const began = new Date();
    const path = await postForRita();
    const requestId = path.split('/').at(-1) ?? '';
    const proposalId = Object.values(await proposalsOf(path))[0] ?? '';
    const link = `/requests/${requestId}`;
    const callId = await alba.add(callTask({ personId: rita.id, reason: 'proposals_for_request', link }));
    await olga.post(`/call-tasks/${callId}/claim`);
    const yes = await olga.post(`/call-tasks/${callId}/done`, { outcome: 'said_yes', answerId: proposalId });
    expect(yes.status).toBe(200);
    const { rows } = await alba.query(
      'SELECT person_id, side, channel, heard_by FROM spoken_consents WHERE proposal_id = $1',
      [proposalId],
    );
    expect(rows).toEqual([{ person_id: rita.id, side: 'request', channel: 'phone', heard_by: operator.id }]);
    expect((await alba.query('SELECT state FROM proposals WHERE id = $1', [proposalId])).rows).toEqual([
      { state: 'accepted_by_request' },
    ]);
    const contacts =
      "SELECT outcome, direction FROM contacts WHERE person_id = $1 AND at >= $2 AND outcome LIKE 'said%'";
    expect((await alba.query(contacts, [rita.id, began])).rows).toEqual([{ outcome: 'said_yes', direction: 'out' }]);
    await withdrawAll();
  });

  it('that did not come is noted, and the next one is first', async () => {
    const path = await postForRita();
    const order = async () => [...(await page(path)).text.matchAll(/href="tel:(\+\d+)"/g)].map((match) => match[1]);
    const [first, second] = await order();
    expect([first, second].toSorted()).toEqual(HELPER_PHONES);
    const [row] = (await alba.query('SELECT id FROM people WHERE phone = $1 AND ente_id = $2', [first, alba.id])).rows;
    const proposalId = (await proposalsOf(path))[String(row?.['id'])] ?? '';
    await send(`${path}/helpers`, { proposalId, answer: 'no_answer' });
    expect(await order()).toEqual([second, first]);
    await send(`${path}/helpers`, { proposalId, answer: 'said_no' });
    expect(await order()).toEqual([second]);
    await withdrawAll();
  });

  it('is never heard by one of the two for the other', async () => {
    const path = await postForRita();
    const proposalId = Object.values(await proposalsOf(path))[0] ?? '';
    const offererId = Object.keys(await proposalsOf(path))[0] ?? '';
    await alba.add(roleGrant({ personId: offererId, role: 'operator' }));
    const own = `${form.cookie}; reciproca_session=${await openSession(alba, offererId, 'web')}`;
    expect((await send(`${path}/yes`, { proposalId }, own)).status).toBe(403);
    expect((await send(`/calls/with/${rita.id}/answers`, { proposalId, answer: 'yes' }, own)).status).toBe(403);
    await alba.query("DELETE FROM role_grants WHERE person_id = $1 AND role = 'operator'", [offererId]);
    await withdrawAll();
  });

  it('is for a match of this very request', async () => {
    const [one, other] = [await postForRita(), helpers[0]?.id ?? ''];
    const proposalId = Object.values(await proposalsOf(one))[0] ?? '';
    const foreign = one.replace(rita.id, other);
    expect((await page(foreign)).status).toBe(404);
    expect((await send(`${foreign}/yes`, { proposalId })).status).toBe(404);
    expect((await send(`${one}/helpers`, { proposalId: other, answer: 'said_yes' })).status).toBe(404);
    expect((await send(`${one}/helpers`, { proposalId, answer: 'perhaps' })).status).toBe(422);
    await withdrawAll();
  });
});

describe('the log of contacts', () => {
  const contact = { channel: 'counter', direction: 'in', outcome: 'reached', note: 'È passata allo sportello' };

  it('keeps what was said and brings the next step back when it is due', async () => {
    const soon = new Date(Date.now() + 60_000).toISOString();
    expect(
      (
        await olga.post(`/people/${rita.id}/contacts`, {
          ...contact,
          nextStep: 'Richiamare per il medico',
          nextAt: soon,
        })
      ).status,
    ).toBe(201);
    const { body } = await olga.get<{ items: { title: string; note: string }[] }>('/board?view=next_steps');
    expect(body.items).toMatchObject([{ note: 'Richiamare per il medico' }]);
    expect((await page('/calls')).text).toContain('Richiamare per il medico');
    const [row] = (
      await alba.query('SELECT id FROM contacts WHERE next_step IS NOT NULL AND person_id = $1', [rita.id])
    ).rows;
    for (let times = 0; times < 2; times += 1)
      expect((await send(`/calls/with/${rita.id}/steps`, { contactId: String(row?.['id']) })).status).toBe(303);
    expect((await olga.get<{ items: unknown[] }>('/board?view=next_steps')).body.items).toEqual([]);
    expect((await send(`/calls/with/${helpers[0]?.id}/steps`, { contactId: String(row?.['id']) })).status).toBe(404);
  });

  it('refuses a step without its time, a time without its step and what is past', async () => {
    for (const wrong of [
      { nextStep: 'Richiamare' },
      { nextAt: dayAhead(2) },
      { nextStep: 'Richiamare', nextAt: '2020-01-01T09:00:00Z' },
      { outcome: 'married' },
      { channel: 'pigeon' },
    ]) {
      expect((await olga.post(`/people/${rita.id}/contacts`, { ...contact, ...wrong })).status).toBe(422);
    }
    const { status, text } = await send(`/calls/with/${rita.id}/contacts`, {
      outcome: 'reached',
      nextStep: 'Richiamare',
    });
    expect(status).toBe(422);
    expect(text).toContain('value="Richiamare"');
  });

  it('is not there for another ente', async () => {
    expect((await olga.get(`/people/${foreigner.id}/contacts`)).status).toBe(404);
    expect((await olga.post(`/people/${foreigner.id}/contacts`, contact)).status).toBe(404);
  });
});

describe('the queue', () => {
  it('leaves for later whose hours come later, where people have named any', async () => {
    const [late, whenever] = [
      await alba.person({ withLogin: false, familyName: 'Dopo' }),
      await alba.person({ withLogin: false, familyName: 'Sempre' }),
    ];
    await alba.query("UPDATE call_tasks SET state = 'done', done_at = now()");
    const rome = Number(
      new Intl.DateTimeFormat('it-IT', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Rome' }).format(
        new Date(),
      ),
    );
    const hours = rome >= 23 ? '0-1' : `${rome + 1}-24`;
    await alba.query('UPDATE people SET call_hours = $2 WHERE id = $1', [late.id, JSON.stringify(hours)]);
    await alba.addAll([
      callTask({ personId: late.id, dueAt: ago({ minutes: 60 }) }),
      callTask({ personId: whenever.id, dueAt: ago({ minutes: 5 }) }),
    ]);
    const { body } = await olga.post<{ items: { personId: string; script: string }[] }>('/call-tasks/next', {});
    expect(body.items.map(({ personId }) => personId)).toEqual([whenever.id]);
    expect(body.items[0]?.script).toMatch(/sono Nome1 di Ente alba/);
  });
});
