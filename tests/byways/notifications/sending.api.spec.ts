// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fixedClock, newId, systemClock } from '@reciproca/kernel';
import { Notify } from '@reciproca/notifications';
import { OutboxRelay, UnitOfWork } from '@reciproca/platform';
import { OutgoingMessageRepository } from '../../../libs/notifications/src/persistence/outgoing-message.repository.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { MailServer } from '../../support/mail-server.js';
import { TestEnte } from '../../support/world.js';
import { ServerProcess } from '../../support/server-process.js';

const mail = new MailServer();
let app: TestApp;
let ente: TestEnte;
let personId: string;

beforeAll(async () => {
  app = await startTestApp({ SMTP_URL: await mail.open(), MAIL_FROM: 'Ente <ente@example.org>' });
  ente = await TestEnte.create(app.database.url);
});
afterAll(async () => {
  await mail.close();
  await ente.close();
  await app.close();
});
beforeEach(async () => {
  mail.answer = 'takes';
  mail.received.length = 0;
  mail.handedOver = 0;
  personId = (await ente.person({ withLogin: false })).id;
  await ente.query(`UPDATE people SET email = 'anna@example.org', channels = '{email}' WHERE id = $1`, [personId]);
});
afterEach(() => mail.hangUp());

const seed = () => ({
  enteId: ente.id,
  actor: { personId: null, roles: [], sessionId: null },
  beneficiaryId: null,
  channel: 'system' as const,
  language: 'it' as const,
  requestId: newId(),
  clock: systemClock,
});
/** Tells the person something; the e-mail about it waits in the slow lane. */
async function tell(): Promise<void> {
  const draft = { personId, type: 'listing_approved', params: {}, link: '/offers/1', important: false } as const;
  await app.app.get(UnitOfWork).run(seed(), (ctx) => app.app.get(Notify).notify(ctx, { ...draft, eventKey: newId() }));
}
const inMinutes = (minutes: number) => fixedClock(new Date(Date.now() + minutes * 60_000));
const state = async (): Promise<unknown> =>
  (await ente.query('SELECT state, attempts FROM outgoing_messages WHERE person_id = $1', [personId])).rows[0];
const idsOf = (texts: readonly string[]): (string | undefined)[] =>
  texts.map((text) => /^Message-ID: (.*)$/m.exec(text)?.[1]);

describe('an e-mail', () => {
  it('leaves with nothing open in the database while the mail server thinks', async () => {
    mail.answer = 'is silent';
    await tell();
    const settled = app.settle();
    await eventually(() => mail.handedOver === 1);
    expect(await state()).toEqual({ state: 'sending', attempts: 1 });
    const open = await ente.query(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'",
    );
    expect(open.rows).toEqual([]);
    mail.hangUp();
    await settled;
    expect(await state()).toEqual({ state: 'queued', attempts: 1 });

    mail.answer = 'takes';
    await app.settle(inMinutes(30));
    expect(await state()).toEqual({ state: 'sent', attempts: 2 });
    expect(mail.received).toHaveLength(1);
    await app.settle(inMinutes(60));
    expect(mail.received).toHaveLength(1);
  });

  it('is given up after eight refusals', async () => {
    mail.answer = 'refuses';
    await tell();
    for (let hours = 1; hours <= 10; hours += 1) await app.settle(inMinutes(60 * hours));
    expect(await state()).toEqual({ state: 'failed', attempts: 8 });
    expect(mail.handedOver).toBe(8);
  });

  it('whose process is killed meanwhile leaves again once its claim has lapsed, as the same e-mail', async () => {
    mail.answer = 'is silent';
    await tell();
    const dying = await ServerProcess.start(app.database.url, 'on', { SMTP_URL: mail.url });
    await eventually(() => mail.handedOver === 1);
    await dying.kill();
    mail.answer = 'takes';

    await app.settle();
    expect(await state()).toEqual({ state: 'sending', attempts: 1 });
    expect(mail.received).toEqual([]);

    await app.settle(inMinutes(4));
    expect(await state()).toEqual({ state: 'sent', attempts: 2 });
    await app.settle(inMinutes(30));
    const { rows } = await ente.query('SELECT id FROM outgoing_messages WHERE person_id = $1', [personId]);
    expect(idsOf(mail.received)).toEqual([`<${String(rows[0]?.['id'])}@example.org>`]);
  });

  it('is not sent by two at once', async () => {
    mail.answer = 'is silent';
    await tell();
    const first = app.settle();
    await eventually(() => mail.handedOver === 1);
    // Even if its delivery came back too early.
    await ente.query('UPDATE deliveries SET run_at = now() WHERE done_at IS NULL');
    await app.app.get(OutboxRelay).drain();
    expect(mail.handedOver).toBe(1);
    mail.hangUp();
    await first;
  });
});

describe('a text that is just leaving when its person says stop', () => {
  it('is not tried again when it fails, and counts as sent when it did not', async () => {
    const messages = app.app.get(OutgoingMessageRepository);
    const outcomes: unknown[] = [];
    for (const failure of ['HTTP_503', null]) {
      await app.app.get(UnitOfWork).run(seed(), async (ctx) => {
        const text = {
          personId,
          notificationId: null,
          channel: 'sms',
          address: '+393330000001',
          subject: 'SMS',
        } as const;
        const id = await messages.insert(ctx, { ...text, body: 'Ciao', state: 'queued' });
        const claimed = await messages.claim(ctx, id ?? '', new Date(Date.now() + 60_000));
        await messages.dropQueuedTexts(ctx, personId);
        outcomes.push(claimed && (await messages.setOutcome(ctx, claimed, failure, false)));
      });
    }
    expect(outcomes).toEqual(['failed', 'sent']);
  });
});
