// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, romeDay } from '@reciproca/kernel';
import { Subscriptions } from '@reciproca/platform';
import { announcement, suspension } from '../builders/conduct.js';
import { delegation, session } from '../builders/identity.js';
import { notification, outgoingMessage } from '../builders/notifications.js';
import { circle } from '../builders/planning.js';
import { delivery, outboxMessage } from '../builders/platform.js';
import { retentionMonths, retentionPolicy } from '../builders/privacy.js';
import { ago } from '../builders/row.js';
import { inboundText } from '../builders/texting.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { cure, poison } from '../support/poison.js';
import { TestEnte } from '../support/world.js';

const documents = mkdtempSync(join(tmpdir(), 'reciproca-documents-'));
let app: TestApp;
let alba: TestEnte;
let bra: TestEnte;

beforeAll(async () => {
  app = await startTestApp({ DOCUMENTS_DIR: documents });
  alba = await TestEnte.create(app.database.url);
  bra = await TestEnte.create(app.database.url, 'bra');
});
afterAll(async () => {
  await alba.close();
  await bra.close();
  await app.close();
  rmSync(documents, { recursive: true });
});
beforeEach(async () => {
  await app.settle();
  await alba.query('DELETE FROM job_turns');
});

const today = (): string => romeDay(new Date());
const personOf = async (ente: TestEnte): Promise<string> => (await ente.person({ withLogin: false })).id;
async function one(sql: string, values: unknown[] = []): Promise<unknown> {
  const { rows } = await alba.query(sql, values);
  return rows[0] && Object.values(rows[0])[0];
}

/** News of so many hours ago that should have been read an hour ago. */
const unread = (personId: string, hours: number) =>
  notification({ personId, createdAt: ago({ hours }), escalateAt: ago({ hours: 1 }) });

/** What one job has to do, in three places: one that cannot be done, another of the same ente, one of the next. */
interface Work {
  /** Makes the thing the job acts on; returns its id. */
  make(ente: TestEnte): Promise<string>;
  /** Where the job writes about it. */
  readonly table: string;
  readonly column: string;
  isDone(id: string): Promise<boolean>;
}

const byRow: Readonly<Record<string, Work>> = {
  'expire-circles': {
    make: (ente) => ente.add(circle({ createdAt: ago({ days: 8 }), expiresAt: ago({ minutes: 1 }) })),
    table: 'circles',
    column: 'id',
    isDone: async (id) => (await one('SELECT state FROM circles WHERE id = $1', [id])) === 'expired',
  },
  'tell-announcements': {
    make: async (ente) => ente.add(announcement({ publishedBy: await personOf(ente), publishedAt: ago({ days: 2 }) })),
    table: 'announcements',
    column: 'id',
    isDone: async (id) =>
      Number(await one("SELECT count(*) FROM notifications WHERE link = '/announcements/' || $1", [id])) > 0,
  },
  'end-suspensions': {
    async make(ente) {
      const personId = await personOf(ente);
      await ente.query("UPDATE people SET state = 'suspended', state_reason = 'Parole' WHERE id = $1", [personId]);
      return ente.add(suspension({ personId, until: addDays(today(), -1), suspendedAt: ago({ days: 9 }) }));
    },
    table: 'suspensions',
    column: 'id',
    isDone: async (id) => (await one('SELECT end_why FROM suspensions WHERE id = $1', [id])) === 'expired',
  },
  'escalate-notifications': {
    make: async (ente) => ente.add(unread(await personOf(ente), 25)),
    table: 'call_tasks',
    column: 'notification_id',
    isDone: async (id) => Number(await one('SELECT count(*) FROM call_tasks WHERE notification_id = $1', [id])) === 1,
  },
};

/** Of the night and of the week: both leave a check. */
const auditChecks: Omit<Work, 'column'> = {
  async make(ente) {
    await ente.query('DELETE FROM audit_checks WHERE ente_id = $1', [ente.id]);
    return ente.id;
  },
  table: 'audit_checks',
  isDone: async (id) => Number(await one('SELECT count(*) FROM audit_checks WHERE ente_id = $1', [id])) > 0,
};

