// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { openSession } from '../../support/sessions.js';
import { WebVisitor } from '../../support/web.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Whole {
  readonly state: string;
  readonly minutes: number;
  readonly claimedMinutes: number | null;
  readonly canStart: boolean;
  readonly canComplete: boolean;
  readonly canMiss: boolean;
  readonly possibleFrom: string;
  readonly code: string;
  readonly title: string;
  readonly errors?: readonly { field: string; code: string }[];
}

const HOUR_MS = 3_600_000;
let app: TestApp;
let ente: TestEnte;
let operator: Neighbour;
let day = 3;

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

/** An hour of help agreed for another day: whoever gives, whoever receives, and the agreement. */
async function agreed(): Promise<{ giver: Neighbour; receiver: Neighbour; id: string; requestId: string }> {
  day += 1;
  const [giver, receiver] = [await neighbour(), await neighbour()];
  const when = { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] };
  const help = { service: 'condominio', category: 'shopping', title: 'La spesa', when };
  await giver.client.post('/offers', help);
  const { body: request } = await receiver.client.post<{ id: string }>('/requests', help);
  await app.settle();
  const { rows } = await ente.query('SELECT id FROM proposals WHERE request_id = $1', [request.id]);
  await receiver.client.post(`/proposals/${String(rows[0]?.['id'])}/accept`);
  const { body } = await giver.client.post<{ agreementId: string }>(`/proposals/${String(rows[0]?.['id'])}/accept`);
  return { giver, receiver, id: body.agreementId, requestId: request.id };
}

const say = (who: Neighbour, id: string, act: string, body: object = {}) =>
  who.client.post<Whole>(`/agreements/${id}/${act}`, body);
const balanceOf = async ({ client }: Neighbour): Promise<number> =>
  (await client.get<{ balance: number }>('/accounts/me')).body.balance;
async function beginsIn(id: string, minutes: number): Promise<void> {
  await ente.query(
    `UPDATE agreements SET starts_at = now() + make_interval(mins => $2), ends_at = now() + make_interval(mins => $2 + 60)
     WHERE id = $1`,
    [id, minutes],
  );
}
async function pageOf(who: Neighbour, path: string): Promise<string> {
  const cookie = `reciproca_session=${await openSession(ente, who.id, 'web')}`;
  return (await fetch(`${app.url}${path}`, { headers: { cookie } })).text();
}

describe('the page where one says that it is done', () => {
  it('asks each in words of their own, with whom to ring and where', async () => {
    const { giver, receiver, id } = await agreed();
    await beginsIn(id, -30);
    await ente.query(
      "UPDATE people SET phone = '+39335000' || CASE id WHEN $2 THEN '1001' ELSE '1002' END WHERE id = ANY($1::uuid[])",
      [[giver.id, receiver.id], giver.id],
    );
    const { rows } = await ente.query('SELECT id, given_name FROM people WHERE id = ANY($1::uuid[])', [
      [giver.id, receiver.id],
    ]);
    const nameOf = ({ id: one }: Neighbour) => String(rows.find((row) => row['id'] === one)?.['given_name']);
    const [helps, helped] = [nameOf(giver), nameOf(receiver)];
    for (const [who, asks, moves] of [
      [giver, `Hai aiutato ${helped}`, 'il tuo conto sale di'],
      [receiver, `Hai ricevuto l’aiuto di ${helps}`, 'il tuo conto scende di'],
      [operator, `${helps}`, 'il conto di'],
    ] as const) {
      const html = await pageOf(who, `/agreements/${id}/ask/complete`);
      expect(html).toContain(asks);
      expect(html).toContain(moves);
      expect(html).toMatch(/href="tel:[^"]+".*href="tel:[^"]+"/s);
      expect(html).toContain('Dove');
    }
    await say(giver, id, 'complete');
    expect(await pageOf(receiver, `/agreements/${id}/ask/confirm`)).toContain('il tuo conto scende di');
  });

  it('says what to read to whom on the telephone, in the voice of the office', async () => {
    const { giver, receiver, id } = await agreed();
    await beginsIn(id, -30);
    const { rows } = await ente.query(
      "SELECT id, given_name || ' ' || family_name AS name FROM people WHERE id = ANY($1::uuid[])",
      [[giver.id, receiver.id]],
    );
    const nameOf = ({ id: one }: Neighbour) => String(rows.find((row) => row['id'] === one)?.['name']);
    const office = await WebVisitor.open(app, ente, operator.id);
    const path = `/agreements/${id}/ask/complete`;
    const both = (await office.get(path)).text;
    expect(both).toContain(`Ha aiutato ${nameOf(receiver)}?`);
    expect(both).toContain(`Ha ricevuto l’aiuto di ${nameOf(giver)}?`);
    expect(both).toContain('Con la conferma il suo conto sale di 1 ora');
    await office.post(`/act-for/${receiver.id}`, { channel: 'phone' });
    const one = (await office.get(path)).text;
    expect(one).toContain(`Al telefono con ${nameOf(receiver)}`);
    expect(one).toContain(`Ha ricevuto l’aiuto di ${nameOf(giver)}?`);
    expect(one).not.toContain(`Ha aiutato ${nameOf(receiver)}?`);
    expect(await pageOf(giver, path)).not.toContain('Al telefono con');
    await ente.query('UPDATE enti SET settings = settings || \'{"phoneVoice": "tu"}\' WHERE id = $1', [ente.id]);
    expect((await office.get(path)).text).toContain(`Hai ricevuto l’aiuto di ${nameOf(giver)}?`);
    await ente.query("UPDATE enti SET settings = settings - 'phoneVoice' WHERE id = $1", [ente.id]);
  });
});

