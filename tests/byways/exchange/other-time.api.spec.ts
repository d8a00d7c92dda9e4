// SPDX-License-Identifier: AGPL-3.0-or-later
import { answerTime } from '../../support/answer-time.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { romeDay } from '@reciproca/kernel';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { listUnsound } from '../../support/sound.js';
import { WebVisitor } from '../../support/web.js';
import { dayAhead, TestEnte } from '../../support/world.js';
import { INBOUND, Telephone } from '../../api/texting/telephone.js';

interface Shown {
  readonly state: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly minutes: number;
  readonly note: string | null;
  readonly code: string;
  readonly title: string;
  readonly otherTime: {
    readonly question: string;
    readonly startsAt: string;
    readonly canAnswer: boolean;
    readonly canTakeBack: boolean;
  } | null;
}
interface Agreed {
  readonly giver: Neighbour;
  readonly receiver: Neighbour;
  readonly id: string;
  readonly requestId: string;
  readonly day: number;
}

let app: TestApp;
let ente: TestEnte;
let operator: Neighbour;
let day = 3;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000', ...INBOUND });
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

/** Agreed from nine to ten of a day of its own. */
async function agreed(giver?: Neighbour, receiver?: Neighbour, hours = ['09:00', '10:00']): Promise<Agreed> {
  if (!giver) day += 1;
  const [helper, asker] = [giver ?? (await neighbour()), receiver ?? (await neighbour())];
  const when = { windows: [{ start: dayAhead(day, hours[0] ?? ''), end: dayAhead(day, hours[1] ?? '') }] };
  const asked = { service: 'condominio', category: 'shopping', title: 'La spesa', when };
  const { body: request } = await asker.client.post<{ id: string }>('/requests', asked);
  await app.settle();
  const { body: said } = await helper.client.post<{ proposalId: string }>(`/requests/${request.id}/answer`, {});
  const { body } = await asker.client.post<{ agreementId: string }>(`/proposals/${said.proposalId}/accept`);
  await app.settle();
  return { giver: helper, receiver: asker, id: body.agreementId, requestId: request.id, day };
}
const at = (of: Agreed, time: string): string => dayAhead(of.day, time);
const ask = (who: Neighbour, of: Agreed, body: object) =>
  who.client.post<Shown>(`/agreements/${of.id}/other-time`, body);
const say = (who: Neighbour, of: Agreed, word: 'accept' | 'decline' | 'take-back', body: object = {}) =>
  answerTime<Shown>(who.client, `/agreements/${of.id}`, word, body);
const look = async (who: Neighbour, of: Agreed): Promise<Shown> =>
  (await who.client.get<Shown>(`/agreements/${of.id}`)).body;
const hourOf = async (who: Neighbour, of: Agreed): Promise<string> =>
  new Date((await look(who, of)).startsAt).toISOString();
const iso = (text: string): string => new Date(text).toISOString();
async function newsOf(who: Neighbour): Promise<string[]> {
  await app.settle();
  const { body } = await who.client.get<{ items: { type: string }[] }>('/notifications');
  return body.items.map(({ type }) => type);
}
const diaryOf = async ({ id }: Agreed): Promise<string[]> =>
  (await ente.query('SELECT starts_at FROM diary_entries WHERE cause_id = $1 ORDER BY person_id', [id])).rows.map(
    ({ starts_at: startsAt }) => (startsAt as Date).toISOString(),
  );
/** Everything counted again, as the nightly checks do. */
async function unsound(): Promise<object> {
  await app.settle();
  return listUnsound(app, ente);
}

