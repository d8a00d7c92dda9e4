// SPDX-License-Identifier: AGPL-3.0-or-later
import { withApplication } from '../../../apps/console/src/console-application.js';
import { type LifeReport, simulateLife } from '../../../apps/console/src/simulate/life/simulate-life.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const ACTS = 40;

let database: TestDatabase;
let report: LifeReport;
const quiet = { start: () => undefined, advance: () => undefined, stop: () => undefined };

beforeAll(async () => {
  database = await createTestDatabase();
  report = await withApplication({ DATABASE_URL: database.url, LOG_LEVEL: 'silent' }, (app) =>
    simulateLife(app, { seed: 1, acts: ACTS, days: 1 }, quiet),
  );
}, 300_000);
afterAll(() => database?.drop());

describe('a day of everyday life', () => {
  it('leave nobody in two places, nothing oversold, nobody untold and nobody called about what is no more', () => {
    expect(report.faults).toEqual([]);
  });

  it('are really lived: people answer, ask, change their minds, call off, and most of it goes', () => {
    const counts = [...report.acts.values()];
    const total = (of: 'done' | 'refused' | 'idle'): number => counts.reduce((sum, one) => sum + one[of], 0);
    expect(total('done') + total('refused') + total('idle')).toBe(ACTS);
    expect(total('done')).toBeGreaterThan(ACTS * 0.7);
    expect(counts.filter(({ done }) => done > 0).length).toBeGreaterThan(12);
  });
});