describe('before its time', () => {
  it.each([
    ['start', {}],
    ['complete', {}],
    ['complete', { minutes: 10 }],
    ['cancel', { noShow: true }],
  ])('%s %j is refused to both and to staff, with the moment from which it can be', async (act, body) => {
    const { giver, receiver, id } = await agreed();
    for (const who of [giver, receiver, operator]) {
      const { status, body: problem } = await say(who, id, act, body);
      expect([status, problem.code]).toEqual([409, 'agreement.too_early']);
      expect(problem.title).toContain(act === 'cancel' ? 'alle 9:00' : 'alle 8:30');
    }
    expect(await balanceOf(receiver)).toBe(0);
    expect((await giver.client.get<Whole>(`/agreements/${id}`)).body.state).toBe('agreed');
  });

  it('the page says from when, in both languages, and has no button for it', async () => {
    const { giver, id } = await agreed();
    const html = await pageOf(giver, `/agreements/${id}`);
    expect(html).toMatch(/Quando è fatto, lo dici qui\. Il pulsante arriva .* alle 8:30: mezz’ora prima dell’inizio/);
    for (const question of ['complete', 'no-show']) expect(html).not.toContain(`/ask/${question}`);
    expect(html).not.toContain(`action="/agreements/${id}/start"`);
    const english = new ApiClient(app.url, giver.client.token, 'en');
    const { body } = await english.post<Whole>(`/agreements/${id}/complete`);
    expect(body.title).toContain('Too early. It can be done from');
  });

  it('a dispute is not settled with minutes, only called off', async () => {
    const { giver, id } = await agreed();
    await say(giver, id, 'dispute', { reason: 'Non ci capiamo' });
    const settle = await say(operator, id, 'resolve', { outcome: 'settle', note: 'Va bene' });
    expect([settle.status, settle.body.code]).toEqual([409, 'agreement.too_early']);
    expect((await say(operator, id, 'resolve', { outcome: 'void', note: 'Non si fa' })).body.state).toBe('cancelled');
  });

  it.each([
    [29, true, false],
    [31, false, false],
    [-1, true, true],
  ])('that begins in %i minutes: done %s, missed %s', async (minutes, done, missed) => {
    const { giver, id } = await agreed();
    await beginsIn(id, minutes);
    const { body } = await giver.client.get<Whole>(`/agreements/${id}`);
    expect([body.canStart, body.canComplete, body.canMiss]).toEqual([done, done, missed]);
    expect((await say(giver, id, 'cancel', { noShow: true })).status).toBe(missed ? 200 : 409);
    if (!missed) expect((await say(giver, id, 'complete')).status).toBe(done ? 200 : 409);
  });
});

