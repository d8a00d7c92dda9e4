// SPDX-License-Identifier: AGPL-3.0-or-later
import { Bus, PAGES_CHANGED, type PagesChanged } from '@reciproca/platform';
import { BOARD_EVERY_MS } from '../../../libs/notifications/src/application/board-signal.js';
import { Client } from 'pg';
import { eventually, type LiveClient, NotificationsStage, pause } from './notifications-stage.js';

let stage: NotificationsStage;
const open: LiveClient[] = [];
beforeAll(async () => {
  stage = await NotificationsStage.open();
});
afterEach(() => open.splice(0).forEach((client) => client.close()));
afterAll(() => stage.close());

function connect(...args: Parameters<NotificationsStage['connect']>): LiveClient {
  const client = stage.connect(...args);
  open.push(client);
  return client;
}

const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('the live socket', () => {
  it('tells an open page in its language as soon as it is delivered', async () => {
    const person = await stage.addPerson({ uiLanguage: 'en' });
    const client = connect({ token: person.token, lastSeq: 0 });
    await client.ready();
    await stage.tell({ personId: person.id, link: '/offers/7' });
    await stage.deliver();
    await eventually(() => client.seqs.length > 0);
    expect(client.notifications).toMatchObject([
      { seq: 1, type: 'listing_approved', title: 'Your notice is fine: neighbours can see it now.', link: '/offers/7' },
    ]);
  });

  it('brings all 20 made while it was away, in order, once', async () => {
    const person = await stage.addPerson();
    const before = connect({ token: person.token, lastSeq: 0 });
    await before.ready();
    await stage.tell({ personId: person.id });
    await stage.deliver();
    await eventually(() => before.seqs.length === 1);
    before.close();

    for (let made = 0; made < 20; made += 1) await stage.tell({ personId: person.id });
    await stage.deliver();
    const after = connect({ token: person.token, lastSeq: 1 });
    await eventually(() => after.seqs.length === 20);
    await pause(100);
    expect(after.seqs).toEqual(upTo(2, 21));
  });

  it('leaves neither hole nor doublet when much is made while pages connect', async () => {
    const person = await stage.addPerson();
    let isMaking = true;
    const deliver = async () => {
      while (isMaking) await stage.deliver();
    };
    const make = async () => {
      for (let made = 0; made < 15; made += 1) {
        if (made % 5 === 0) connect({ token: person.token, lastSeq: 0 });
        await stage.tell({ personId: person.id });
      }
    };
    const delivering = [deliver(), deliver()];
    await Promise.all([make(), make(), make(), make()]);
    isMaking = false;
    await Promise.all(delivering);
    await stage.deliver();
    await eventually(() => open.every((client) => client.seqs.length >= 60));
    await pause(100);
    expect(open).toHaveLength(12);
    for (const client of open) expect(client.seqs).toEqual(upTo(1, 60));
  });

  it('asks to read the inbox when too much was missed', async () => {
    const person = await stage.addPerson();
    await stage.tell(...Array.from({ length: 201 }, () => ({ personId: person.id })));
    const client = connect({ token: person.token, lastSeq: 0 });
    await eventually(() => client.resyncs.length === 1);
    expect([client.seqs, client.resyncs]).toEqual([[], [201]]);
  });

  it('resumes after what was acknowledged', async () => {
    const person = await stage.addPerson();
    await stage.tell(...Array.from({ length: 5 }, () => ({ personId: person.id })));
    const first = connect({ token: person.token, lastSeq: 0 });
    await eventually(() => first.seqs.length === 5);
    first.socket.emit('ack', { seq: 3 });
    first.socket.emit('ack', { seq: 'all' });
    await eventually(async () => {
      const answer = await stage.api(person, 'get', '/notifications?after=0');
      return answer.body.items.filter(({ ackedAt }: { ackedAt: string | null }) => ackedAt).length === 3;
    });
    const second = connect({ token: person.token });
    await eventually(() => second.seqs.length === 2);
    expect(second.seqs).toEqual([4, 5]);
  });

  it('lets nobody in without a session, and throws out who has lost it', async () => {
    const person = await stage.addPerson();
    expect(await connect({}).ready()).toBe('sign_in_needed');
    expect(await connect({ token: 'wrong' }).ready()).toBe('sign_in_needed');
    expect(await connect({}, { cookie: 'reciproca_session=%' }).ready()).toBe('sign_in_needed');
    const client = connect({}, { cookie: `other=1; reciproca_session=${person.token}` });
    expect(await client.ready()).toBe('connected');
    await stage.app.get(Bus).send('session-revoked', { sessionId: person.sessionId });
    await eventually(() => client.socket.disconnected);
  });

  it('tells a person nothing that is for another', async () => {
    const [anna, bruno] = await Promise.all([stage.addPerson(), stage.addPerson()]);
    const client = connect({ token: bruno.token, lastSeq: 0 });
    await client.ready();
    await stage.tell({ personId: anna.id }, { personId: bruno.id, link: '/offers/b' });
    await stage.deliver();
    await eventually(() => client.seqs.length > 0);
    expect(client.notifications.map(({ link }) => link)).toEqual(['/offers/b']);
  });

  it('tells everybody of the ente that pages of a name show less than there is, and nobody else', async () => {
    const [neighbour, elsewhere] = await Promise.all([
      stage.addPerson(),
      stage.addPerson({}, 'resident', await stage.addEnte()),
    ]);
    const clients = [neighbour, elsewhere].map(({ token }) => connect({ token }));
    await Promise.all(clients.map((client) => client.ready()));
    const changed: PagesChanged = { enteId: stage.enteId, topic: 'around' };
    for (let times = 0; times < 5; times += 1) await stage.app.get(Bus).send(PAGES_CHANGED, changed);
    await eventually(() => clients[0]!.changes.length > 0);
    await pause(300);
    expect(clients.map(({ changes }) => changes)).toEqual([['around'], []]);
  });

  it('tells those alone whose pages changed, where it is said whose', async () => {
    const [rider, neighbour] = await Promise.all([stage.addPerson(), stage.addPerson()]);
    const clients = [rider, neighbour].map(({ token }) => connect({ token }));
    await Promise.all(clients.map((client) => client.ready()));
    const changed: PagesChanged = { enteId: stage.enteId, topic: 'agreement', personIds: [rider.id] };
    await stage.app.get(Bus).send(PAGES_CHANGED, changed);
    await eventually(() => clients[0]!.changes.length > 0);
    await pause(300);
    expect(clients.map(({ changes }) => changes)).toEqual([['agreement'], []]);
  });

  it('tells the staff of the ente that the board changed, not each time', async () => {
    const other = await stage.addEnte();
    const [operator, resident, elsewhere] = await Promise.all([
      stage.addPerson({}, 'operator'),
      stage.addPerson(),
      stage.addPerson({}, 'operator', other),
    ]);
    const clients = [operator, resident, elsewhere].map(({ token }) => connect({ token }));
    await Promise.all(clients.map((client) => client.ready()));
    const began = Date.now();
    for (let change = 0; change < 10; change += 1) await stage.news('exchange.listing_changed', {});
    // However long a busy machine takes over them: at most one for each span of calm, the first and the last.
    const most = Math.floor((Date.now() - began) / BOARD_EVERY_MS) + 2;
    await eventually(() => clients[0]!.changes.length > 0);
    await pause(700);
    expect(clients[0]!.changes[0]).toBe('board');
    expect(clients[0]!.changes.length).toBeLessThanOrEqual(most);
    expect([clients[1]!.changes, clients[2]!.changes]).toEqual([[], []]);
  });
});

