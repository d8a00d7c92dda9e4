// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readExcelFile from 'read-excel-file/node';
import { startTestApp, type TestApp } from '../support/app.js';
import { ImportClient, type SheetCell, type StoredRow, workbook } from '../support/import-client.js';
import { openSession } from '../support/sessions.js';
import { TestEnte, type TestPerson } from '../support/world.js';
import { type CleanRow, DIRT, type Dirt, TITLES } from '../api/intake/dirt.js';

/** 5,000 rows take minutes: `IMPORT_ROWS=5000` does them all, otherwise a part of them with every kind of dirt. */
const ROWS = Number(process.env['IMPORT_ROWS'] ?? 600);
const OF_EACH = Math.max(4, Math.floor((ROWS * 0.4) / DIRT.length / 2) * 2);

/** The same list each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = seeded(20261129);
const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'zo'];
const word = (): string => {
  const letters = Array.from({ length: 4 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  return letters[0]?.toUpperCase() + letters.slice(1);
};
const newDay = (): Date =>
  new Date(Date.UTC(1935 + Math.floor(random() * 60), Math.floor(random() * 12), 1 + Math.floor(random() * 28)));

function cleanRow(nth: number, day: Date): CleanRow {
  const { length } = TITLES;
  return {
    familyName: word(),
    givenName: word(),
    born: day.toISOString().slice(0, 10),
    gender: nth % 2 ? 'f' : 'M',
    phone: nth % 3 ? null : `347 ${String(1_000_000 + nth).slice(0, 7)}`,
    email: nth % length ? null : `a${nth}@example.org`,
    comune: 'Alba',
    address: `Via Roma ${nth}`,
    household: null,
    fiscalCode: null,
    languages: null,
    lat: null,
    lon: null,
  };
}

interface Written {
  readonly dirt: Dirt | null;
  readonly isSecond: boolean;
  readonly cells: readonly SheetCell[];
}

function writeRows(): Written[] {
  const rows: Written[] = [];
  let nth = 0;
  for (const dirt of DIRT) {
    let [day, row] = [newDay(), cleanRow(0, newDay())];
    for (let own = 0; own < OF_EACH; own += 1) {
      // Of what is only wrong beside another, two and two belong together.
      const isSecond = dirt.everyOther === true && own % 2 === 1;
      if (!isSecond) day = newDay();
      if (!(isSecond && dirt.name.includes('twice'))) row = cleanRow((nth += 1), day);
      rows.push({ dirt, isSecond, cells: Object.values({ ...row, ...dirt.write(row, own, day) }) });
    }
  }
  while (rows.length < ROWS)
    rows.push({ dirt: null, isSecond: false, cells: Object.values(cleanRow((nth += 1), newDay())) });
  return rows;
}

let app: TestApp;
let alba: TestEnte;
let carla: TestPerson;
let imports: ImportClient;
const written = writeRows();

beforeAll(async () => {
  app = await startTestApp();
  alba = await TestEnte.create(app.database.url);
  carla = await alba.person({ roles: ['resident', 'coordinator'] });
  imports = await ImportClient.open(app, alba, carla);
});
afterAll(async () => {
  await alba.close();
  await app.close();
});

const isRefused = ({ dirt, isSecond }: Written): boolean => dirt?.code !== undefined && (!dirt.everyOther || isSecond);

describe(`a spreadsheet of ${written.length} people with ${DIRT.length} kinds of dirt`, () => {
  it('is taken in: each kind as it must be, the rest saved with why', async () => {
    expect(DIRT.length).toBeGreaterThanOrEqual(40);
    const rows: (readonly SheetCell[])[] = [['Elenco degli assistiti'], [null], [...TITLES]];
    const placed = written.map((one, index) => {
      // Blank rows stand between them, as in any list.
      if (index % 50 === 49) rows.push([null]);
      rows.push(one.cells);
      return { ...one, line: rows.length };
    });
    const content = await workbook({ Assistiti: rows });
    const begun = Date.now();
    const id = await imports.upload('people', content, 'assistiti.xlsx');
    const triedAfter = Date.now() - begun;
    expect(await imports.state(id)).toBe('tried');
    const stored = new Map((await imports.rows(id)).map((row) => [row.line, row]));
    expect(stored.size).toBe(written.length);
    const told = ({ state, problems }: StoredRow): string =>
      state === 'wrong' ? problems.map(({ code, column }) => `${code} ${column ?? ''}`.trim()).join(', ') : state;
    const asIs = placed.map(({ dirt, line }) => [dirt?.name ?? 'clean', told(stored.get(line) as StoredRow)]);
    const asMust = placed.map((one) => [
      one.dirt?.name ?? 'clean',
      isRefused(one) ? `${one.dirt?.code} ${one.dirt?.column ?? ''}`.trim() : 'ready',
    ]);
    expect(countBy(asIs)).toEqual(countBy(asMust));
    for (const { dirt, line } of placed.filter(({ dirt }) => dirt?.repair))
      expect([dirt?.name, stored.get(line)?.problems[0]?.repair?.key]).toEqual([dirt?.name, dirt?.repair]);

    const pressed = Date.now();
    await imports.press(id, 'take');
    const takenAfter = Date.now() - pressed;
    const good = placed.filter((one) => !isRefused(one)).length;
    const states = await imports.states(id);
    expect(states.filter((state) => state === 'taken').length).toBe(good);
    const { rows: people } = await alba.query(
      "SELECT count(*)::int AS n FROM people WHERE created_at > now() - interval '1 hour'",
    );
    expect(people[0]?.['n']).toBe(good + 1);

    const answer = await fetch(`${app.url}/imports/${id}/rejects/xlsx`, {
      headers: { cookie: `reciproca_session=${await openSession(alba, carla.id, 'web')}` },
    });
    const [sheet] = await readExcelFile(Buffer.from(await answer.arrayBuffer()));
    expect(sheet?.data.length).toBe(1 + written.length - good);
    expect(sheet?.data[0]?.at(-1)).toBe('motivo');
    expect(sheet?.data.slice(1).every((row) => String(row.at(-1)).length > 5)).toBe(true);
    process.stdout.write(`${written.length} rows: tried in ${triedAfter} ms, taken in ${takenAfter} ms\n`);
  }, 900_000);
});

function countBy(pairs: readonly (readonly string[])[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [name, what] of pairs) counts[`${name}: ${what}`] = (counts[`${name}: ${what}`] ?? 0) + 1;
  return counts;
}