const byEnte: Readonly<Record<string, Omit<Work, 'column'>>> = {
  'remind-of-validities': {
    async make(ente) {
      const id = await personOf(ente);
      await ente.query('UPDATE people SET vetted_until = $2 WHERE id = $1', [id, addDays(today(), 6)]);
      return id;
    },
    table: 'validity_reminders',
    isDone: async (id) =>
      Number(
        await one("SELECT count(*) FROM notifications WHERE person_id = $1 AND type = 'validity_ending'", [id]),
      ) === 1,
  },
  'tell-endings': {
    async make(ente) {
      const [delegatorId, delegateId] = [await personOf(ente), await personOf(ente)];
      return ente.add(delegation({ delegatorId, delegateId, createdBy: delegateId, endsOn: addDays(today(), 1) }));
    },
    table: 'delegations',
    isDone: async (id) => (await one('SELECT end_told FROM delegations WHERE id = $1', [id])) === 'soon',
  },
  'privacy.retention': {
    async make(ente) {
      const old = session({ personId: await personOf(ente), expiresAt: ago({ years: 3 }) });
      await ente.addAll([retentionPolicy(), retentionMonths({ months: 12 }), old]);
      return old.fields.id;
    },
    table: 'retention_runs',
    isDone: async (id) => (await one('SELECT count(*)::int FROM sessions WHERE id = $1', [id])) === 0,
  },
  'privacy.verify_audit': auditChecks,
  'privacy.verify_whole_audit': auditChecks,
  'forget-texts': {
    make: (ente) => ente.add(inboundText({ receivedAt: ago({ days: 31 }) })),
    table: 'sms_inbound',
    isDone: async (id) => (await one('SELECT body FROM sms_inbound WHERE id = $1', [id])) === null,
  },
};

describe('a job that goes row by row', () => {
  it.each(Object.entries(byRow))('%s does all but the one it cannot do, and that one the next day', async (_, work) => {
    const [broken, same, other] = [await work.make(alba), await work.make(alba), await work.make(bra)];
    await poison(alba, work.table, work.column, broken);
    await app.reach(new Date());
    expect([await work.isDone(broken), await work.isDone(same), await work.isDone(other)]).toEqual([false, true, true]);
    await cure(alba, work.table);
    await app.reach(new Date(Date.now() + 24 * 3_600_000));
    expect(await work.isDone(broken)).toBe(true);
  });
});

describe('a job that goes ente by ente', () => {
  it.each(Object.entries(byEnte))('%s does the others when it cannot do one', async (name, work) => {
    const [broken, other] = [await work.make(alba), await work.make(bra)];
    await poison(alba, work.table, 'ente_id', alba.id);
    await app.reach(new Date());
    expect([await work.isDone(broken), await work.isDone(other)]).toEqual([false, true]);
    await cure(alba, work.table);
    // Tried again by itself, without waiting for the next turn.
    await alba.query('UPDATE deliveries SET run_at = now() WHERE handler = $1 AND done_at IS NULL', [`${name}.row`]);
    await app.settle();
    expect(await work.isDone(broken)).toBe(true);
  });
});

describe('escalation', () => {
  const waiting = async (ente: TestEnte, change: string, personId?: string): Promise<string> => {
    personId ??= await personOf(ente);
    await ente.query(`UPDATE people SET ${change} WHERE id = $1`, [personId]);
    return ente.add(unread(personId, 5));
  };
  const looks = (id: string): Promise<unknown> => one('SELECT escalate_at FROM notifications WHERE id = $1', [id]);

  it('does not look again and again at those nobody can be reached about', async () => {
    const left = await waiting(alba, "state = 'left'");
    const noMail = await waiting(alba, 'email = NULL');
    await app.reach(new Date());
    expect(await looks(left)).toBeNull();
    expect((await looks(noMail)) as Date).toEqual(
      (await one("SELECT created_at + interval '24 hours' FROM notifications WHERE id = $1", [noMail])) as Date,
    );
    const tries = (): Promise<unknown> =>
      one("SELECT count(*)::int FROM outbox WHERE topic = 'job.escalate-notifications.row'");
    const before = await tries();
    await app.reach(new Date(Date.now() + 3_600_000));
    expect(await tries()).toBe(before);
    // On another day by any clock: a row is looked at once a day.
    await app.reach(new Date(Date.now() + 30 * 3_600_000));
    expect(await one('SELECT count(*)::int FROM call_tasks WHERE notification_id = $1', [noMail])).toBe(1);
    expect(await looks(noMail)).toBeNull();
  });

  it('calls once whoever has an e-mail and a text of the same news', async () => {
    const personId = await personOf(alba);
    const id = await waiting(alba, "email = 'anna@example.org'", personId);
    await alba.addAll(
      ['email', 'sms'].map((channel) => outgoingMessage({ personId, notificationId: id, channel, address: 'x' })),
    );
    await app.reach(new Date(Date.now() + 20 * 3_600_000));
    expect(await one('SELECT count(*)::int FROM call_tasks WHERE notification_id = $1', [id])).toBe(1);
  });
});

