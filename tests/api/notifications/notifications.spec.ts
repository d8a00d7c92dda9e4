// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { NewsMatters, PastNews, UnitOfWork } from '@reciproca/platform';
import { DropPastNews } from '../../../libs/notifications/src/application/drop-past-news.js';
import { delegation } from '../../builders/identity.js';
import { insert } from '../../builders/insert.js';
import { eventually, NotificationsStage, type SignedInPerson } from './notifications-stage.js';

let stage: NotificationsStage;
beforeAll(async () => {
  stage = await NotificationsStage.open();
});
afterAll(() => stage.close());

const startsAt = '2027-03-02T09:00:00+01:00';
const itemsOf = async (person: SignedInPerson) =>
  (await stage.api(person, 'get', '/notifications?limit=100').expect(200)).body.items;
const callsFor = async (operator: SignedInPerson, personId: string) =>
  (await stage.api(operator, 'get', '/call-tasks').expect(200)).body.items.filter(
    (task: { personId: string }) => task.personId === personId,
  );

async function agree(giver: SignedInPerson, receiver: SignedInPerson): Promise<string> {
  const agreementId = newId();
  await stage.news('exchange.agreement_made', {
    agreementId,
    giverId: giver.id,
    receiverId: receiver.id,
    startsAt,
    minutes: 60,
    title: 'Visita in ospedale',
  });
  return agreementId;
}

describe('a notice', () => {
  it('is read once the page it leads to is shown, and only to whom it was told', async () => {
    const [anna, bruno] = await Promise.all([stage.addPerson(), stage.addPerson()]);
    for (const { id } of [anna, bruno]) {
      await stage.tell({ personId: id, link: '/me' }, { personId: id, link: '/me?part=2#more' });
      await stage.tell({ personId: id, link: '/offers/1' });
    }
    await stage.page(anna, '/me').expect(200);
    expect((await itemsOf(anna)).map(({ readAt }: { readAt: string | null }) => readAt !== null)).toEqual([
      true,
      true,
      false,
    ]);
    expect((await stage.api(anna, 'get', '/notifications').expect(200)).body.unread).toBe(1);
    expect((await stage.api(bruno, 'get', '/notifications').expect(200)).body.unread).toBe(3);
  });

  it('counts as read once its matter is over', async () => {
    const anna = await stage.addPerson();
    await stage.tell({ personId: anna.id, link: '/offers/over' }, { personId: anna.id, link: '/offers/open' });
    const past = stage.app.get(PastNews);
    past.add(['listing_approved'], async (_ctx, told) =>
      told.filter(({ link }) => link === '/offers/over').map(({ id }) => id),
    );
    const { app } = stage;
    await app.get(UnitOfWork).run(stage.seed(), (ctx) => app.get(DropPastNews).execute(ctx));
    expect(await itemsOf(anna)).toMatchObject([
      { link: '/offers/over', readAt: expect.any(String) },
      { link: '/offers/open', readAt: null },
    ]);
  });

  it('says what it is about: the kind of help and the day', async () => {
    const anna = await stage.addPerson({ uiLanguage: 'it' });
    stage.app.get(NewsMatters).add(async (_ctx, links) => {
      const matter = {
        kind: () => 'Stare con i bambini',
        startsAt: new Date('2027-03-02T16:00:00+01:00'),
        endsAt: new Date('2027-03-02T18:00:00+01:00'),
      };
      return new Map(links.filter((link) => link === '/requests/twins').map((link) => [link, matter]));
    });
    const client = stage.connect({ token: anna.token, lastSeq: 0 });
    await client.ready();
    await stage.tell({ personId: anna.id, link: '/requests/twins' }, { personId: anna.id, link: '/offers/2' });
    await stage.deliver();
    const about = ['Stare con i bambini · martedì 2 marzo 2027, dalle 16:00 alle 18:00', null];
    expect((await itemsOf(anna)).map((item: { about: string | null }) => item.about)).toEqual(about);
    await eventually(() => client.notifications.length === 2);
    expect(client.notifications.map((told) => told.about)).toEqual(about);
    client.close();
    expect((await stage.page(anna, '/inbox').expect(200)).text).toContain('Stare con i bambini · martedì 2 marzo 2027');
  });
});

