// SPDX-License-Identifier: AGPL-3.0-or-later
import { jest } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { getRepositoryToken, TypeOrmModule } from '@nestjs/typeorm';
import { type Ctx, newId, systemClock } from '@reciproca/kernel';
import { type CtxSeed, type OwnRows, ownRows, PlatformModule, repositoryOf, UnitOfWork } from '@reciproca/platform';
import pg, { type Client } from 'pg';
import { Column, Entity, PrimaryColumn, type Repository } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

@Entity('notes_of_own_rows')
class NoteEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') name: string;
  @Column('int', { default: 0 }) times: number;
}

const HERE = newId();
const ELSEWHERE = newId();

function seedOf(enteId: string): CtxSeed {
  const actor = { personId: null, roles: [], sessionId: null };
  return {
    enteId,
    actor,
    beneficiaryId: null,
    channel: 'system',
    language: 'it',
    requestId: newId(),
    clock: systemClock,
  };
}

describe('the rows of an ente', () => {
  let database: TestDatabase;
  let module: TestingModule;
  let notes: Repository<NoteEntity>;

  function inEnte<T>(enteId: string, work: (rows: OwnRows<NoteEntity>, ctx: Ctx) => Promise<T>): Promise<T> {
    return module.get(UnitOfWork).run(seedOf(enteId), (ctx) => work(ownRows(ctx, notes), ctx));
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    const environment = { DATABASE_URL: database.url, JOBS: 'off', LOG_LEVEL: 'silent' };
    // Not by `ownTables`: what a lib owns is known to every file that runs in this process afterwards.
    const notesOnly = TypeOrmModule.forFeature([NoteEntity]);
    module = await Test.createTestingModule({ imports: [PlatformModule.forRoot(environment), notesOnly] }).compile();
    await module.init();
    notes = module.get(getRepositoryToken(NoteEntity));
    await database.query(
      `CREATE TABLE notes_of_own_rows
       (id uuid PRIMARY KEY, ente_id uuid NOT NULL, name text NOT NULL, times int NOT NULL DEFAULT 0, UNIQUE (ente_id, name));
       GRANT SELECT, INSERT, UPDATE, DELETE ON notes_of_own_rows TO reciproca_app`,
    );
  });
  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  it('are nobody else’s: neither to find, nor to count, nor to change, nor to delete', async () => {
    const id = newId();
    await inEnte(HERE, (rows) => rows.insert({ id, name: 'own' }));
    const elsewhere = await inEnte(ELSEWHERE, async (rows) => ({
      found: [await rows.findOneBy({ id }), await rows.lockOneBy({ id }), ...(await rows.find({ where: [{ id }] }))],
      counted: await rows.countBy({ id }),
      changed: await rows.update({ id }, { name: 'taken' }),
      deleted: await rows.delete({ id }),
    }));
    expect(elsewhere).toEqual({ found: [null, null], counted: 0, changed: 0, deleted: 0 });
    expect(await inEnte(HERE, (rows) => rows.findOneBy({ id }))).toEqual({ id, name: 'own', times: 0 });
  });

  it('says whether a row was new', async () => {
    const insert = (enteId: string): Promise<boolean> =>
      inEnte(enteId, (rows) => rows.insertNew({ id: newId(), name: 'once', times: 3 }));
    expect([await insert(HERE), await insert(HERE), await insert(ELSEWHERE)]).toEqual([true, false, true]);
    expect(await inEnte(HERE, (rows) => rows.countBy({ name: 'once' }))).toBe(1);
  });

  it('is not taken from another ente by writing over it', async () => {
    const id = newId();
    await inEnte(HERE, (rows) => rows.upsert({ id, name: 'first' }, ['id']));
    await inEnte(HERE, (rows) => rows.upsert({ id, name: 'second', times: 2 }, ['id']));
    const taken = inEnte(ELSEWHERE, (rows) => rows.upsert({ id, name: 'third' }, ['id']));
    await expect(taken).rejects.toThrow('another ente');
    expect(await inEnte(HERE, (rows) => rows.findOneBy({ id }))).toEqual({ id, name: 'second', times: 2 });
  });

  it('come by pages in their order, each as the database cut it', async () => {
    const enteId = newId();
    const written = Array.from({ length: 12 }, (_, n) => ({ id: newId(), name: `note ${n}`, times: n % 3 }));
    await inEnte(enteId, (rows) => rows.insert(...written));
    await inEnte(newId(), (rows) => rows.insert({ id: newId(), name: 'somebody else’s', times: 0 }));
    const inOrder = written.toSorted((a, b) => b.times - a.times || (a.id < b.id ? 1 : -1)).map(({ id }) => id);
    const read: string[] = [];
    const counted: number[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const asked: { after?: string; limit: number } = { ...(after && { after }), limit: 5 };
      const page = await inEnte(enteId, async (rows) => {
        const query = jest.spyOn(pg.Client.prototype, 'query');
        const found = await rows.findPage({ order: { times: 'DESC' } }, asked);
        for (const { value } of query.mock.results) {
          const sent = (await (value as Promise<{ rows?: unknown[] } | undefined>)) ?? {};
          if (sent.rows) counted.push(sent.rows.length);
        }
        query.mockRestore();
        return found;
      });
      read.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(read).toEqual(inOrder);
    // One more than the page, to know whether there is another.
    expect(Math.max(...counted)).toBeLessThanOrEqual(6);
    expect(counted.length).toBeGreaterThan(2);
  });

  it('step from one state to the next once, and refuse whoever comes too late', async () => {
    const id = newId();
    await inEnte(HERE, (rows) => rows.insert({ id, name: 'waiting', times: 1 }));
    const step = (enteId: string): Promise<void> =>
      inEnte(enteId, (rows) => rows.move('note', { id, times: 1 }, { times: 2 }));
    await expect(step(ELSEWHERE)).rejects.toMatchObject({ code: 'note.wrong_state', kind: 'conflict' });
    await step(HERE);
    await expect(step(HERE)).rejects.toMatchObject({ code: 'note.wrong_state', kind: 'conflict' });
  });

  it('go out together on one connection where nobody waits for an answer, and each gets its own', async () => {
    const [most, answers] = await inEnte(HERE, async (rows, ctx) => {
      const client = (await repositoryOf(ctx, notes).manager.queryRunner?.connect()) as Client;
      const atOnce = countAtOnce(client);
      const one = ctx.tx.query('SELECT 1 AS n');
      const asked = [
        rows.countBy({ name: 'nobody' }),
        one,
        rows.findBy({ name: 'nobody' }),
        ctx.tx.query('SELECT $1::int AS n', [2]),
      ];
      const answers = await Promise.all(asked);
      return [atOnce(), answers];
    });
    expect(most).toBe(4);
    expect(answers).toEqual([0, [{ n: 1 }], [], [{ n: 2 }]]);
  });
});

/** Watches how many statements the client has in hand, and tells the most it ever had. */
function countAtOnce(client: Client): () => number {
  const query = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
  let [now, most] = [0, 0];
  client.query = (async (...given: unknown[]) => {
    most = Math.max(most, (now += 1));
    return query(...given).finally(() => (now -= 1));
  }) as typeof client.query;
  return () => most;
}
