// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ctx, newId, type Transaction } from '@reciproca/kernel';
import { UnitOfWork } from '@reciproca/platform';
import { type BoardFilter, BoardSources, countBoard } from '@reciproca/web';
import { runConsole } from '../../../apps/console/src/console.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { createTestDatabase } from '../../support/database.js';

const ALL: BoardFilter = { areaId: null, service: null, urgentOnly: false, text: null, among: null, without: [] };

let app: TestApp;
let sources: BoardSources;
let enteId: string;

beforeAll(async () => {
  const database = await createTestDatabase();
  const said: string[] = [];
  const output = { write: (text: string) => said.push(text) };
  const environment = { DATABASE_URL: database.url, LOG_LEVEL: 'error' };
  for (const command of [['migrate'], ['demo']]) {
    const failed = await runConsole(['node', 'reciproca', ...command], environment, output, output);
    if (failed) throw new Error(said.join(''));
  }
  app = await startTestApp({}, database);
  sources = app.app.get(BoardSources);
  const [row] = await inside((ctx) => ctx.tx.query<{ id: string }>("SELECT id FROM enti WHERE slug = 'alba'", []));
  enteId = String(row?.id);
});
afterAll(() => app?.close());

function inside<Result>(work: (ctx: Ctx) => Promise<Result>, ente = enteId ?? newId()): Promise<Result> {
  return app.app.get(UnitOfWork).run(
    {
      enteId: ente,
      actor: { personId: null, roles: ['operator'], sessionId: null },
      beneficiaryId: null,
      channel: 'system',
      language: 'it',
      requestId: newId(),
      clock: { now: () => new Date() },
    },
    work,
  );
}

/** The same transaction, and how many statements went through it. */
function counting(ctx: Ctx): { ctx: Ctx; sent: () => number } {
  let sent = 0;
  const tx = Object.create(ctx.tx) as Transaction;
  tx.query = (...args: Parameters<Transaction['query']>) => {
    sent += 1;
    return ctx.tx.query(...args) as never;
  };
  return { ctx: { ...ctx, tx }, sent: () => sent };
}

describe('the lists of the board', () => {
  it('are counted in one statement, each as it counts itself', async () => {
    const queries = sources.list().filter(({ countSql }) => countSql);
    expect(queries.length).toBeGreaterThan(12);
    for (const filter of [ALL, { ...ALL, service: 'trasporto' }, { ...ALL, text: 'a', urgentOnly: true }]) {
      await inside(async (plain) => {
        const { ctx, sent } = counting(plain);
        const counts = await countBoard(ctx, queries, filter);
        expect(sent()).toBe(1);
        const alone = [];
        for (const source of queries) alone.push([source.key, await source.count(plain, filter)]);
        expect(counts.map(({ source, count }) => [source.key, count])).toEqual(alone);
      });
    }
  });

  it('name every card that stands on them, and none to another ente', async () => {
    const named = new Set<string>();
    for (const source of sources.list()) {
      for (const card of await inside((ctx) => source.list(ctx, ALL, 3))) {
        const name = await inside((ctx) => sources.nameCard(ctx, card));
        expect({ list: source.key, title: name?.title, href: name?.href }).toEqual({
          list: source.key,
          title: card.title,
          href: card.href.replace(/#.*/, ''),
        });
        expect(await inside((ctx) => sources.nameCard(ctx, card), newId())).toBeNull();
        named.add(card.kind);
      }
    }
    expect([...named].sort()).toEqual(expect.arrayContaining(['agreement', 'listing', 'person', 'proposal']));
  });

  it('have with a request in hand what came of it', async () => {
    const [proposal] = await inside((ctx) => sources.find('waiting')!.list(ctx, ALL, 1));
    const name = await inside((ctx) => sources.nameCard(ctx, proposal!));
    const [row] = await inside((ctx) =>
      ctx.tx.query<{ id: string }>('SELECT request_id AS id FROM proposals WHERE id = $1', [proposal!.id]),
    );
    expect(name?.partOf).toEqual({ kind: 'listing', id: row?.id });
  });
});