describe('another time for what is agreed', () => {
  it('is asked by one, seen beside the old one by the other, and holds with their yes', async () => {
    const all = await agreed();
    const asked = await ask(all.giver, all, { startsAt: at(all, '11:00'), note: 'Al cancello dietro' });
    expect(asked.status).toBe(200);
    expect(asked.body.otherTime).toMatchObject({
      startsAt: iso(at(all, '11:00')),
      canAnswer: false,
      canTakeBack: true,
    });
    expect(await hourOf(all.receiver, all)).toBe(iso(at(all, '09:00')));
    expect(await newsOf(all.receiver)).toContain('time_asked');
    const page = await (await WebVisitor.open(app, ente, all.receiver.id)).get(`/agreements/${all.id}`);
    expect(page.text).toMatch(/Adesso .*dalle 9:00 .*Nuovo .*dalle 11:00 .*Al cancello dietro/);

    const { body } = await say(all.receiver, all, 'accept');
    expect(body).toMatchObject({ startsAt: iso(at(all, '11:00')), endsAt: iso(at(all, '12:00')), minutes: 60 });
    expect(body).toMatchObject({ note: 'Al cancello dietro', otherTime: null });
    expect(await diaryOf(all)).toEqual([iso(at(all, '11:00')), iso(at(all, '11:00'))]);
    expect(await newsOf(all.giver)).toContain('time_moved');
    expect(await unsound()).toEqual({});
  });

  it('leaves all as it was where the other says no, or who asked takes it back, and both learn of it', async () => {
    const all = await agreed();
    await ask(all.receiver, all, { startsAt: at(all, '17:00'), endsAt: at(all, '19:00') });
    await say(all.giver, all, 'decline');
    expect(await look(all.giver, all)).toMatchObject({ startsAt: iso(at(all, '09:00')), otherTime: null });
    expect(await newsOf(all.receiver)).toContain('time_declined');
    await ask(all.receiver, all, { startsAt: at(all, '18:00') });
    await say(all.receiver, all, 'take-back');
    expect(await newsOf(all.giver)).toContain('time_taken_back');
    expect((await say(all.giver, all, 'accept')).body.code).toBe('agreement.nothing_asked');
    expect(await hourOf(all.giver, all)).toBe(iso(at(all, '09:00')));
  });

  it('is answered by nobody but who was asked', async () => {
    const [all, other] = [await agreed(), await neighbour()];
    await ask(all.giver, all, { startsAt: at(all, '11:00') });
    expect((await say(all.giver, all, 'accept')).body.code).toBe('agreement.own_question');
    expect((await say(other, all, 'accept')).status).toBe(403);
    expect((await ask(other, all, { startsAt: at(all, '12:00') })).status).toBe(403);
    expect((await ask(all.giver, all, { startsAt: at(all, '12:00'), heard: ['receiver'] })).status).toBe(403);
  });

  it.each([
    ['another day', { startsAt: (of: Agreed) => dayAhead(of.day + 1, '09:00') }, 60],
    ['half an hour longer', { endsAt: (of: Agreed) => at(of, '10:30') }, 90],
    [
      'past midnight',
      { startsAt: (of: Agreed) => at(of, '23:30'), endsAt: (of: Agreed) => dayAhead(of.day + 1, '00:30') },
      60,
    ],
  ])('may be %s, and the minutes follow', async (_, wish, minutes) => {
    const all = await agreed();
    const body = Object.fromEntries(Object.entries(wish).map(([name, of]) => [name, of(all)]));
    await ask(all.receiver, all, body);
    expect((await say(all.giver, all, 'accept')).body.minutes).toBe(minutes);
    expect(await unsound()).toEqual({});
  });

  it('is refused where it is none, in the past, backwards, or once it has begun', async () => {
    const all = await agreed();
    const codeOf = async (body: object): Promise<string> => (await ask(all.giver, all, body)).body.code;
    expect(await codeOf({ startsAt: at(all, '09:00') })).toBe('agreement.same_time');
    expect(await codeOf({ startsAt: dayAhead(-1, '09:00') })).toBe('when.in_the_past');
    expect(await codeOf({ endsAt: at(all, '08:00') })).toBe('when.end_before_start');
    expect(await codeOf({ minutes: 1440 })).toBe('agreement.minutes_beyond');
    await ente.query("UPDATE agreements SET starts_at = now() - interval '5 minutes' WHERE id = $1", [all.id]);
    expect(await codeOf({ startsAt: at(all, '11:00') })).toBe('agreement.too_late_to_move');
    await ente.query('UPDATE agreements SET starts_at = $2 WHERE id = $1', [all.id, at(all, '09:00')]);
  });

  it('is refused by name where the one who says yes is busy then, and staff overrule it with a reason', async () => {
    const all = await agreed();
    await agreed(await neighbour(), all.receiver, ['11:00', '12:00']);
    await ask(all.giver, all, { startsAt: at(all, '11:30') });
    expect((await say(all.receiver, all, 'accept')).body).toMatchObject({ code: 'diary.you_are_busy' });
    expect(await hourOf(all.giver, all)).toBe(iso(at(all, '09:00')));
    expect((await say(all.receiver, all, 'accept', { overrule: 'Va bene così' })).status).toBe(403);
    expect((await say(operator, all, 'accept', { overrule: 'La vicina la lascia entrare' })).status).toBe(200);
    expect(await hourOf(all.giver, all)).toBe(iso(at(all, '11:30')));
  });

  it('does not put two that are agreed of one offer into one hour', async () => {
    day += 1;
    const [giver, first, second] = [await neighbour(), await neighbour(), await neighbour()];
    const windows = [
      { start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') },
      { start: dayAhead(day, '15:00'), end: dayAhead(day, '16:00') },
    ];
    const help = { service: 'condominio', category: 'shopping', title: 'La spesa' };
    const offer = await giver.client.post<{ id: string }>('/offers', { ...help, when: { windows }, autoAccept: true });
    const made: Agreed[] = [];
    for (const [who, window] of [
      [first, windows[0]],
      [second, windows[1]],
    ] as const) {
      const request = await who.client.post<{ id: string }>('/requests', { ...help, when: { windows: [window] } });
      await app.settle();
      const { body } = await who.client.get<{ items: { id: string; offerId: string }[] }>(
        `/requests/${request.body.id}/proposals`,
      );
      const own = body.items.find(({ offerId }) => offerId === offer.body.id);
      const { body: said } = await who.client.post<{ agreementId: string }>(`/proposals/${own?.id}/accept`);
      made.push({ giver, receiver: who, id: said.agreementId, requestId: request.body.id, day });
    }
    const [one] = made as [Agreed, Agreed];
    await ask(one.receiver, one, { startsAt: at(one, '15:30') });
    expect((await say(giver, one, 'accept')).body.code).toBe('diary.you_are_busy');
  });

  it('is moved at once by staff who have heard both, and asked of the other where they have heard one', async () => {
    const all = await agreed();
    expect((await ask(operator, all, { startsAt: at(all, '11:00') })).body.code).toBe('agreement.hear_one');
    await ask(operator, all, { startsAt: at(all, '11:00'), heard: ['receiver'] });
    expect(await newsOf(all.giver)).toContain('time_asked');
    expect(await hourOf(all.giver, all)).toBe(iso(at(all, '09:00')));
    await ask(operator, all, { startsAt: at(all, '12:00'), heard: ['receiver', 'giver'] });
    expect(await look(all.giver, all)).toMatchObject({ startsAt: iso(at(all, '12:00')), otherTime: null });
    const kept = await ente.query('SELECT side FROM spoken_consents WHERE request_id = $1 ORDER BY side', [
      all.requestId,
    ]);
    expect(kept.rows.map(({ side }) => side)).toEqual(expect.arrayContaining(['offer', 'request']));
    expect((await newsOf(all.receiver)).includes('time_moved')).toBe(true);
    const web = await WebVisitor.open(app, ente, all.receiver.id);
    expect((await web.get(`/agreements/${all.id}`)).text).toMatch(
      /Cambiato, con il sì di tutti e due \S+, dopo aver sentito .+ e .+, al telefono/,
    );
  });

  it('lapses by itself when its time comes, and whoever asked is told that the old one holds', async () => {
    const all = await agreed();
    await ask(all.receiver, all, { startsAt: at(all, '08:00') });
    await app.reach(new Date(Date.parse(at(all, '08:00')) + 60_000));
    expect(await look(all.giver, all)).toMatchObject({ startsAt: iso(at(all, '09:00')), otherTime: null });
    expect(await newsOf(all.receiver)).toContain('time_lapsed');
  });

  it('ends with what is called off, and what is told of the old hour is told no more', async () => {
    const all = await agreed();
    await ask(all.receiver, all, { startsAt: at(all, '11:00') });
    await all.giver.client.post(`/agreements/${all.id}/cancel`, {});
    expect((await look(all.giver, all)).otherTime).toBeNull();
    expect((await say(all.giver, all, 'accept')).body.code).toBe('agreement.too_late_to_move');
  });

  it('frees the old hour for others where who asked for help wished it, and not where the helper cannot', async () => {
    for (const [mover, isFree] of [
      ['receiver', true],
      ['giver', false],
    ] as const) {
      day += 1;
      const [giver, receiver] = [await neighbour(), await neighbour()];
      const when = { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] };
      const help = { service: 'condominio', category: 'shopping', title: 'La spesa', when };
      const { body: offer } = await giver.client.post<{ id: string }>('/offers', { ...help, autoAccept: true });
      const { body: request } = await receiver.client.post<{ id: string }>('/requests', help);
      await app.settle();
      const { body } = await receiver.client.get<{ items: { id: string; offerId: string }[] }>(
        `/requests/${request.id}/proposals`,
      );
      const own = body.items.find(({ offerId }) => offerId === offer.id);
      const { body: made } = await receiver.client.post<{ agreementId: string }>(`/proposals/${own?.id}/accept`);
      const all = { giver, receiver, id: made.agreementId, requestId: request.id, day };
      await ask(all[mover], all, { startsAt: at(all, '15:00') });
      await say(mover === 'giver' ? receiver : giver, all, 'accept');
      const { rows } = await ente.query(
        'SELECT 1 FROM slots WHERE listing_id = $1 AND starts_at = $2 AND taken < capacity',
        [offer.id, dayAhead(day, '09:00')],
      );
      expect([mover, rows.length > 0]).toEqual([mover, isFree]);
    }
  });
});