describe('silence', () => {
  it('is counted from the end of the act, not from an early word', async () => {
    const { giver, receiver, id } = await agreed();
    await ente.query("UPDATE agreements SET starts_at = now(), ends_at = now() + interval '20 hours' WHERE id = $1", [
      id,
    ]);
    expect((await say(giver, id, 'complete')).status).toBe(200);
    const said = Date.now();
    await app.reach(new Date(said + 80 * HOUR_MS));
    expect(await balanceOf(giver)).toBe(0);
    await app.reach(new Date(said + 93 * HOUR_MS));
    expect([await balanceOf(giver), await balanceOf(receiver)]).toEqual([60, -60]);
    await ente.query('DELETE FROM job_turns');
  });

  it('never confirms more than was agreed', async () => {
    const { giver, id } = await agreed();
    await ente.letPass(id);
    const { body } = await say(giver, id, 'complete', { minutes: 90 });
    expect([body.minutes, body.claimedMinutes]).toEqual([60, 90]);
    await app.reach(new Date(Date.now() + 73 * HOUR_MS));
    expect(await balanceOf(giver)).toBe(60);
    await ente.query('DELETE FROM job_turns');
  });
});

describe('minutes as they really were', () => {
  it('are fewer by the word of who gave', async () => {
    const { giver, receiver, id } = await agreed();
    await ente.letPass(id);
    await say(giver, id, 'complete', { minutes: 40 });
    expect((await say(receiver, id, 'confirm')).body.minutes).toBe(40);
    expect(await balanceOf(giver)).toBe(40);
  });

  it('are fewer still when who gave confirms, never by the word of who received', async () => {
    const { giver, receiver, id } = await agreed();
    await ente.letPass(id);
    const less = await say(receiver, id, 'complete', { minutes: 30 });
    expect([less.status, less.body.code]).toEqual([422, 'agreement.less_by_receiver']);
    await say(receiver, id, 'complete');
    expect((await say(giver, id, 'confirm', { minutes: 45 })).body).toMatchObject({ state: 'settled', minutes: 45 });
  });

  it('are more with the other’s yes, of which the other may give a part', async () => {
    const [whole, part] = [await agreed(), await agreed()];
    for (const { id, giver } of [whole, part]) {
      await ente.letPass(id);
      await say(giver, id, 'complete', { minutes: 100 });
    }
    expect((await say(whole.receiver, whole.id, 'confirm')).body).toMatchObject({ state: 'settled', minutes: 100 });
    expect((await say(part.receiver, part.id, 'confirm', { minutes: 80 })).body).toMatchObject({ minutes: 80 });
    expect([await balanceOf(whole.giver), await balanceOf(part.giver)]).toEqual([100, 80]);
  });

  it('claimed anew with the confirmation go back to the first for a yes', async () => {
    const { giver, receiver, id } = await agreed();
    await ente.letPass(id);
    await say(giver, id, 'complete');
    const { body } = await say(receiver, id, 'confirm', { minutes: 75 });
    expect([body.state, body.minutes, body.claimedMinutes]).toEqual(['done', 60, 75]);
    expect((await say(giver, id, 'confirm')).body).toMatchObject({ state: 'settled', minutes: 75 });
  });

  it('are no more than have passed, whoever says so', async () => {
    const { giver, receiver, id } = await agreed();
    await beginsIn(id, -70);
    for (const who of [giver, receiver, operator]) {
      const { status, body } = await say(who, id, 'complete', { minutes: 102 });
      expect([status, body.code, body.errors?.[0]?.field]).toEqual([422, 'agreement.more_than_agreed', 'minutes']);
    }
    expect((await say(giver, id, 'complete', { minutes: 99 })).status).toBe(200);
  });

  it('of one giver fill no more than a day', async () => {
    const { giver, id } = await agreed();
    const other = await agreed();
    for (const each of [id, other.id]) await ente.letPass(each);
    await ente.query("UPDATE agreements SET giver_id = $2, state = 'settled', minutes = 1400 WHERE id = $1", [
      other.id,
      giver.id,
    ]);
    const full = await say(giver, id, 'complete');
    expect([full.status, full.body.code]).toEqual([422, 'agreement.day_is_full']);
    expect((await say(giver, id, 'complete', { minutes: 40 })).status).toBe(200);
  });
});