describe('news', () => {
  it('reaches both people of an agreement, with first names and time only', async () => {
    const [anna, bruno] = await Promise.all([stage.addPerson(), stage.addPerson({ givenName: 'Bruno' })]);
    const agreementId = await agree(anna, bruno);
    expect(await itemsOf(anna)).toMatchObject([
      {
        seq: 1,
        title: 'Siete d’accordo, tu e Bruno: martedì 2 marzo 2027 alle 9:00.',
        link: `/agreements/${agreementId}`,
        important: true,
        readAt: null,
      },
    ]);
    expect(await itemsOf(bruno)).toHaveLength(1);
  });

  it('is told once however often it comes', async () => {
    const anna = await stage.addPerson();
    const drafts = Array.from({ length: 20 }, () => ({ personId: anna.id, eventKey: 'same' }));
    await Promise.all(drafts.map((draft) => stage.tell(draft)));
    await stage.tell(...drafts);
    expect((await itemsOf(anna)).map(({ seq }: { seq: number }) => seq)).toEqual([1]);
  });

  it('numbers many told at the same time without a gap', async () => {
    const people = await Promise.all(Array.from({ length: 3 }, () => stage.addPerson()));
    await Promise.all(
      Array.from({ length: 30 }, (_, made) =>
        stage.tell(...(made % 2 ? people : people.toReversed()).map(({ id }) => ({ personId: id }))),
      ),
    );
    for (const person of people) {
      expect((await itemsOf(person)).map(({ seq }: { seq: number }) => seq)).toEqual(
        Array.from({ length: 30 }, (_, index) => index + 1),
      );
    }
  });

  it('reaches who holds a valid delegation too, and says for whom', async () => {
    const [rita, delegate, former, giver] = await Promise.all([
      stage.addPerson({ givenName: 'Rita' }),
      stage.addPerson(),
      stage.addPerson(),
      stage.addPerson({ givenName: 'Gino' }),
    ]);
    await insert(stage.database, stage.enteId, [
      delegation({ delegatorId: rita.id, delegateId: delegate.id }),
      delegation({ delegatorId: rita.id, delegateId: former.id, endsOn: '2021-01-01' }),
    ]);
    await agree(giver, rita);
    expect((await itemsOf(delegate))[0].title).toMatch(/^Per Rita: Siete d’accordo, tu e Gino/);
    expect(await itemsOf(former)).toEqual([]);
  });
});

describe('what was told before', () => {
  const store = (personId: string, seq: number, type: string, params: object) =>
    stage.database.query(
      `WITH counted AS (INSERT INTO notification_counters (person_id, last_seq) VALUES ($3, $4)
         ON CONFLICT (person_id) DO UPDATE SET last_seq = $4)
       INSERT INTO notifications (id, ente_id, person_id, seq, type, params, link, important, event_key, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, '/minutes', false, $1::uuid::text, now())`,
      [newId(), stage.enteId, personId, seq, type, params],
    );

  it('stays readable, even where no lib brings that kind of news any more', async () => {
    const anna = await stage.addPerson();
    await store(anna.id, 1, 'minutes_earned', { name: 'Bruno', minutes: 60 });
    await store(anna.id, 2, 'bus_pass_printed', {});
    expect((await itemsOf(anna)).map(({ title }: { title: string }) => title)).toEqual([
      'Hai dato a Bruno 1 ora del tuo tempo. Il tuo conto è aggiornato.',
      'C’è una novità per te.',
    ]);
    expect((await stage.page(anna, '/inbox').expect(200)).text).toContain('C’è una novità per te.');
  });

  it('is told to nobody anew when no lib in the house has words for it', async () => {
    const anna = await stage.addPerson();
    // The ledger is not in this house.
    await expect(stage.tell({ personId: anna.id, type: 'minutes_added' })).rejects.toThrow(
      'No lib has words for news of the type minutes_added',
    );
    expect(await itemsOf(anna)).toEqual([]);
  });
});