describe('the live socket while the database hiccups', () => {
  /** Cuts whatever waits for a table, as an administrator or a crash does; gives the table back. */
  async function cutWaiting(table: string, whileHeld: () => unknown): Promise<void> {
    const holder = new Client({ connectionString: stage.database.url });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    whileHeld();
    await eventually(async () => {
      const cut = await stage.database.query(
        'SELECT pg_terminate_backend(pid) FROM pg_locks WHERE relation = $1::regclass AND NOT granted',
        [table],
      );
      return cut.length > 0;
    });
    await holder.query('ROLLBACK');
    await holder.end();
  }

  it('asks who knocks to come later, and says nothing of the database', async () => {
    const person = await stage.addPerson();
    const answers: string[] = [];
    await cutWaiting(
      'sessions',
      () =>
        void connect({ token: person.token })
          .ready()
          .then((answer) => answers.push(answer)),
    );
    await eventually(() => answers.length > 0);
    expect(answers).toEqual(['try_later']);
    expect(await connect({ token: person.token }).ready()).toBe('connected');
  });

  it('leaves no open page deaf that could not be brought up to date at first', async () => {
    const person = await stage.addPerson();
    await stage.tell({ personId: person.id }, { personId: person.id });
    let client: LiveClient | undefined;
    await cutWaiting('notification_counters', () => (client = connect({ token: person.token, lastSeq: 0 })));
    // Nothing new happens meanwhile: no hint calls attention to what is missing.
    await eventually(() => client?.seqs.length === 2, 10_000);
    await stage.tell({ personId: person.id });
    await stage.deliver();
    await eventually(() => client?.seqs.length === 3);
    expect(client?.seqs).toEqual([1, 2, 3]);
  });
});