describe('another time, on each way to reach people', () => {
  it('is asked for, and said no to, on the page without scripts, with what was typed kept', async () => {
    const all = await agreed();
    const [giver, receiver] = [
      await WebVisitor.open(app, ente, all.giver.id),
      await WebVisitor.open(app, ente, all.receiver.id),
    ];
    const path = `/agreements/${all.id}/other-time`;
    expect((await giver.get(`/agreements/${all.id}`)).html).toContain(path);
    const form = {
      _for: all.giver.id,
      date: romeDay(new Date(at(all, '09:00'))),
      from: '17:00',
      until: '17:00',
      note: 'Citofono Rossi',
    };
    const refused = await giver.post(path, { ...form, date: romeDay(new Date()), from: '00:00', until: '00:01' });
    expect([refused.status, refused.html.includes('Citofono Rossi')]).toEqual([422, true]);
    expect((await giver.post(path, { ...form, until: '18:00' })).status).toBe(303);
    expect((await receiver.get(`/agreements/${all.id}`)).text).toContain('chiede di cambiare');
    const { question = '' } = (await look(all.receiver, all)).otherTime ?? {};
    expect((await receiver.post(`${path}/decline`, { _for: all.receiver.id, question })).status).toBe(303);
    expect(await hourOf(all.giver, all)).toBe(iso(at(all, '09:00')));
  });

  it('is asked and answered by text', async () => {
    const person = await ente.person();
    const phone = await Telephone.give(app, ente, person, '+393400000101');
    const all = await agreed(undefined, await signIn(app, ente, person.id));
    const before = (await phone.received()).length;
    await ask(all.giver, all, { startsAt: at(all, '11:00') });
    await app.settle();
    const told = (await phone.received()).slice(before);
    expect(told.join(' ')).toMatch(/chiede di cambiare: non .*9:00, ma .*11:00\. Va bene\? Rispondi SI o NO/);
    expect((await phone.write('si va bene'))[0]).toMatch(/^Fatto: con .* ora è .*11:00/);
    expect(await hourOf(all.giver, all)).toBe(iso(at(all, '11:00')));
    await ask(all.giver, all, { startsAt: at(all, '12:00') });
    await app.settle();
    expect((await phone.write('NO'))[0]).toMatch(/resta .*11:00/);
    expect(await hourOf(all.giver, all)).toBe(iso(at(all, '11:00')));
  });

  it('is a yes to the hour that was read, and to no other asked for meanwhile', async () => {
    const all = await agreed();
    await ask(all.giver, all, { startsAt: at(all, '11:00') });
    const receiver = await WebVisitor.open(app, ente, all.receiver.id);
    const path = `/agreements/${all.id}/other-time`;
    const read = (await receiver.get(`/agreements/${all.id}`)).text;
    const { question } = (await look(all.receiver, all)).otherTime ?? {};
    const seen = { _for: all.receiver.id, question: question ?? '' };
    expect(read).toContain('chiede di cambiare');
    // An answer that does not say to what is none: it may be to an hour nobody has read.
    for (const word of ['accept', 'decline'] as const)
      expect(await all.receiver.client.post(`/agreements/${all.id}/other-time/${word}`, {})).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'question', code: 'agreement.question_unsaid' }] },
      });
    await ask(all.giver, all, { startsAt: at(all, '20:00') });
    for (const word of ['accept', 'decline'] as const) {
      expect((await say(all.receiver, all, word, { question })).body.code).toBe('agreement.nothing_asked');
      await receiver.post(`${path}/${word}`, seen);
    }
    expect(await look(all.receiver, all)).toMatchObject({
      startsAt: iso(at(all, '09:00')),
      otherTime: { startsAt: iso(at(all, '20:00')), canAnswer: true },
    });
    const { otherTime } = await look(all.receiver, all);
    expect((await say(all.receiver, all, 'accept', { question: otherTime?.question })).status).toBe(200);
    expect(await hourOf(all.giver, all)).toBe(iso(at(all, '20:00')));
  });

  it('is a yes by text to the hour that was last written, not to one asked for since', async () => {
    const person = await ente.person();
    const phone = await Telephone.give(app, ente, person, '+393400000109');
    const all = await agreed(undefined, await signIn(app, ente, person.id));
    await ask(all.giver, all, { startsAt: at(all, '11:00') });
    await app.settle();
    // Asked anew in the moment in which the answer is on its way: the news of it has not been sent.
    await ente.query(
      `UPDATE other_times SET state = 'taken_back', answered_at = now() WHERE agreement_id = $1 AND state = 'asked'`,
      [all.id],
    );
    await ente.query(
      `INSERT INTO other_times SELECT (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(),
         'question_id', gen_random_uuid(), 'state', 'asked', 'answered_at', NULL,
         'starts_at', o.starts_at + interval '9 hours', 'ends_at', o.ends_at + interval '9 hours'))).*
       FROM other_times o WHERE agreement_id = $1`,
      [all.id],
    );
    await phone.write('SI');
    expect(await hourOf(all.giver, all)).toBe(iso(at(all, '09:00')));
  });

  it('is a call to make where nothing else reaches them, answered from the call list', async () => {
    const person = await ente.person({ devices: 'none', withLogin: false, phone: '+390173440777' });
    await ente.query("UPDATE people SET channels = '{call}' WHERE id = $1", [person.id]);
    const all = await agreed(undefined, await signIn(app, ente, person.id));
    await ask(all.giver, all, { startsAt: at(all, '11:00') });
    await app.settle();
    const { rows } = await ente.query(
      "SELECT id FROM call_tasks WHERE person_id = $1 AND reason = 'time_asked' AND state = 'open'",
      [person.id],
    );
    expect(rows).toHaveLength(1);
    const task = String(rows[0]?.['id']);
    const staff = await WebVisitor.open(app, ente, operator.id);
    await staff.post(`/calls/${task}/claim`, {});
    const calls = await staff.get('/calls');
    expect(calls.text).toMatch(/chiede di cambiare ora/);
    const outcome = /value="(said_yes[^"]*)"/.exec(calls.html)?.[1] ?? '';
    expect((await staff.post(`/calls/${task}/done`, { outcome })).status).toBe(303);
    expect(await hourOf(all.giver, all)).toBe(iso(at(all, '11:00')));
    const page = await staff.get(`/calls/with/${all.giver.id}`);
    expect(page.status).toBe(200);
  });
});

