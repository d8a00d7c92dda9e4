// SPDX-License-Identifier: AGPL-3.0-or-later
import { jest } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { getRepositoryToken, TypeOrmModule } from '@nestjs/typeorm';
import { runMigrations } from '@reciproca/composition';
import { type Ctx, newId, systemClock } from '@reciproca/kernel';
import {
  type CtxSeed,
  narrowTo,
  overAllEnti,
  OwnRows,
  ownRows,
  PlatformModule,
  repositoryOf,
  UnitOfWork,
} from '@reciproca/platform';
import { Column, Entity, PrimaryColumn, type Repository } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

@Entity('notes_of_second_net')
class NoteEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') name: string;
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

let database: TestDatabase;
let module: TestingModule;
let notes: Repository<NoteEntity>;
let work: UnitOfWork;

beforeAll(async () => {
  database = await createTestDatabase();
  // A table like any other that somebody adds: nobody has thought of a policy for it.
  await database.query(
    `CREATE TABLE notes_of_second_net (id uuid PRIMARY KEY, ente_id uuid NOT NULL, name text NOT NULL);
     GRANT SELECT, INSERT, UPDATE, DELETE ON notes_of_second_net TO reciproca_app`,
  );
  await runMigrations(database.url);
  const environment = { DATABASE_URL: database.url, DATABASE_POOL: '4', JOBS: 'off', LOG_LEVEL: 'silent' };
  const notesOnly = TypeOrmModule.forFeature([NoteEntity]);
  module = await Test.createTestingModule({ imports: [PlatformModule.forRoot(environment), notesOnly] }).compile();
  await module.init();
  notes = module.get(getRepositoryToken(NoteEntity));
  work = module.get(UnitOfWork);
});
afterAll(async () => {
  await module.close();
  await database.drop();
});

const written = (): Promise<unknown[]> => database.query('SELECT ente_id, name FROM notes_of_second_net ORDER BY name');
const HERES = { ente_id: HERE, name: 'here' };
const ELSEWHERES = { ente_id: ELSEWHERE, name: 'elsewhere' };

beforeEach(async () => {
  await database.query('TRUNCATE notes_of_second_net');
  for (const { ente_id: enteId, name } of [HERES, ELSEWHERES])
    await work.run(seedOf(enteId), (ctx) => ownRows(ctx, notes).insert({ id: newId(), name }));
});
afterEach(() => jest.restoreAllMocks());

/** Everything an access to the database comes through. */
const WAYS = [
  ['in a transaction', (enteId: string, act: (ctx: Ctx) => Promise<unknown>) => work.run(seedOf(enteId), act)],
  ['outside any', (enteId: string, act: (ctx: Ctx) => Promise<unknown>) => work.read(seedOf(enteId), act)],
] as const;

describe.each(WAYS)('where a statement forgets the ente, %s', (_, within) => {
  it('it finds the rows of its own ente alone, written by hand or by a repository', async () => {
    expect(
      await within(HERE, async (ctx) => [
        await ctx.tx.query('SELECT ente_id, name FROM notes_of_second_net'),
        (await repositoryOf(ctx, notes).find()).map(({ enteId, name }) => ({ ente_id: enteId, name })),
        await repositoryOf(ctx, notes).count(),
      ]),
    ).toEqual([[HERES], [HERES], 1]);
  });

  it('it changes and deletes no others', async () => {
    await within(HERE, (ctx) => ctx.tx.query("UPDATE notes_of_second_net SET name = 'mine'"));
    expect(await written()).toEqual([ELSEWHERES, { ...HERES, name: 'mine' }]);
    await within(HERE, (ctx) => repositoryOf(ctx, notes).createQueryBuilder().delete().execute());
    expect(await written()).toEqual([ELSEWHERES]);
  });

  it.each([
    ['an insert by hand', (ctx: Ctx) => ctx.tx.query('INSERT INTO notes_of_second_net VALUES ($1, $2, $3)', THEIRS())],
    ['an insert', (ctx: Ctx) => repositoryOf(ctx, notes).insert({ id: newId(), enteId: ELSEWHERE, name: 'x' })],
    ['moving a row there', (ctx: Ctx) => ctx.tx.query('UPDATE notes_of_second_net SET ente_id = $1', [ELSEWHERE])],
  ])('it writes nothing for another ente: %s', async (_name, act) => {
    await expect(within(HERE, act)).rejects.toThrow(/row-level security/);
    expect(await written()).toEqual([ELSEWHERES, HERES]);
  });

  it('it finds and takes nothing where no ente is known', async () => {
    expect(await within('', (ctx) => ctx.tx.query('SELECT 1 FROM notes_of_second_net'))).toEqual([]);
    await expect(
      within('', (ctx) => ctx.tx.query('INSERT INTO notes_of_second_net VALUES ($1, $2, $3)', THEIRS())),
    ).rejects.toThrow(/row-level security/);
  });
});