describe('one’s own notifications', () => {
  it('come in pages, are acknowledged and read', async () => {
    const anna = await stage.addPerson();
    await stage.tell(...Array.from({ length: 5 }, () => ({ personId: anna.id })));
    const page = await stage.api(anna, 'get', '/notifications?after=1&limit=2').expect(200);
    expect(page.body).toMatchObject({ items: [{ seq: 2 }, { seq: 3 }], next: '3', lastSeq: 5, unread: 5 });
    expect((await stage.api(anna, 'post', '/notifications/ack', { seq: 99 }).expect(200)).body).toEqual({
      ackedSeq: 5,
    });
    const { id } = page.body.items[0];
    expect((await stage.api(anna, 'post', `/notifications/${id}/read`, {}).expect(200)).body).toEqual({
      link: '/offers/1',
    });
    expect((await stage.api(anna, 'get', '/notifications').expect(200)).body.unread).toBe(4);
  });

  it('are nobody else’s', async () => {
    const [anna, bruno] = await Promise.all([stage.addPerson(), stage.addPerson()]);
    await stage.tell({ personId: anna.id });
    const [{ id }] = await itemsOf(anna);
    await stage.api(bruno, 'post', `/notifications/${id}/read`, {}).expect(404);
    await stage.api(null, 'get', '/notifications').expect(401);
    expect(await itemsOf(bruno)).toEqual([]);
  });

  it('stand in the inbox, which acknowledges them', async () => {
    const anna = await stage.addPerson();
    await stage.tell({ personId: anna.id, link: '/offers/9', important: true });
    const page = await stage.page(anna, '/inbox').expect(200);
    expect(page.text).toContain('Il tuo annuncio va bene: ora i vicini lo vedono.');
    const [{ id, ackedAt, readAt }] = await itemsOf(anna);
    expect([typeof ackedAt, readAt]).toEqual(['string', null]);
    await stage.page(anna, `/inbox/${id}`).expect(303).expect('location', '/offers/9');
    expect((await itemsOf(anna))[0].readAt).not.toBeNull();
  });
});

