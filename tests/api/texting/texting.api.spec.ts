// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openSession } from '../../support/sessions.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';
import { INBOUND, post, Telephone } from './telephone.js';

describe('texting', () => {
  let app: TestApp;
  let ente: TestEnte;
  let numbers = 0;
  const number = (): string => `+3933300010${String((numbers += 1)).padStart(2, '0')}`;

  beforeAll(async () => {
    app = await startTestApp(INBOUND);
    ente = await TestEnte.create(app.database.url);
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  const phoneOf = async (consents = true): Promise<Telephone> =>
    Telephone.give(app, ente, await ente.person({ withLogin: false }), number(), consents);
  const calls = async (personId: string): Promise<number> =>
    (
      await ente.query("SELECT 1 FROM call_tasks WHERE person_id = $1 AND reason = 'text_unclear' AND state = 'open'", [
        personId,
      ])
    ).rows.length;

  describe('the signed door', () => {
    const body = { messageId: 'x1', from: '+393339999999', text: 'ciao' };

    it('refuses a wrong signature, another ente’s, an old one and none at all in the same words', async () => {
      const now = Date.now() / 1000;
      const answers = [
        await post(app, body, { secret: 'altra' }),
        await post(app, body, { slug: 'nessuno' }),
        await post(app, body, { timestamp: now - 310 }),
        await post(app, body, { timestamp: now + 310 }),
        await post(app, body, { signature: '' }),
        await post(app, body, { signature: 'zz' }),
      ];
      expect(answers).toEqual([401, 401, 401, 401, 401, 401]);
    });

    it('signs bytes: the same words otherwise spaced are not signed', async () => {
      expect(await post(app, ' {"messageId":"sp","from":"+393339999998","text":"ciao"}')).toBe(202);
      expect(await post(app, '{"messageId":1}')).toBe(422);
      expect(await post(app, 'no json')).toBeGreaterThanOrEqual(400);
    });

    it('takes a text once, however often it is brought', async () => {
      const phone = await phoneOf();
      const twice = { messageId: newId(), from: phone.number, text: 'aiuto' };
      expect(await Promise.all([post(app, twice), post(app, twice), post(app, twice)])).toEqual([202, 202, 202]);
      await app.settle();
      expect(await phone.received()).toHaveLength(1);
    });
  });

  it('answers a stranger once a day, and leaves them to the staff', async () => {
    const stranger = number();
    for (const text of ['passaggio ospedale domani 9', 'ci siete?'])
      await post(app, { messageId: newId(), from: stranger, text });
    await app.settle();
    const { rows } = await ente.query('SELECT person_id, body FROM outgoing_messages WHERE address = $1', [stranger]);
    expect(rows).toHaveLength(1);
    expect(String(rows[0]?.['body'])).toContain('solo alle persone iscritte');
    const waiting = await ente.query('SELECT state FROM sms_inbound WHERE number = $1', [stranger]);
    expect(waiting.rows.map(({ state }) => state)).toEqual(['unknown', 'unknown']);
  });

  describe('a number of two people', () => {
    const shared = async (): Promise<{ phone: Telephone; otherId: string }> => {
      const phone = await phoneOf();
      const other = await Telephone.give(app, ente, await ente.person({ withLogin: false }), phone.number);
      return { phone, otherId: other.person.id };
    };

    it('is left to the staff, who are to call the household', async () => {
      const { phone, otherId } = await shared();
      expect(await phone.write('sì')).toEqual([]);
      const { rows } = await ente.query('SELECT state, person_id FROM sms_inbound WHERE number = $1', [phone.number]);
      expect(rows).toEqual([{ state: 'shared', person_id: null }]);
      const call = await ente.query(
        "SELECT count(*)::int FROM call_tasks WHERE person_id = ANY($1) AND reason = 'text_shared'",
        [[phone.person.id, otherId]],
      );
      expect(call.rows).toEqual([{ count: 1 }]);
      expect(await phone.write('grazie')).toEqual([]);
    });

    it('is theirs whose card it is, not the children’s who have it too', async () => {
      const phone = await phoneOf();
      const child = await ente.person({ withLogin: false });
      await ente.query("UPDATE people SET phone = $2, guardian_id = $3, birth_date = '2016-05-05' WHERE id = $1", [
        child.id,
        phone.number,
        phone.person.id,
      ]);
      expect(await phone.write('agenda')).toEqual([expect.stringContaining('In agenda')]);
    });

    it('is asked nothing by text, and STOP on it holds for both', async () => {
      const { phone, otherId } = await shared();
      expect(await phone.write('STOP')).toEqual([expect.stringContaining('Non ti scriviamo più')]);
      const { rows } = await ente.query('SELECT channels FROM people WHERE id = ANY($1)', [[phone.person.id, otherId]]);
      expect(rows).toEqual([{ channels: ['call'] }, { channels: ['call'] }]);
    });
  });

  describe('a cry for help', () => {
    const alarms = async (number: string): Promise<unknown[]> =>
      (
        await ente.query(
          "SELECT 1 FROM sms_inbound WHERE state = 'alarm' AND (number = $1 OR person_id IN (SELECT id FROM people WHERE phone = $1))",
          [number],
        )
      ).rows;

    it.each(['somebody who is enrolled', 'who has said stop', 'who never agreed', 'a stranger'])(
      'of %s is answered with 112 and told to everybody of the staff',
      async (who) => {
        const operator = await ente.person({ roles: ['operator'], withLogin: false });
        const phone =
          who === 'a stranger'
            ? new Telephone(app, ente, operator, number())
            : await phoneOf(who !== 'who never agreed');
        if (who === 'who has said stop') await phone.write('stop');
        expect(await phone.write('aiuto sono caduta e non riesco ad alzarmi')).toEqual([
          expect.stringContaining('112'),
        ]);
        expect(await alarms(phone.number)).toHaveLength(1);
        const told = await ente.query(
          "SELECT important FROM notifications WHERE person_id = $1 AND type = 'text_alarm'",
          [operator.id],
        );
        expect(told.rows.length).toBeGreaterThan(0);
        expect(told.rows.every(({ important }) => important)).toBe(true);
      },
    );

    it('wakes nobody again every second, but does when what was written before has been dealt with', async () => {
      const operator = await ente.person({ roles: ['operator'], withLogin: false });
      const phone = await phoneOf();
      const told = async (): Promise<number> =>
        (await ente.query("SELECT 1 FROM notifications WHERE person_id = $1 AND type = 'text_alarm'", [operator.id]))
          .rows.length;
      for (const cry of ['aiutatemi', 'aiuto sto male', 'sto male', 'chiamate il 112']) await phone.write(cry);
      expect([await told(), (await alarms(phone.number)).length]).toEqual([1, 4]);
      await ente.query("UPDATE sms_inbound SET state = 'done' WHERE person_id = $1 AND state = 'alarm'", [
        phone.person.id,
      ]);
      await phone.write('sto male');
      expect(await told()).toBe(2);
    });

    it('wakes who is on duty, and stands first on the board until somebody has looked after it', async () => {
      await ente.query(`UPDATE enti SET settings = settings || '{"dutyPhone":"+39 333 777 0001"}' WHERE id = $1`, [
        ente.id,
      ]);
      const operator = await ente.person({ roles: ['operator'], withLogin: false });
      const api = new ApiClient(app.url, await openSession(ente, operator.id, 'api'));
      const phone = await phoneOf();
      expect(await phone.write('sto male')).toEqual([expect.stringContaining('333 777 0001')]);
      const duty = await ente.query("SELECT body FROM outgoing_messages WHERE address = '+393337770001'");
      expect(duty.rows).toEqual([{ body: expect.stringContaining('EMERGENZA') }]);
      const { body } = await api.get<{
        lists: { key: string; cards: { people: { id: string }[]; urgent: boolean }[] }[];
      }>('/board?view=alarms');
      expect(JSON.stringify(body)).toContain(phone.person.id);
    });
  });

  it('falls silent where stop may have been meant, until somebody has called', async () => {
    const phone = await phoneOf();
    expect(await phone.write('ho detto stop')).toEqual([]);
    expect(await phone.write('agenda')).toEqual([]);
    expect(await calls(phone.person.id)).toBe(1);
    const { rows } = await ente.query('SELECT channels FROM people WHERE id = $1', [phone.person.id]);
    expect(rows[0]?.['channels']).toEqual(['call']);
  });

  it('posts a ride and its way back home', async () => {
    const phone = await phoneOf();
    const day = DateTime.fromISO(dayAhead(6, '09:00'), { zone: 'Europe/Rome' }).toFormat('d/M');
    await phone.write(`passaggio ospedale ${day} alle 9, torno alle 11`);
    expect(await phone.write('SI')).toEqual([expect.stringContaining('Fatto')]);
    const { rows } = await ente.query(
      "SELECT place_id, to_place_id FROM listings WHERE person_id = $1 AND kind = 'request' ORDER BY id",
      [phone.person.id],
    );
    expect(rows).toHaveLength(2);
    expect(rows[1]?.['to_place_id']).toBe(rows[0]?.['place_id']);
  });

  it('asks before it posts the same ride once more', async () => {
    const phone = await phoneOf();
    const day = DateTime.fromISO(dayAhead(6, '09:00'), { zone: 'Europe/Rome' }).toFormat('d/M');
    const rides = async (): Promise<number> =>
      (await ente.query('SELECT 1 FROM listings WHERE person_id = $1 AND linked_to_id IS NULL', [phone.person.id])).rows
        .length;
    const ask = async (): Promise<string[]> => {
      await phone.write(`passaggio mercato ${day} alle 9, solo andata`);
      return phone.write('SI');
    };
    expect(await ask()).toEqual([expect.stringContaining('Fatto')]);
    expect(await ask()).toEqual([expect.stringMatching(/lo cerchiamo già: .*9/)]);
    expect(await phone.write('NO')).toEqual([expect.stringContaining('lasciamo stare')]);
    expect(await rides()).toBe(1);
    await ask();
    expect(await phone.write('SI')).toEqual([expect.stringContaining('Fatto')]);
    expect(await rides()).toBe(2);
    expect(await calls(phone.person.id)).toBe(0);
  });

  it('stops at once and for good, until somebody starts again', async () => {
    const phone = await phoneOf();
    expect(await phone.write('STOP')).toEqual([expect.stringContaining('Non ti scriviamo più')]);
    expect(await phone.write('agenda')).toEqual([]);
    expect(await phone.write('stop')).toEqual([]);
    const { rows } = await ente.query('SELECT channels FROM people WHERE id = $1', [phone.person.id]);
    expect(rows[0]?.['channels']).toEqual(['call']);
    expect(await calls(phone.person.id)).toBe(1);
    expect(await phone.write('inizio')).toEqual([expect.stringContaining('Da ora ti scriviamo')]);
    const consents = await ente.query('SELECT given, channel FROM sms_consents WHERE person_id = $1 ORDER BY seq', [
      phone.person.id,
    ]);
    expect(consents.rows).toEqual([
      { given: true, channel: 'phone' },
      { given: false, channel: 'sms' },
      { given: true, channel: 'sms' },
    ]);
  });

  it('does nothing for who never said yes, and asks for a call', async () => {
    const phone = await phoneOf(false);
    expect(await phone.write('passaggio ospedale domani 9')).toEqual([
      expect.stringContaining('solo alle persone iscritte'),
    ]);
    expect(await calls(phone.person.id)).toBe(1);
  });

  it('hears twenty texts an hour, but STOP always', async () => {
    const phone = await phoneOf();
    for (let count = 0; count < 22; count += 1)
      await post(app, { messageId: newId(), from: phone.number, text: 'agenda' });
    await app.settle();
    expect(await phone.received()).toHaveLength(20);
    expect(await phone.write('stop')).toHaveLength(1);
  });

  it('makes a call of what it does not understand, its words read by staff only', async () => {
    const phone = await phoneOf();
    expect(await phone.write('mi è scappato il gatto Fufi')).toEqual([expect.stringContaining('Ti chiamiamo noi')]);
    expect(await calls(phone.person.id)).toBe(1);
    const { rows } = await ente.query('SELECT params, script, link FROM call_tasks WHERE person_id = $1', [
      phone.person.id,
    ]);
    expect(JSON.stringify(rows)).not.toContain('Fufi');
    expect(rows[0]?.['link']).toMatch(/^\/texts\//);
  });

  it('goes the whole way of a ride between two telephones', async () => {
    const rider = await phoneOf();
    const driverPerson = await ente.driver();
    const day = dayAhead(4).slice(0, 10);
    const driverApi = await app.signIn(driverPerson.login);
    const posted = await driverApi.post('/offers', {
      service: 'trasporto',
      category: 'ride',
      title: 'Vado a Verduno',
      toPlaceId: ente.places['hospital'],
      when: { windows: [{ start: `${day}T08:00:00+01:00`, end: `${day}T09:00:00+01:00` }] },
      details: { seats: 2, detourMinutes: 30 },
    });
    expect(posted.status).toBe(201);
    await app.settle();
    const driver = await Telephone.give(app, ente, driverPerson, number());

    const [echo] = await rider.write(`passaggio ospedale ${DateTime.fromISO(day).toFormat('d/M')} ore 9`);
    expect(echo).toMatch(/^Passaggio da casa ad? .+ arrivo ore 9:00\. Rispondi SI/);
    const { rows: before } = await ente.query('SELECT 1 FROM listings WHERE person_id = $1', [rider.person.id]);
    expect(before).toHaveLength(0);
    const [done, proposed] = await rider.write('sì');
    expect(done).toContain('Fatto');
    expect(proposed).toMatch(/può portarti: .+ Rispondi SI o NO/);
    const { rows: listed } = await ente.query('SELECT channel, title FROM listings WHERE person_id = $1', [
      rider.person.id,
    ]);
    expect(listed).toEqual([{ channel: 'sms', title: expect.not.stringContaining('spedale') }]);
    expect((await driver.received()).at(-1)).toMatch(/chiede un passaggio: .+ Rispondi SI o NO/);

    const [accepted] = await rider.write('va bene');
    expect(accepted).toContain('Ora aspettiamo');
    const [, told] = await driver.write('si');
    expect(`${told}`).toContain("d'accordo");
    expect((await rider.received()).at(-1)).toContain("d'accordo");
    const { rows: agreed } = await ente.query('SELECT state FROM agreements WHERE receiver_id = $1', [rider.person.id]);
    expect(agreed).toEqual([{ state: 'agreed' }]);

    const [cancelling] = await rider.write('annulla');
    expect(cancelling).toContain('Rispondi SI per annullare');
    const [cancelled] = await rider.write('sì');
    expect(cancelled).toContain('Annullato');
    expect((await ente.query('SELECT state FROM agreements WHERE receiver_id = $1', [rider.person.id])).rows).toEqual([
      { state: 'cancelled' },
    ]);
    expect((await driver.received()).at(-1)).toContain('annullato');
    const stateOf = async () =>
      (await ente.query('SELECT state FROM listings WHERE person_id = $1', [rider.person.id])).rows;
    expect(await stateOf()).toEqual([{ state: 'withdrawn' }]);
    expect(cancelled).toContain('Ti serve ancora?');
    const [back] = await rider.write('no scusa, vengo');
    expect(back).toMatch(/Rimetto: .+ Rispondi SI/);
    const [standing] = await rider.write('si');
    expect(standing).toContain('vale di nuovo');
    expect((await driver.received()).at(-1)).toContain('vale di nuovo');
    expect(await stateOf()).toEqual([{ state: 'matched' }]);
    await rider.write('annulla');
    await rider.write('si');
    expect(await stateOf()).toEqual([{ state: 'withdrawn' }]);
    const [again] = await rider.write('si');
    expect(again).toContain('cerchiamo un');
    expect(await stateOf()).toEqual([{ state: 'open' }]);
  });

  it('tells who waits that the driver is late, once the driver has confirmed it', async () => {
    const rider = await phoneOf();
    const person = await ente.driver();
    const day = dayAhead(9).slice(0, 10);
    await (
      await app.signIn(person.login)
    ).post('/offers', {
      service: 'trasporto',
      category: 'ride',
      title: 'Vado a Verduno',
      toPlaceId: ente.places['hospital'],
      when: { windows: [{ start: `${day}T08:00:00+01:00`, end: `${day}T09:00:00+01:00` }] },
      details: { seats: 2, detourMinutes: 30 },
    });
    const driver = await Telephone.give(app, ente, person, number());
    await rider.write(`passaggio ospedale ${DateTime.fromISO(day).toFormat('d/M')} ore 9`);
    await rider.write('sì');
    await rider.write('sì');
    await driver.write('sì');
    const when = async (): Promise<number> => {
      const { rows } = await ente.query('SELECT starts_at FROM agreements WHERE receiver_id = $1', [rider.person.id]);
      return (rows[0]?.['starts_at'] as Date).getTime();
    };
    // Another day is nothing to be late for yet.
    expect(await driver.write('sono in ritardo di 15 minuti')).toEqual([
      expect.stringContaining('un operatore e ti chiama'),
    ]);
    await letBeginNow(rider.person.id);
    const before = await when();

    expect((await driver.write('sono in ritardo di 15 minuti'))[0]).toMatch(/Diciamo a chi ti aspetta .+ Rispondi SI/);
    expect(await when()).toBe(before);
    expect((await driver.write('sì'))[0]).toContain('Fatto');
    expect((await when()) - before).toBe(15 * 60_000);
    const { rows } = await ente.query("SELECT 1 FROM notifications WHERE person_id = $1 AND type = 'ride_late'", [
      rider.person.id,
    ]);
    expect(rows).toHaveLength(1);
    expect((await rider.write('sono in ritardo di 15 minuti'))[0]).toContain('un operatore e ti chiama');
  });

  it('ticks who is in the car, and that they are there', async () => {
    const rider = await phoneOf();
    const person = await ente.driver();
    const day = dayAhead(9).slice(0, 10);
    await (
      await app.signIn(person.login)
    ).post('/offers', {
      service: 'trasporto',
      category: 'ride',
      title: 'Vado a Verduno',
      toPlaceId: ente.places['hospital'],
      when: { windows: [{ start: `${day}T08:00:00+01:00`, end: `${day}T09:00:00+01:00` }] },
      details: { seats: 2, detourMinutes: 30 },
    });
    const driver = await Telephone.give(app, ente, person, number());
    await rider.write(`passaggio ospedale ${DateTime.fromISO(day).toFormat('d/M')} ore 9`);
    await rider.write('sì');
    await rider.write('sì');
    await driver.write('sì');
    await letBeginNow(rider.person.id);
    const ticked = async () =>
      (
        await ente.query(
          'SELECT m.kind FROM ride_stop_marks m JOIN agreements a ON a.id = m.agreement_id WHERE a.receiver_id = $1 ORDER BY m.at',
          [rider.person.id],
        )
      ).rows.map(({ kind }) => kind);
    expect((await driver.write('salita'))[0]).toMatch(/è in auto con te. Rispondi SI/);
    expect(await ticked()).toEqual([]);
    expect((await driver.write('sì'))[0]).toContain('Segnato');
    expect(await ticked()).toEqual(['pick_up']);
    await driver.write('arrivati');
    await driver.write('sì');
    expect(await ticked()).toEqual(['pick_up', 'drop']);
  });

  it('calls off a departure nobody comes along on yet, of a driver who is ill', async () => {
    const person = await ente.driver();
    const day = dayAhead(1).slice(0, 10);
    const login = await app.signIn(person.login);
    await login.post('/offers', {
      service: 'trasporto',
      category: 'ride',
      title: 'Vado a Verduno',
      toPlaceId: ente.places['hospital'],
      when: { windows: [{ start: `${day}T08:00:00+01:00`, end: `${day}T09:00:00+01:00` }] },
      details: { seats: 2, detourMinutes: 30 },
    });
    const driver = await Telephone.give(app, ente, person, number());
    expect((await driver.write('domani nn posso venire ho la febbre'))[0]).toMatch(/Annullo: .+guidi tu.+ Rispondi SI/);
    expect((await driver.write('sì'))[0]).toContain('Annullato');
    const { rows } = await ente.query(
      'SELECT s.called_off_at FROM slots s JOIN listings l ON l.id = s.listing_id WHERE l.person_id = $1',
      [person.id],
    );
    expect(rows.map((row) => row['called_off_at'] !== null)).toEqual([true]);
    expect((await driver.write('quanti minuti ho'))[0]).toContain('Il tuo conto');
  });

  /** As if the day of that ride had come, with everything that was agreed for it. */
  async function letBeginNow(receiverId: string): Promise<void> {
    const { rows } = await ente.query(
      'SELECT id, proposal_id, offer_slot_id, (now() - starts_at)::text AS by FROM agreements WHERE receiver_id = $1',
      [receiverId],
    );
    const { id, proposal_id: proposalId, offer_slot_id: slotId, by } = rows[0] ?? {};
    for (const [table, columns, key, value] of [
      ['slots', ['starts_at', 'ends_at'], 'id', slotId],
      ['proposals', ['starts_at', 'ends_at'], 'id', proposalId],
      ['agreements', ['starts_at', 'ends_at'], 'id', id],
      ['diary_entries', ['starts_at', 'ends_at'], 'cause_id', id],
      ['ride_trips', ['leaves_at', 'arrives_at'], 'slot_id', slotId],
      ['ride_stops', ['at', 'promised_at'], 'slot_id', slotId],
    ] as const) {
      const sets = columns.map((column) => `${column} = ${column} + $2::interval`).join(', ');
      await ente.query(`UPDATE ${table} SET ${sets} WHERE ${key} = $1`, [value, by]);
    }
  }

  it('handles two texts that come at once one after the other, and acts once', async () => {
    const phone = await phoneOf();
    const day = DateTime.now().setZone('Europe/Rome').plus({ days: 6 }).toFormat('d/M');
    await phone.write(`passaggio mercato ${day} ore 9`);
    await Promise.all(['sì', 'sì'].map((text) => post(app, { messageId: newId(), from: phone.number, text })));
    await Promise.all([app.settle(), app.settle()]);
    const { rows } = await ente.query('SELECT 1 FROM listings WHERE person_id = $1', [phone.person.id]);
    expect(rows).toHaveLength(1);
  });

  it('forgets words and strange numbers after their days', async () => {
    const phone = await phoneOf();
    await phone.write('aiuto');
    await ente.query("UPDATE sms_inbound SET received_at = now() - interval '31 days' WHERE person_id = $1", [
      phone.person.id,
    ]);
    await app.reach(new Date());
    const { rows } = await ente.query('SELECT body FROM sms_inbound WHERE person_id = $1', [phone.person.id]);
    expect(rows).toEqual([{ body: null }]);
  });

  it('shows words in the list, the newest first, and with one text what was written to and fro', async () => {
    const phone = await phoneOf();
    for (const words of ['zibaldone primo', 'zibaldone secondo']) await phone.write(words);
    const own = await ente.person({ roles: ['operator'] });
    const headers = { cookie: `reciproca_session=${await openSession(ente, own.id, 'web')}` };
    const list = await (await fetch(`${app.url}/texts`, { headers })).text();
    expect(list.indexOf('zibaldone secondo')).toBeGreaterThan(-1);
    expect(list.indexOf('zibaldone secondo')).toBeLessThan(list.indexOf('zibaldone primo'));
    // In the menu, and where it is folded away.
    const { rows: waiting } = await ente.query(
      "SELECT id FROM sms_inbound WHERE ente_id = $1 AND state IN ('alarm','unclear','unknown','shared')",
      [ente.id],
    );
    const badge = `<span class="nav-badge">${waiting.length}</span>`;
    expect(list.split(badge).length - 1).toBe(4);
    const { rows } = await ente.query("SELECT id FROM sms_inbound WHERE body = 'zibaldone secondo'");
    const talk = await (await fetch(`${app.url}/texts/${String(rows[0]?.['id'])}`, { headers })).text();
    for (const words of ['zibaldone primo', 'zibaldone secondo', ', noi: ']) expect(talk).toContain(words);
  });

  it('is answered by staff in words of their own, and a bare answer to those is for staff to read', async () => {
    const phone = await phoneOf();
    await phone.write('zibaldone terzo');
    const page = await PageClient.open(app.url, ente, (await ente.person({ roles: ['operator'] })).id);
    const path = `/people/${phone.person.id}/text`;
    expect((await page.get(`/people/${phone.person.id}`)).html).toContain(`href="${path}"`);
    const before = (await phone.received()).length;
    for (const words of ['', 'x'.repeat(301), '\u202Eabc']) {
      const refused = await page.post(path, { words });
      expect([refused.status, refused.html]).toEqual([422, expect.stringMatching(/name="words"[^>]*aria-invalid/)]);
    }
    expect((await page.post(path, { words: 'Martedì alle 10 va bene?' })).location).toBe(`/people/${phone.person.id}`);
    await app.settle();
    expect((await phone.received()).slice(before)).toEqual(['Martedì alle 10 va bene?']);
    const states = async (): Promise<unknown[]> =>
      (await ente.query('SELECT state FROM sms_inbound WHERE person_id = $1 ORDER BY seq', [phone.person.id])).rows.map(
        ({ state }) => state,
      );
    expect(await states()).toEqual(['done']);
    for (const words of ['grazie', 'sì', 'no alle 11', 'STOP']) await phone.write(words);
    expect(await states()).toEqual(['done', 'handled', 'unclear', 'unclear', 'handled']);
    expect((await phone.received()).slice(before + 1)).toHaveLength(1);
    expect((await page.post(path, { words: 'Ci sei?' })).status).toBe(409);
    expect((await page.get(path)).text).toContain('Va chiamata');
    const stranger = await ente.person({ roles: ['resident'] });
    expect((await (await PageClient.open(app.url, ente, stranger.id)).get(path)).status).toBe(403);
  });

  it('is answered through the API by the same rules', async () => {
    const phone = await phoneOf();
    const staff = new ApiClient(
      app.url,
      await openSession(ente, (await ente.person({ roles: ['operator'] })).id, 'api'),
    );
    const path = `/people/${phone.person.id}/text`;
    const before = (await phone.received()).length;
    for (const body of [{}, { words: 'x'.repeat(301) }, { words: '\u202Eabc' }, { words: 'A domani 😀' }]) {
      const refused = await staff.post<{ errors: { field: string }[] }>(path, body);
      expect([refused.status, refused.body.errors[0]?.field]).toEqual([422, 'words']);
    }
    expect((await staff.post(path, { words: 'Martedì alle 10 va bene?' }, { 'idempotency-key': newId() })).status).toBe(
      204,
    );
    await app.settle();
    expect((await phone.received()).slice(before)).toEqual(['Martedì alle 10 va bene?']);
    expect(await phone.write('sì')).toEqual([]);
    await phone.write('STOP');
    const { status, body } = await staff.post<{ code: string }>(path, { words: 'Ci sei?' });
    expect([status, body.code]).toEqual([409, 'text.may_not_write']);
  });

  it('shows another ente’s texts to nobody', async () => {
    const phone = await phoneOf();
    await phone.write('boh');
    const { rows } = await ente.query('SELECT id FROM sms_inbound WHERE person_id = $1', [phone.person.id]);
    const bra = await TestEnte.create(app.database.url, 'bra');
    const stranger = await bra.person({ roles: ['operator'] });
    const own = await ente.person({ roles: ['operator'] });
    const statusFor = async (home: TestEnte, id: string): Promise<number> =>
      (
        await fetch(`${app.url}/texts/${String(rows[0]?.['id'])}`, {
          headers: { cookie: `reciproca_session=${await openSession(home, id, 'web')}` },
        })
      ).status;
    expect(await statusFor(bra, stranger.id)).toBe(404);
    expect(await statusFor(ente, own.id)).toBe(200);
    const logged = await ente.query("SELECT 1 FROM access_log WHERE person_id = $1 AND detail->>'what' = 'text'", [
      phone.person.id,
    ]);
    expect(logged.rows).toHaveLength(1);
    await bra.close();
  });
});
