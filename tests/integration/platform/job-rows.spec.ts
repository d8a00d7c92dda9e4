// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@reciproca/kernel';
import type { DueRow } from '@reciproca/platform';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { PlatformProcess } from '../../support/platform-stage.js';

const ENTE = newId();
let database: TestDatabase;
let house: PlatformProcess;
/** What is due, by id; whoever has been dealt with is so no longer. */
let due: Set<string>;
let poison: string | null;
let tries: string[];

beforeEach(async () => {
  [due, poison, tries] = [new Set(), null, []];
  database = await createTestDatabase();
  house = await PlatformProcess.start(database.url, (_, schedule) => {
    const list = (after: string | null, most: number): DueRow[] =>
      [...due]
        .toSorted()
        .filter((id) => id > (after ?? ''))
        .slice(0, most)
        .map((id) => ({ id, enteId: ENTE }));
    const handle = (id: string): Promise<void> => {
      tries.push(id);
      if (id === poison) return Promise.reject(new Error('This one never works'));
      due.delete(id);
      return Promise.resolve();
    };
    schedule.eachRow(
      5,
      'test-rows',
      (__, after, most) => Promise.resolve(list(after, most)),
      (__, id) => handle(id),
    );
    schedule.eachEnte(
      30,
      'test-enti',
      (__, after) => Promise.resolve(after ? [] : [{ id: ENTE, enteId: ENTE }]),
      ({ enteId }) => Promise.resolve(void tries.push(`ente ${enteId}`)),
    );
  });
});
afterEach(async () => {
  await house.close();
  await database.drop();
});

const rowsTried = (): string[] => tries.filter((id) => !id.startsWith('ente'));

describe('a job that has a row it cannot deal with', () => {
  it('deals with all the others, however many there are', async () => {
    due = new Set(Array.from({ length: 1203 }, () => newId()));
    poison = [...due].toSorted()[3] ?? null;
    await house.reach('2027-05-03T10:00:00Z');
    expect([...due]).toEqual([poison]);
    expect(rowsTried()).toHaveLength(1203);
  });

  it('gives that one up for the day and tries it anew on the next', async () => {
    due = new Set([newId()]);
    poison = [...due][0] ?? null;
    await house.reach('2027-05-03T10:00:00Z');
    // Twelve tries take an hour and a bit; each turn in between finds the row due and does not begin anew.
    for (let minutes = 5; minutes <= 180; minutes += 5)
      await house.reach(new Date(Date.parse('2027-05-03T10:00:00Z') + minutes * 60_000).toISOString());
    expect(rowsTried()).toHaveLength(12);
    const dead = 'SELECT count(*)::int AS count FROM deliveries WHERE dead_at IS NOT NULL';
    expect(await house.query(dead)).toEqual([{ count: 1 }]);

    poison = null;
    await house.reach('2027-05-03T23:00:00Z');
    expect([...due]).toEqual([]);
  });

  it('comes to every ente at every turn', async () => {
    for (const moment of ['10:00', '10:05', '10:30']) await house.reach(`2027-05-03T${moment}:00Z`);
    expect(tries).toEqual([`ente ${ENTE}`, `ente ${ENTE}`]);
  });
});