describe('the call list', () => {
  it('holds who has no device at once, with the number for who takes the call', async () => {
    const [first, second, rita, gino] = await Promise.all([
      stage.addPerson({}, 'operator'),
      stage.addPerson({}, 'operator'),
      stage.addPerson({ givenName: 'Rita', devices: 'none', channels: ['call'], phone: '+390173123456' }),
      stage.addPerson({ givenName: 'Gino' }),
    ]);
    await agree(gino, rita);
    const [waiting] = await callsFor(first, rita.id);
    expect(waiting).toMatchObject({
      name: 'Rita Rossi',
      state: 'open',
      phone: null,
      why: expect.stringContaining('Gino'),
    });
    expect(waiting.script).toContain('Buongiorno Rita');
    expect(await callsFor(first, gino.id)).toEqual([]);

    const claims = await Promise.all(
      [first, second].map((operator) => stage.api(operator, 'post', `/call-tasks/${waiting.id}/claim`, {})),
    );
    expect(claims.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = claims[0]!.status === 200 ? first : second;
    const loser = winner === first ? second : first;
    expect(claims.find(({ status }) => status === 409)?.body.code).toBe('call_task.claimed_by_other');
    expect((await callsFor(winner, rita.id))[0].phone).toBe('+390173123456');
    expect((await callsFor(loser, rita.id))[0].phone).toBeNull();
    expect((await stage.page(winner, '/calls').expect(200)).text).toContain('tel:+390173123456');

    await stage.api(loser, 'post', `/call-tasks/${waiting.id}/done`, { outcome: 'reached' }).expect(409);
    const again = await stage
      .api(winner, 'post', `/call-tasks/${waiting.id}/done`, { outcome: 'no_answer' })
      .expect(200);
    expect(again.body).toMatchObject({ state: 'open', claimedBy: null, attempts: 1, outcome: 'no_answer' });
    expect(new Date(again.body.dueAt).getTime()).toBeGreaterThan(Date.now() + 3_600_000);
    await stage.api(loser, 'post', `/call-tasks/${waiting.id}/claim`, {}).expect(200);
    await stage
      .api(loser, 'post', `/call-tasks/${waiting.id}/done`, { outcome: 'reached', note: 'Va bene così' })
      .expect(200);
    expect(await callsFor(first, rita.id)).toEqual([]);
  });

  it('is for staff, and for their own ente', async () => {
    const rita = await stage.addPerson({ devices: 'none' });
    await stage.tell({ personId: rita.id, important: true });
    await stage.deliver();
    const operator = await stage.addPerson({}, 'operator');
    const stranger = await stage.addPerson({}, 'operator', await stage.addEnte());
    const [task] = await callsFor(operator, rita.id);
    expect(await callsFor(stranger, rita.id)).toEqual([]);
    await stage.api(stranger, 'post', `/call-tasks/${task.id}/claim`, {}).expect(404);
    await stage.api(rita, 'get', '/call-tasks').expect(403);
  });

  it('holds nobody who made the agreement on the telephone', async () => {
    const operator = await stage.addPerson({}, 'operator');
    const [rita, gino] = await Promise.all([stage.addPerson({ devices: 'none' }), stage.addPerson()]);
    const agreementId = newId();
    await stage.database.query(
      `INSERT INTO contacts (id, ente_id, person_id, channel, direction, about_kind, about_id, outcome, by_id, at)
       VALUES ($1, $2, $3, 'phone', 'in', 'agreement', $4, 'agreed', $5, now())`,
      [newId(), stage.enteId, rita.id, agreementId, operator.id],
    );
    const made = { giverId: gino.id, receiverId: rita.id, startsAt, minutes: 60 };
    await stage.news('exchange.agreement_made', { ...made, agreementId });
    expect(await callsFor(operator, rita.id)).toEqual([]);
    await stage.news('exchange.agreement_made', { ...made, agreementId: newId() });
    expect(await callsFor(operator, rita.id)).toHaveLength(1);
  });

  it('is called about the first people who can help once', async () => {
    const operator = await stage.addPerson({}, 'operator');
    const [rita, ada] = await Promise.all([stage.addPerson({ devices: 'none' }), stage.addPerson()]);
    const requestId = newId();
    const made = () => ({
      proposals: [{ proposalId: newId(), requestId, requesterId: rita.id, offererId: ada.id, startsAt }],
    });
    await stage.news('exchange.proposals_made', made());
    const [task] = await callsFor(operator, rita.id);
    await stage.api(operator, 'post', `/call-tasks/${task.id}/claim`, {}).expect(200);
    await stage.api(operator, 'post', `/call-tasks/${task.id}/done`, { outcome: 'reached' }).expect(200);
    await stage.news('exchange.proposals_made', made());
    expect(await callsFor(operator, rita.id)).toEqual([]);
    expect(await itemsOf(rita)).toHaveLength(2);
  });
});

describe('who does not look', () => {
  it('is written to after 4 hours and called after 24, once each', async () => {
    const operator = await stage.addPerson({}, 'operator');
    const [anna, bruno] = await Promise.all([
      stage.addPerson({ email: 'anna@example.org' }),
      stage.addPerson({ email: 'bruno@example.org' }),
    ]);
    await stage.tell(
      { personId: anna.id, important: true },
      { personId: bruno.id, important: true },
      { personId: anna.id },
    );
    await stage.deliver();
    await stage.api(bruno, 'post', '/notifications/ack', { seq: 1 }).expect(200);
    const start = Date.now();
    const afterHours = (hours: number) => stage.reach(new Date(start + hours * 3_600_000));
    const messages = async () =>
      (await stage.api(operator, 'get', '/outgoing-messages?limit=100').expect(200)).body.items.filter(
        ({ personId }: { personId: string }) => [anna.id, bruno.id].includes(personId),
      );
    await afterHours(3);
    expect(await messages()).toEqual([]);
    await afterHours(5);
    await afterHours(6);
    expect(await messages()).toMatchObject([
      { address: 'anna@example.org', state: 'recorded', subject: 'Reciproca: hai una novità' },
    ]);
    expect(await callsFor(operator, anna.id)).toEqual([]);
    // Whenever this runs, one of them is an hour at which people are called.
    for (const hours of [25, 26, 30, 34, 38, 42, 46]) await afterHours(hours);
    expect(await callsFor(operator, anna.id)).toHaveLength(1);
    expect(await messages()).toHaveLength(1);
    expect(await callsFor(operator, bruno.id)).toEqual([]);
    expect((await stage.page(operator, '/messages').expect(200)).text).toContain('anna@example.org');
  });
});
