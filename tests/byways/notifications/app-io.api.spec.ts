// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@reciproca/kernel';
import { AppIoStage, CODE, NOON } from './app-io-stage.js';

let stage: AppIoStage;
beforeAll(async () => {
  stage = await AppIoStage.open();
});
afterAll(() => stage.close());
beforeEach(async () => {
  stage.io.reset();
  await stage.setKey();
});
const mailed = (personId: string) =>
  stage.ente.query("UPDATE people SET channels = '{email}', email = id || '@example.org' WHERE id = $1", [personId]);

describe('news in App IO', () => {
  it('arrives without a name, by the secure way, with a link to sign in; what became of it is asked once', async () => {
    const id = await stage.reached();
    const other = await stage.ente.person({});
    const { rows: named } = await stage.ente.query('SELECT given_name FROM people WHERE id = $1', [other.id]);
    await stage.tell(id, { type: 'agreement_made', aboutId: other.id, important: true });
    expect(stage.io.asked).toEqual(['POST /profiles', 'POST /messages']);
    const [taken] = stage.io.taken;
    expect(taken).toMatchObject({ fiscalCode: CODE, featureLevel: 'STANDARD' });
    expect(taken?.content).toMatchObject({ require_secure_channels: true, subject: 'Reciproca: hai una novità' });
    expect(taken?.content.markdown).not.toContain(String(named[0]?.['given_name']));
    const { rows } = await stage.ente.query('SELECT id FROM notifications WHERE person_id = $1', [id]);
    expect(taken?.content.markdown).toContain(`/inbox/${String(rows[0]?.['id'])})`);
    await stage.settle(11);
    await stage.settle(3_000);
    expect(stage.io.asked.slice(2)).toEqual([`GET /messages/${CODE}/${taken?.id}`]);
    expect(await stage.messages(id)).toEqual([{ channel: 'app_io', state: 'delivered', attempts: 1, error: null }]);
    expect((await (await stage.visit()).get('/messages')).text).toMatch(/app IO RSS••••••••••\w{3} .*Arrivato/);
  });

  it.each(LANGUAGES)('is long enough for App IO in %s', async (language) => {
    const id = await stage.reached();
    await stage.ente.query('UPDATE people SET ui_language = $2 WHERE id = $1', [id, language]);
    await stage.tell(id);
    expect(stage.io.taken).toHaveLength(1);
  });

  it('waits for the morning, and is told together with others beyond the number of a day', async () => {
    const id = await stage.reached();
    const night = new Date('2031-05-14T21:00:00Z');
    await stage.tell(id, {}, night);
    expect(stage.io.taken).toHaveLength(0);
    await stage.settle(9 * 60 + 1, night);
    expect(stage.io.taken).toHaveLength(1);
    const day = new Date('2031-05-16T08:00:00Z');
    for (let nth = 0; nth < 9; nth += 1) await stage.tell(id, {}, day);
    const before = stage.io.taken.length;
    await stage.app.reach(new Date('2031-05-17T18:00:00Z'));
    expect(stage.io.taken.length).toBe(before + 1);
    expect(stage.io.taken.at(-1)?.content.markdown).toMatch(/^Ci sono \d novità per te/);
  });

  it('stands in for the e-mail that follows, where one looks first', async () => {
    const id = await stage.reached('later');
    const day = new Date('2031-05-20T10:00:00Z');
    await stage.tell(id, { important: true }, day);
    expect(stage.io.taken).toHaveLength(0);
    await stage.app.reach(new Date(day.getTime() + 5 * 3_600_000));
    expect(stage.io.taken).toHaveLength(1);
    expect((await stage.messages(id)).map(({ channel }) => channel)).toEqual(['app_io']);
  });
});

