// SPDX-License-Identifier: AGPL-3.0-or-later
import { systemClock } from '@reciproca/kernel';
import { type CtxSeed, UnitOfWork } from '@reciproca/platform';
import { delivery, outboxMessage } from '../../builders/platform.js';
import { ago } from '../../builders/row.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { TestEnte } from '../../support/world.js';

describe('/health', () => {
  let app: TestApp;
  let ente: TestEnte;
  beforeEach(async () => {
    app = await startTestApp();
    ente = await TestEnte.create(app.database.url);
  });
  afterEach(async () => {
    await ente.close();
    await app.close();
  });

  async function ask(): Promise<{ status: number; body: unknown }> {
    const answer = await fetch(`${app.url}/health`);
    return { status: answer.status, body: await answer.json() };
  }

  it('says of each thing it looks at how it is', async () => {
    expect(await ask()).toEqual({
      status: 200,
      body: { status: 'ok', database: 'up', migrations: 'up', messages: 'up', disk: 'up' },
    });
  });

  it('is not ready where a migration has not run', async () => {
    await ente.query('DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)');
    expect(await ask()).toMatchObject({ status: 503, body: { status: 'error', database: 'up', migrations: 'down' } });
  });

  it('is degraded where a newer version has changed the schema', async () => {
    await ente.query("INSERT INTO migrations (timestamp, name) VALUES (4000000000000, 'Tomorrow4000000000000')");
    expect(await ask()).toMatchObject({ status: 200, body: { status: 'degraded', migrations: 'degraded' } });
  });

  it('believes the database that its disk is full until something could be written again', async () => {
    const full = "DO $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$";
    const unitOfWork = app.app.get(UnitOfWork);
    await expect(unitOfWork.run(seedOf(ente), (ctx) => ctx.tx.query(full))).rejects.toThrow('could not extend file');
    expect(await ask()).toMatchObject({ status: 503, body: { status: 'error', database: 'up', disk: 'down' } });
    await unitOfWork.run(seedOf(ente), (ctx) => ctx.tx.query('SELECT 1'));
    expect(await ask()).toMatchObject({ status: 200, body: { disk: 'up' } });
  });

  it.each([
    ['waits too long', { runAt: ago({ minutes: 2 }) }],
    ['was given up', { deadAt: new Date() }],
  ])('goes on, degraded, where a message %s', async (_what, change) => {
    const message = outboxMessage({ topic: 'test.told' });
    await ente.addAll([message, delivery({ messageId: message.fields.id, ...change })]);
    expect(await ask()).toMatchObject({ status: 200, body: { status: 'degraded', messages: 'degraded' } });
  });

  it('does not keep anybody waiting where every connection is taken', async () => {
    const blocked = await startTestApp({ DATABASE_POOL: '4' });
    const other = await TestEnte.create(blocked.database.url, 'bra');
    await other.query('BEGIN');
    await other.query('LOCK TABLE sessions');
    const work = blocked.app.get(UnitOfWork);
    const waiting = Array.from({ length: 8 }, () =>
      work.run(seedOf(other), (ctx) => ctx.tx.query('SELECT 1 FROM sessions')).catch(() => undefined),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    const answer = await fetch(`${blocked.url}/health`);
    expect({ status: answer.status, body: await answer.json() }).toMatchObject({
      status: 503,
      body: { status: 'error', database: 'down' },
    });
    await other.query('ROLLBACK');
    await Promise.all(waiting);
    await other.close();
    await blocked.close();
  });
});

function seedOf({ id }: TestEnte): CtxSeed {
  return {
    enteId: id,
    actor: { personId: null, roles: [], sessionId: null },
    beneficiaryId: null,
    channel: 'system',
    language: 'it',
    requestId: 'health',
    clock: systemClock,
  };
}
