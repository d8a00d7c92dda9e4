// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ctx, newId, type Transaction } from '@reciproca/kernel';
import { UnitOfWork } from '@reciproca/platform';
import { translator } from '@reciproca/ui';
import { type BoardFilter, BoardSources, countBoard } from '@reciproca/web';
import { evaluationSeat } from '../../builders/evaluation.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { NeighbourEnte } from '../../api/isolation/neighbour-ente.js';

const ALL: BoardFilter = { areaId: null, service: null, urgentOnly: false, text: null, among: null, without: [] };

let app: TestApp;
let sources: BoardSources;
let bra: NeighbourEnte;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  sources = app.app.get(BoardSources);
  bra = await NeighbourEnte.create(app);
  await waitForStaff();
});
afterAll(async () => {
  await bra?.ente.close();
  await app?.close();
});

/** What the neighbour's acts leave on no list yet. */
async function waitForStaff(): Promise<void> {
  const { ente, ids } = bra;
  await ente.query("UPDATE agreements SET state = 'done' WHERE ente_id = $1 AND state = 'agreed'", [ente.id]);
  await ente.query('UPDATE people SET vetted_until = current_date + 3 WHERE id = $1', [ids['giver']]);
  await ente.query('UPDATE people SET covered_until = NULL WHERE id = $1', [ids['receiver']]);
  await ente.query("UPDATE civic_attendance SET created_at = now() - interval '9 days' WHERE id = $1", [
    ids['attendance'],
  ]);
  await ente.query("UPDATE suspensions SET appeal = 'Non è vero', appealed_at = now() WHERE id = $1", [
    ids['suspension'],
  ]);
  await ente.query("UPDATE sms_inbound SET state = 'alarm' WHERE id = $1", [ids['text']]);
  await ente.query('UPDATE signals SET urgent = true WHERE id = $1', [ids['signal']]);
  await ente.query(
    `INSERT INTO contacts (id, ente_id, person_id, channel, direction, outcome, next_step, next_at, at)
     VALUES (gen_random_uuid(), $1, $2, 'phone', 'in', 'talked', 'Portare il modulo', now(), now())`,
    [ente.id, ids['receiver']],
  );
  await ente.add(evaluationSeat({ tableId: ids['evaluationTable'] ?? '', number: 9 }));
  await ente.query(
    `INSERT INTO evaluation_objections (id, ente_id, meeting_id, minutes_id, seat_id, text, made_on, channel)
     SELECT gen_random_uuid(), ente_id, meeting_id, id, $2, 'Si è deciso altro', current_date, 'web' FROM evaluation_minutes WHERE ente_id = $1`,
    [ente.id, ids['evaluationSeat']],
  );
  await ente.query(
    `INSERT INTO match_runs (id, ente_id, kind, origin, state, failure, created_at) VALUES (gen_random_uuid(), $1, 'plan', 'night', 'failed', 'x', now())`,
    [ente.id],
  );
}

function inside<Result>(work: (ctx: Ctx) => Promise<Result>, enteId = bra.ente.id): Promise<Result> {
  return app.app.get(UnitOfWork).run(
    {
      enteId,
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
        // Which kind of thing, in words: what a notice about a card may say.
        expect(translator('it')(name!.kindKey)).toMatch(/^\p{Lu}/u);
        expect({ list: source.key, title: name?.title, href: name?.href }).toEqual({
          list: source.key,
          title: card.title,
          href: card.href.replace(/#.*/, ''),
        });
        expect(await inside((ctx) => sources.nameCard(ctx, card), newId())).toBeNull();
        named.add(card.kind);
      }
    }
    expect([...named].sort()).toEqual([...new Set(sources.list().flatMap(({ kinds }) => kinds))].sort());
  });

  it('tell who may be in danger from what is only urgent', async () => {
    const danger = new Set<string>();
    for (const source of sources.list())
      for (const card of await inside((ctx) => source.list(ctx, ALL, 50))) if (card.isEmergency) danger.add(source.key);
    expect([...danger]).toContain('alarms');
    expect([...danger].filter((key) => key !== 'alarms' && key !== 'signals')).toEqual([]);
  });

  it('count an emergency whichever way it came in', async () => {
    const alarms = sources.find('alarms')!;
    const cards = await inside((ctx) => alarms.list(ctx, ALL, 50));
    expect(new Set(cards.map(({ kind }) => kind))).toEqual(new Set(['text', 'signal']));
    expect(new Set(cards.map(({ note }) => note)).size).toBe(2);
    expect(await inside((ctx) => alarms.count(ctx, ALL))).toBe(cards.length);
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