function THEIRS(): unknown[] {
  return [newId(), ELSEWHERE, 'x'];
}

describe('the rows of an ente, should their own clause be lost', () => {
  it('are still nobody else’s', async () => {
    const own = OwnRows.prototype as unknown as { own(where?: object): object };
    jest.spyOn(own, 'own').mockImplementation((where = {}) => where);
    const found = await work.run(seedOf(HERE), async (ctx) => {
      const rows = ownRows(ctx, notes);
      return {
        all: (await rows.find()).map(({ name }) => name),
        theirs: [await rows.findOneBy({ name: 'elsewhere' }), await rows.lockOneBy({ name: 'elsewhere' })],
        counted: await rows.countBy({}),
        changed: await rows.update({ name: 'elsewhere' }, { name: 'taken' }),
        deleted: await rows.delete({ name: 'elsewhere' }),
      };
    });
    expect(found).toEqual({ all: ['here'], theirs: [null, null], counted: 1, changed: 0, deleted: 0 });
    expect(await written()).toEqual([ELSEWHERES, HERES]);
  });

  it('are not written for another', async () => {
    const own = OwnRows.prototype as unknown as { withEnte(row: object): object };
    jest.spyOn(own, 'withEnte').mockImplementation((row) => ({ ...row, enteId: ELSEWHERE }));
    const insert = work.run(seedOf(HERE), (ctx) => ownRows(ctx, notes).insert({ id: newId(), name: 'x' }));
    await expect(insert).rejects.toThrow(/row-level security/);
  });
});

describe('the ente of a statement', () => {
  it('is its own, however many of two enti share a small pool', async () => {
    const ask = (enteId: string, how: (typeof WAYS)[number][1]): Promise<unknown> =>
      how(enteId, (ctx) => ctx.tx.query('SELECT DISTINCT ente_id FROM notes_of_second_net'));
    const turns = Array.from({ length: 120 }, (_, nth) => (nth % 2 ? HERE : ELSEWHERE));
    const answers = await Promise.all(turns.map((enteId, nth) => ask(enteId, WAYS[nth % 3 ? 1 : 0][1])));
    expect(answers).toEqual(turns.map((enteId) => [{ ente_id: enteId }]));
  });

  it('is gone after a statement that fails, and the next one is well', async () => {
    const divide = (ctx: Ctx): Promise<unknown> => ctx.tx.query('SELECT 1 / $1::int AS whole', [0]);
    await expect(work.read(seedOf(HERE), divide)).rejects.toThrow('division by zero');
    expect(await work.read(seedOf(''), (ctx) => ctx.tx.query('SELECT 1 FROM notes_of_second_net'))).toEqual([]);
    expect(await work.read(seedOf(HERE), (ctx) => repositoryOf(ctx, notes).count())).toBe(1);
  });

  it('is an id, before it comes near a statement', async () => {
    await expect(work.run(seedOf("x'; RESET ROLE; --"), () => Promise.resolve())).rejects.toThrow('by its id');
  });

  it('may be named later in a transaction, and only there', async () => {
    const names = (ctx: Ctx): Promise<{ name: string }[]> => ctx.tx.query('SELECT name FROM notes_of_second_net');
    const seen = await work.run(overAllEnti(seedOf('')), async (ctx) => [
      (await names(ctx)).length,
      await names(await narrowTo(ctx, ELSEWHERE)),
    ]);
    expect(seen).toEqual([2, [{ name: 'elsewhere' }]]);
    await expect(work.read(seedOf(''), (ctx) => narrowTo(ctx, HERE))).rejects.toThrow('Only a transaction');
  });

  it('outweighs the door over all enti', async () => {
    const seed = { ...overAllEnti(seedOf('')), enteId: HERE };
    expect(await work.read(seed, (ctx) => repositoryOf(ctx, notes).count())).toBe(1);
    expect(await work.read(overAllEnti(seed), (ctx) => repositoryOf(ctx, notes).count())).toBe(2);
  });
});