describe('what is swept', () => {
  it('is what everybody had, a week ago; what was given up stays, and what nobody can handle is given up', async () => {
    const put = async (days: number, ...had: Omit<Parameters<typeof delivery>[0], 'messageId'>[]): Promise<string> => {
      const message = outboxMessage({ topic: 'old', createdAt: ago({ days }), fannedOut: true });
      const messageId = message.fields.id;
      await alba.addAll([message, ...had.map((change) => delivery({ messageId, ...change }))]);
      return messageId;
    };
    const done = { handler: 'a', runAt: ago({ days: 8 }), doneAt: new Date() };
    const dead = { handler: 'b', runAt: ago({ days: 8 }), deadAt: new Date() };
    const orphan = { handler: 'c', runAt: ago({ days: 2 }) };
    const [told, fresh, halfDead, lost] = [
      await put(8, done),
      await put(6, done),
      await put(8, done, dead),
      await put(2, orphan),
    ];
    await app.reach(new Date());
    const { rows } = await alba.query("SELECT id FROM outbox WHERE topic = 'old' ORDER BY id");
    expect(rows.map(({ id }) => id)).toEqual([fresh, halfDead, lost].toSorted());
    expect(told).not.toBe(fresh);
    expect(await one('SELECT dead_at IS NOT NULL FROM deliveries WHERE message_id = $1', [lost])).toBe(true);
  });

  it('of files only those no document points to, a day after they came', async () => {
    const keyOf = (): string => {
      const name = crypto.randomUUID();
      mkdirSync(join(documents, name.slice(0, 2)), { recursive: true });
      writeFileSync(join(documents, name.slice(0, 2), name), 'x');
      return `${name.slice(0, 2)}/${name}`;
    };
    const [old, fresh] = [keyOf(), keyOf()];
    utimesSync(join(documents, old), new Date(), new Date(Date.now() - 2 * 86_400_000));
    await app.reach(new Date());
    const left = readdirSync(documents, { recursive: true }).map(String);
    expect([left.includes(old), left.includes(fresh)]).toEqual([false, true]);
  });

  it('leaves no job of the house untried in this and the other files', () => {
    const jobs = app.app
      .get(Subscriptions)
      .listTopics()
      .filter((topic) => topic.startsWith('job.') && !topic.endsWith('.row'))
      .map((topic) => topic.slice('job.'.length));
    const elsewhere = [
      'expire-proposals',
      'expire-listings',
      'confirm-by-silence',
      'extend-recurring',
      'extend-series',
      'lapse-other-times',
      'lapse-activity-places',
      'fill-activity-places',
      'remind-of-activities',
      'end-evaluation-terms',
      'close-evaluation-rounds',
      'approve-minutes',
      'remind-of-evaluation',
      'end-plot-tenures',
      'remind-of-plots',
      'remind-of-garden-weeks',
      'remind-of-late-sales',
      'remind-of-tomorrow',
      'remind-of-today',
      'drop-past-news',
      'send-digests',
      'plan-nightly',
      'verify-exchange',
      'verify-diary',
      'forget-proposals',
      'forget-messages',
      'forget-notifications',
      'forget-devices',
      'forget-phone-claims',
      'forget-sign-ins',
      'sweep-intakes',
      'end-unused-practice',
      'privacy.forget_joinings',
      'tell-left-seats',
    ];
    const oneStatement = [
      'sweep-runs',
      'forget-old-cards',
      'forget-drafts',
      'forget-invitations',
      'forget-challenges',
      'sweep-old-messages',
      'sweep-document-files',
      'forget-outside-rides',
    ];
    expect(jobs).toEqual([...Object.keys(byRow), ...Object.keys(byEnte), ...elsewhere, ...oneStatement].toSorted());
  });
});