describe('taking back', () => {
  it('a "done" puts it back as it was, for who said it and for nobody else but staff', async () => {
    const { giver, receiver, id } = await agreed();
    await ente.letPass(id);
    await say(giver, id, 'complete', { minutes: 20 });
    const other = await say(receiver, id, 'take-back');
    expect([other.status, other.body.code]).toEqual([403, 'agreement.said_by_other']);
    expect((await say(giver, id, 'take-back')).body).toMatchObject({ state: 'agreed', minutes: 60 });
    await say(giver, id, 'complete');
    expect((await say(operator, id, 'take-back')).body.state).toBe('agreed');
  });

  it('a confirmation moves the minutes back, and the same again when it is confirmed after all', async () => {
    const { giver, receiver, id, requestId } = await agreed();
    await ente.letPass(id);
    await say(giver, id, 'complete');
    await say(receiver, id, 'confirm');
    expect((await say(receiver, id, 'take-back')).body).toMatchObject({ state: 'done', transferId: null });
    expect([await balanceOf(giver), await balanceOf(receiver)]).toEqual([0, 0]);
    expect((await receiver.client.get<Whole>(`/requests/${requestId}`)).body.state).toBe('matched');
    const first = await say(giver, id, 'take-back');
    expect([first.status, first.body.state]).toEqual([200, 'agreed']);
    await say(giver, id, 'complete');
    expect((await say(receiver, id, 'confirm')).body.state).toBe('settled');
    expect([await balanceOf(giver), await balanceOf(receiver)]).toEqual([60, -60]);
  });

  it('ends after a day, and where somebody disputes it or staff put it right', async () => {
    const [late, disputed, corrected] = [await agreed(), await agreed(), await agreed()];
    for (const { giver, receiver, id } of [late, disputed, corrected]) {
      await ente.letPass(id);
      await say(giver, id, 'complete');
      await say(receiver, id, 'confirm');
    }
    // Acts are only ever added to: the clock goes on instead.
    await ente.query('ALTER TABLE exchange_acts DISABLE TRIGGER USER');
    await ente.query("UPDATE exchange_acts SET at = at - interval '25 hours' WHERE subject_id = $1", [late.id]);
    await ente.query('ALTER TABLE exchange_acts ENABLE TRIGGER USER');
    await disputed.giver.client.post('/disputes', { agreementId: disputed.id, reason: 'Non torna' });
    const { body } = await operator.client.get<{ transferId: string }>(`/agreements/${corrected.id}`);
    await operator.client.post(`/transfers/${body.transferId}/corrections`, { reason: 'Da rivedere' });
    const codes: string[] = [];
    for (const { receiver, id } of [late, disputed, corrected])
      codes.push((await say(receiver, id, 'take-back')).body.code);
    expect(codes).toEqual(['agreement.nothing_to_take_back', 'agreement.something_rests', 'ledger.already_corrected']);
  });

  it('what was taken back is no transfer to correct', async () => {
    const { giver, receiver, id } = await agreed();
    await ente.letPass(id);
    await say(giver, id, 'complete');
    const { body } = await receiver.client.post<{ transferId: string }>(`/agreements/${id}/confirm`);
    await say(receiver, id, 'take-back');
    const { status } = await operator.client.post(`/transfers/${body.transferId}/corrections`, {
      reason: 'Da rivedere',
    });
    expect(status).toBe(409);
  });
});

describe('the page', () => {
  it('asks before minutes move, and says how many', async () => {
    const { giver, receiver, id } = await agreed();
    await ente.letPass(id);
    expect(await pageOf(giver, `/agreements/${id}`)).toContain(`/agreements/${id}/ask/complete`);
    expect(await pageOf(giver, `/agreements/${id}/ask/complete`)).toContain(`action="/agreements/${id}/complete"`);
    await say(giver, id, 'complete', { minutes: 70 });
    const asked = await pageOf(receiver, `/agreements/${id}/ask/confirm`);
    expect(asked).toContain('1 ora e 10 minuti');
    expect(asked).toContain(`action="/agreements/${id}/confirm"`);
    expect(await pageOf(giver, `/agreements/${id}`)).toContain(`/agreements/${id}/ask/take-back`);
    expect(await pageOf(receiver, `/agreements/${id}`)).not.toContain(`/agreements/${id}/ask/take-back`);
  });
});
