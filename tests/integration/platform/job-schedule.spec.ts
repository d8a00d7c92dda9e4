// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JobSchedule } from '@reciproca/platform';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { PlatformProcess } from '../../support/platform-stage.js';

let database: TestDatabase;
let processes: PlatformProcess[];
let turns: string[];

beforeEach(async () => {
  [processes, turns] = [[], []];
  database = await createTestDatabase();
});
afterEach(async () => {
  await Promise.all(processes.map((each) => each.close()));
  await database.drop();
});

async function start(plan: (schedule: JobSchedule) => void): Promise<PlatformProcess> {
  const started = await PlatformProcess.start(database.url, (_, schedule) => plan(schedule));
  processes.push(started);
  return started;
}
/** Writes down when it was its turn. */
const nightly = (schedule: JobSchedule): void =>
  schedule.every('30 2 * * *', 'test-nightly', (_, { payload }) =>
    Promise.resolve(void turns.push(new Date((payload as { slot: string }).slot).toISOString())),
  );

describe('a job by the clock', () => {
  it('runs at its first start, then once at each turn', async () => {
    const house = await start(nightly);
    for (const moment of [
      '2027-03-10T12:00:00Z',
      '2027-03-10T23:00:00Z',
      '2027-03-11T01:30:00Z',
      '2027-03-11T01:31:00Z',
    ])
      await house.reach(moment);
    expect(turns).toEqual(['2027-03-10T01:30:00.000Z', '2027-03-11T01:30:00.000Z']);
  });

  it('runs once in the night that has no such hour', async () => {
    const house = await start(nightly);
    await house.reach('2027-03-27T12:00:00Z');
    for (const time of ['00:59', '01:00', '01:01', '01:30', '02:00', '10:00'])
      await house.reach(`2027-03-28T${time}:00Z`);
    expect(turns).toEqual(['2027-03-27T01:30:00.000Z', '2027-03-28T01:00:00.000Z']);
  });

  it('runs once in the night that has that hour twice', async () => {
    const house = await start(nightly);
    await house.reach('2027-10-30T12:00:00Z');
    for (const time of ['00:29', '00:30', '01:29', '01:30', '01:31', '02:30'])
      await house.reach(`2027-10-31T${time}:00Z`);
    expect(turns).toEqual(['2027-10-30T00:30:00.000Z', '2027-10-31T00:30:00.000Z']);
  });

  it('makes up once for what was missed while nothing ran', async () => {
    await (await start(nightly)).reach('2027-05-01T12:00:00Z');
    const later = await start(nightly);
    await later.reach('2027-05-05T12:00:00Z');
    await later.reach('2027-05-05T12:01:00Z');
    expect(turns).toEqual(['2027-05-01T00:30:00.000Z', '2027-05-05T00:30:00.000Z']);
  });

  it('is taken by one process however many look at the clock', async () => {
    const houses = [await start(nightly), await start(nightly), await start(nightly)];
    for (const moment of ['2027-05-01T12:00:00Z', '2027-05-02T12:00:00Z', '2027-05-03T12:00:00Z'])
      await Promise.all(houses.map((house) => house.reach(moment)));
    expect(turns).toHaveLength(3);
  });

  it('never goes back when a clock does', async () => {
    const house = await start(nightly);
    await house.reach('2027-05-02T12:00:00Z');
    await house.reach('2027-05-01T12:00:00Z');
    expect(turns).toEqual(['2027-05-02T00:30:00.000Z']);
  });
});