describe('what somebody asks to change', () => {
  it('waits on the first page of who is asked', async () => {
    const all = await agreed();
    await all.giver.client.post(`/agreements/${all.id}/other-time`, { startsAt: at(all, '17:00') });
    const waiting = async (who: Neighbour) => {
      const { html } = await (await WebVisitor.open(app, ente, who.id)).get('/');
      return /Aspetta.*?<section/s.exec(html.slice(html.indexOf('<main')))?.[0] ?? '';
    };
    expect(await waiting(all.receiver)).toContain(`/agreements/${all.id}`);
    const own = await (await WebVisitor.open(app, ente, all.giver.id)).get(`/agreements/${all.id}`);
    expect(own.text).toContain('Hai chiesto di cambiare');
  });
});

describe('before anything is agreed', () => {
  /** Proposed from nine to ten, and answered by nobody. */
  async function proposed(
    receiver?: Neighbour,
  ): Promise<{ giver: Neighbour; asker: Neighbour; id: string; day: number }> {
    day += 1;
    const [giver, asker] = [await neighbour(), receiver ?? (await neighbour())];
    const when = { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] };
    const help = { service: 'condominio', category: 'shopping', title: 'La spesa', when };
    const { body: offer } = await giver.client.post<{ id: string }>('/offers', help);
    const { body: request } = await asker.client.post<{ id: string }>('/requests', help);
    await app.settle();
    const { body } = await asker.client.get<{ items: { id: string; offerId: string }[] }>(
      `/requests/${request.id}/proposals`,
    );
    return { giver, asker, id: body.items.find(({ offerId }) => offerId === offer.id)?.id ?? '', day };
  }
  type Proposed = Awaited<ReturnType<typeof proposed>>;
  interface Answer {
    readonly code: string;
    readonly agreementId: string | null;
    readonly state: string;
    readonly otherTime: { readonly canAnswer: boolean } | null;
  }
  const counter = (who: Neighbour, { id, day: on }: Proposed, time: string) =>
    who.client.post<Answer>(`/proposals/${id}/other-time`, { startsAt: dayAhead(on, time) });
  const answer = (who: Neighbour, { id }: Proposed, word: string) =>
    answerTime<Answer>(who.client, `/proposals/${id}`, word);

  it.each([
    ['who helps', 'giver', 'asker', false],
    ['who asked', 'asker', 'giver', false],
    ['who helps, after the other had said yes to the old hour', 'giver', 'asker', true],
  ] as const)(
    'one says that they can at another time, and one yes makes the agreement: %s',
    async (_, from, to, isHeld) => {
      const all = await proposed();
      if (isHeld) await all[to].client.post(`/proposals/${all.id}/accept`, {});
      expect((await counter(all[from], all, '17:00')).status).toBe(200);
      expect(await newsOf(all[to])).toContain('time_asked_before');
      const page = await (await WebVisitor.open(app, ente, all[to].id)).get(`/proposals/${all.id}`);
      expect(page.text).toMatch(/può, ma a un’altra ora.*dalle 9:00.*dalle 17:00/);
      // One thing waits for who is asked, on their first page too; who asks reads no answer of theirs to the old hour.
      expect(page.text).not.toMatch(/Hai detto sì\. Ora aspettiamo|Ci ripenso/);
      const home = async (who: Neighbour) => (await (await WebVisitor.open(app, ente, who.id)).get('/')).html;
      const asked = await home(all[to]);
      expect([asked.includes(`/proposals/${all.id}"`), asked.includes('C’è una domanda per te')]).toEqual([true, true]);
      expect((await home(all[from])).includes(`/proposals/${all.id}"`)).toBe(false);
      const own = await (await WebVisitor.open(app, ente, all[from].id)).get(`/proposals/${all.id}`);
      expect(own.text).toContain('Hai proposto un’altra ora');
      expect(own.text).not.toContain('può, ma a un’altra ora');
      expect(own.html.includes(`action="/proposals/${all.id}/accept"`)).toBe(false);
      expect((await answer(all[from], all, 'accept')).body.code).toBe('agreement.own_question');
      const { body } = await answer(all[to], all, 'accept');
      expect(body).toMatchObject({ state: 'agreed', agreementId: expect.any(String) });
      const made = (await all[to].client.get<Shown>(`/agreements/${body.agreementId}`)).body;
      expect(made).toMatchObject({
        startsAt: iso(dayAhead(all.day, '17:00')),
        endsAt: iso(dayAhead(all.day, '18:00')),
      });
      expect(await unsound()).toEqual({});
    },
  );

  it('is no yes to the old hour any more, not even where it was said beforehand', async () => {
    const all = await proposed();
    await all.giver.client.post(`/proposals/${all.id}/accept`, {});
    await counter(all.giver, all, '17:00');
    await ente.query('UPDATE listings SET auto_accept = true WHERE person_id = $1', [all.giver.id]);
    const { body } = await all.asker.client.post<Answer>(`/proposals/${all.id}/accept`, {});
    expect(body).toMatchObject({ state: 'accepted_by_request', agreementId: null });
    const page = await (await WebVisitor.open(app, ente, all.asker.id)).get(`/proposals/${all.id}`);
    expect(page.html).not.toContain(`action="/proposals/${all.id}/accept"`);
    expect((await answer(all.asker, all, 'accept')).body.state).toBe('agreed');
  });

  it('leaves the proposal as it was with a no, and is gone once it is agreed as it was', async () => {
    const all = await proposed();
    await counter(all.giver, all, '17:00');
    expect((await answer(all.asker, all, 'decline')).body).toMatchObject({ state: 'proposed', otherTime: null });
    await counter(all.giver, all, '18:00');
    await all.giver.client.post(`/proposals/${all.id}/accept`, {});
    const { body } = await all.asker.client.post<{ agreementId: string }>(`/proposals/${all.id}/accept`, {});
    const made = (await all.asker.client.get<Shown>(`/agreements/${body.agreementId}`)).body;
    expect(made).toMatchObject({ startsAt: iso(dayAhead(all.day, '09:00')), otherTime: null });
  });

  it('is answered by text, and by staff who have heard the other', async () => {
    const person = await ente.person();
    const phone = await Telephone.give(app, ente, person, '+393400000102');
    const all = await proposed(await signIn(app, ente, person.id));
    await counter(all.giver, all, '17:00');
    await app.settle();
    expect((await phone.received()).join(' ')).toMatch(/può, ma a un.altra ora: .*17:00/);
    expect((await phone.write('si'))[0]).toMatch(/^D.accordo con .*17:00/);

    const heard = await proposed();
    await counter(heard.giver, heard, '17:00');
    expect((await answer(operator, heard, 'accept')).body.state).toBe('agreed');
  });
});