describe('who is not reached there', () => {
  it.each(['missing', 'refuses'] as const)(
    '(%s) is told the next way, and not looked for again for a day',
    async (profile) => {
      const id = await stage.reached();
      await mailed(id);
      stage.io.profile = profile;
      await stage.tell(id);
      await stage.tell(id, { link: '/offers/2' });
      expect(stage.io.asked).toEqual(['POST /profiles']);
      expect(await stage.messages(id)).toEqual([
        { channel: 'app_io', state: 'failed', attempts: 1, error: 'UNREACHED' },
        { channel: 'email', state: 'recorded', attempts: 0, error: null },
        { channel: 'email', state: 'recorded', attempts: 0, error: null },
      ]);
      stage.io.profile = 'takes';
      await stage.tell(id, { link: '/offers/3' }, new Date(NOON.getTime() + 25 * 3_600_000));
      expect(stage.io.taken).toHaveLength(1);
    },
  );

  it('what App IO could not hand on is told the next way, once', async () => {
    const id = await stage.reached();
    await mailed(id);
    stage.io.status = 'REJECTED';
    await stage.tell(id);
    await stage.settle(11);
    await stage.settle(600);
    expect((await stage.messages(id)).map(({ channel, state, error }) => [channel, state, error])).toEqual([
      ['app_io', 'failed', 'REJECTED'],
      ['email', 'recorded', null],
    ]);
  });

  it('who has looked meanwhile is not told again', async () => {
    const id = await stage.reached();
    await mailed(id);
    stage.io.status = 'FAILED';
    await stage.tell(id);
    await stage.ente.query('UPDATE notifications SET read_at = now() WHERE person_id = $1', [id]);
    await stage.settle(11);
    expect((await stage.messages(id)).map(({ channel }) => channel)).toEqual(['app_io']);
  });

  it('who has said no before it left is told the next way; who has left is not told', async () => {
    const [id, gone] = [await stage.reached(), await stage.reached()];
    await mailed(id);
    for (const one of [id, gone]) {
      stage.io.refusal.profiles = { status: 503 };
      await stage.tell(one);
    }
    stage.io.refusal.profiles = null;
    expect((await (await stage.visit(id)).post('/me/app-io/remove', {})).status).toBe(303);
    await stage.ente.query("UPDATE people SET state = 'left' WHERE id = $1", [gone]);
    await stage.settle(600);
    expect(stage.io.taken).toHaveLength(0);
    expect((await stage.messages(id)).map(({ channel, error }) => [channel, error])).toEqual([
      ['app_io', 'NO_CONSENT'],
      ['email', null],
    ]);
    expect((await stage.messages(gone)).map(({ error }) => error)).toEqual(['NO_CONSENT']);
  });

  it('what was held for one message goes the next way where they have said no meanwhile', async () => {
    const id = await stage.reached();
    await mailed(id);
    const day = new Date('2031-05-22T08:00:00Z');
    for (let nth = 0; nth < 7; nth += 1) await stage.tell(id, {}, day);
    await (await stage.visit(id)).post('/me/app-io/remove', {});
    await stage.app.reach(new Date('2031-05-22T17:00:00Z'));
    const told = (await stage.messages(id)).map(({ channel }) => channel);
    expect([told.slice(0, 4), told.slice(4)]).toEqual([Array(4).fill('app_io'), ['email']]);
  });
});

describe('App IO', () => {
  it('that wants to be left alone is, as long as it says, and that is no failure', async () => {
    const id = await stage.reached();
    stage.io.refusal.messages = { status: 429, retryAfter: '1800' };
    await stage.tell(id);
    await stage.settle(29);
    expect(stage.io.asked).toHaveLength(2);
    expect(await stage.messages(id)).toEqual([{ channel: 'app_io', state: 'queued', attempts: 0, error: null }]);
    stage.io.refusal.messages = null;
    await stage.settle(31);
    expect(stage.io.taken).toHaveLength(1);
  });

  it('that fails is asked again four times, then it is told the next way', async () => {
    const id = await stage.reached();
    await mailed(id);
    stage.io.refusal.messages = { status: 500 };
    await stage.tell(id);
    for (let hour = 1; hour < 8; hour += 1) await stage.settle(hour * 60);
    expect(stage.io.asked.filter((one) => one === 'POST /messages')).toHaveLength(4);
    expect((await stage.messages(id)).map(({ channel, error }) => [channel, error])).toEqual([
      ['app_io', 'HTTP_500'],
      ['email', null],
    ]);
  });

  it('that does not answer is waited for ten seconds, with no transaction open', async () => {
    const id = await stage.reached();
    stage.io.refusal.profiles = 'hang';
    await stage.tell(id);
    expect(await stage.messages(id)).toEqual([{ channel: 'app_io', state: 'queued', attempts: 1, error: 'TIMEOUT' }]);
    stage.io.refusal.profiles = null;
    await stage.settle(60);
    expect(stage.io.taken).toHaveLength(1);
  });

  it('that refuses the key is left alone until it is right, and the coordinators hear of it once', async () => {
    const [id, other] = [await stage.reached(), await stage.reached()];
    await mailed(id);
    stage.io.key = 'una-chiave-nuova-9876543210';
    for (const one of [id, other]) await stage.tell(one);
    await stage.tell(id, { link: '/offers/2' });
    expect(stage.io.asked).toHaveLength(1);
    expect((await stage.messages(id)).map(({ channel, error }) => [channel, error])).toEqual([
      ['app_io', 'KEY'],
      ['email', null],
      ['email', null],
    ]);
    const { rows } = await stage.ente.query(
      "SELECT link FROM notifications WHERE person_id = $1 AND type = 'app_io_refused'",
      [stage.coordinatorId],
    );
    expect(rows).toEqual([{ link: '/settings/app-io' }]);
    const visitor = await stage.visit();
    expect((await visitor.get('/settings/app-io')).text).toContain('L’app IO ha rifiutato la chiave');
    expect((await visitor.get('/inbox')).text).toContain('L’app IO rifiuta la chiave');
    await stage.setKey(stage.io.key);
    await stage.tell(id, { link: '/offers/3' });
    expect(stage.io.taken).toHaveLength(1);
  });

  it('is sent a message once, though it is handed over again after a crash', async () => {
    const id = await stage.reached();
    await stage.tell(id);
    await stage.ente.query(
      `UPDATE deliveries SET done_at = NULL, run_at = now() WHERE handler = 'notifications.send_in_app' AND message_id IN (
         SELECT o.id FROM outbox o JOIN outgoing_messages m ON m.id::text = o.payload->>'messageId' WHERE m.person_id = $1)`,
      [id],
    );
    await stage.settle(1);
    expect(stage.io.taken).toHaveLength(1);
  });
});