describe('what was called off by mistake', () => {
  const restore = (who: Neighbour, of: Agreed) => who.client.post<Shown>(`/agreements/${of.id}/restore`, {});
  const cancel = (who: Neighbour, of: Agreed, body: object = {}) =>
    who.client.post(`/agreements/${of.id}/cancel`, body);

  it.each([
    ['who gave', 'giver', {}],
    ['who asked, and still needs it', 'receiver', { stillNeeded: true }],
    ['who asked, and said that they do not need it', 'receiver', { stillNeeded: false }],
  ] as const)('stands again for some minutes, and the other is told: %s', async (_, side, body) => {
    const all = await agreed();
    await cancel(all[side], all, body);
    await app.settle();
    const other = side === 'giver' ? all.receiver : all.giver;
    expect((await restore(other, all)).body.code).toBe('agreement.cannot_restore');
    const restored = await restore(all[side], all);
    expect(restored.body).toMatchObject({ state: 'agreed' });
    expect(await diaryOf(all)).toHaveLength(2);
    expect(await newsOf(other)).toContain('agreement_restored');
    expect(await unsound()).toEqual({});
    const { rows } = await ente.query('SELECT state FROM listings WHERE id = $1', [all.requestId]);
    expect(rows[0]?.['state']).toBe('matched');
  });

  it('is undone by staff as long as the hour is to come, on the page too', async () => {
    const all = await agreed();
    await cancel(all.giver, all);
    await ente.query("UPDATE exchange_acts SET at = at - interval '1 day' WHERE subject_id = $1", [all.id]);
    expect((await restore(all.giver, all)).body.code).toBe('agreement.cannot_restore');
    const staff = await WebVisitor.open(app, ente, operator.id);
    expect((await staff.get(`/agreements/${all.id}`)).html).toContain(`/agreements/${all.id}/restore`);
    expect((await staff.post(`/agreements/${all.id}/restore`, { _for: operator.id })).status).toBe(303);
    expect((await look(all.giver, all)).state).toBe('agreed');
  });

  it('does not once somebody else has said yes, or one of the two is busy', async () => {
    const all = await agreed();
    await cancel(all.giver, all);
    await app.settle();
    const other = await neighbour();
    await other.client.post(`/requests/${all.requestId}/answer`, {});
    expect((await restore(all.giver, all)).body.code).toBe('agreement.cannot_restore');

    const busy = await agreed();
    await cancel(busy.giver, busy);
    await agreed(busy.giver, await neighbour());
    expect((await restore(busy.giver, busy)).body.code).toBe('diary.you_are_busy');
  });
});
