// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSolver } from '@reciproca/matching';
import { runConsole } from '../../../apps/console/src/console.js';
import { simulateCondominium } from '../../../apps/console/src/simulate/condominium/simulate-condominium.js';
import { legsOf, needOfRider, riderIdOf } from '../../../apps/console/src/simulate/transport/ride-need.js';
import {
  simulateTransport,
  type TransportYear,
} from '../../../apps/console/src/simulate/transport/simulate-transport.js';

const WEEKS = 6;
const TINY = 1e-6;

beforeAll(() => loadSolver());

describe('a few weeks of transport', () => {
  let years: TransportYear[];
  beforeAll(() => {
    years = simulateTransport(3, WEEKS);
  });
  const stopsOf = (year: TransportYear) => year.trips.flatMap(({ plan }) => plan?.stops ?? []);

  it('brings every policy the same calls, each with one end', () => {
    for (const { figures, ends, needs } of years) {
      expect(figures.requests).toBe(Math.round((544 * WEEKS) / 52));
      expect(figures.served + figures.refused + figures.cancelled).toBe(figures.requests);
      expect([...ends.keys()].sort((a, b) => a - b)).toEqual(needs.map(({ id }) => id).sort((a, b) => a - b));
    }
    expect(new Set(years.map(({ needs }) => needs)).size).toBe(1);
  });

  it('carries those served there and back, and nobody else', () => {
    for (const year of years) {
      const expected = year.needs
        .filter(({ id }) => year.ends.get(id) === 'served')
        .flatMap((need) => legsOf(need).map((leg) => riderIdOf(need, leg)));
      const carried = stopsOf(year).filter(({ kind }) => kind === 'pick_up');
      expect(carried.map(({ riderId }) => riderId).sort()).toEqual(expected.sort());
      expect(stopsOf(year)).toHaveLength(2 * expected.length);
    }
  });

  it('is at the visit in time and fetches nobody before it is over', () => {
    for (const year of years) {
      for (const { riderId, kind, at } of stopsOf(year)) {
        const need = year.needs.find(({ id }) => id === needOfRider(riderId))!;
        if (riderId.endsWith(':out') && kind === 'drop') expect(at).toBeLessThanOrEqual(need.beThereBy + TINY);
        if (riderId.endsWith(':back') && kind === 'pick_up') expect(at).toBeGreaterThanOrEqual(need.readyAt! - TINY);
      }
    }
  });

  it('has no driver in two places, out of hours or out too often, and no car too full', () => {
    for (const { trips } of years) {
      for (const trip of trips) {
        const { driver, day, plan } = trip;
        const shift = driver.shifts.find(({ weekday }) => weekday === day % 7)!;
        expect(plan!.leavesAt).toBeGreaterThanOrEqual(shift.from - TINY);
        expect(plan!.arrivesAt).toBeLessThanOrEqual(shift.until + TINY);
        for (const { aboard } of plan!.stops) {
          for (const kind of ['seats', 'wheelchairs', 'walkers'] as const)
            expect(aboard[kind]).toBeLessThanOrEqual(driver.room[kind]);
        }
        const sameDay = trips.filter((other) => other !== trip && other.driver === driver && other.day === day);
        expect(
          sameDay.filter(
            (other) => other.plan!.leavesAt < plan!.arrivesAt - TINY && plan!.leavesAt < other.plan!.arrivesAt - TINY,
          ),
        ).toEqual([]);
        const days = trips
          .filter((other) => other.driver === driver && Math.floor(other.day / 28) === Math.floor(day / 28))
          .map((other) => other.day);
        expect(new Set(days).size).toBeLessThanOrEqual(driver.mostDays);
      }
    }
  });
});

describe('a few weeks of a condominium', () => {
  it('serves needs in whole circles, none longer than allowed', () => {
    for (const { maxLength, needs, served, circles } of simulateCondominium(3, WEEKS)) {
      const inCircles = [...circles].reduce((sum, [length, count]) => sum + length * count, 0);
      expect(inCircles).toBe(served);
      expect(served).toBeGreaterThan(0);
      expect(served).toBeLessThanOrEqual(needs);
      expect(Math.max(...circles.keys())).toBeLessThanOrEqual(maxLength);
    }
  });
});

describe('simulate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'simulate-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function simulate(out: string, ...args: string[]): Promise<{ code: number; said: string }> {
    const said: string[] = [];
    const output = { write: (text: string) => said.push(text) };
    const code = await runConsole(
      ['node', 'reciproca', 'simulate', '--weeks', '2', '--years', '1', '--out', out, ...args],
      {},
      output,
      output,
    );
    return { code, said: said.join('').replaceAll(out, 'FILE') };
  }

  it('says and draws the same for the same seed, something else for another', async () => {
    const [one, again, other] = ['one.svg', 'again.svg', 'other.svg'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const [first, second, third] = [await simulate(one), await simulate(again), await simulate(other, '--seed', '2')];
    expect(first.code).toBe(0);
    expect(first.said).toContain('Reciproca');
    expect(second).toEqual(first);
    expect(third.said).not.toBe(first.said);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(one, 'utf8'));
    expect(readFileSync(one, 'utf8')).toMatch(/^<\?xml[^]*<\/svg>\n$/);
  });

  it('refuses what is no number of weeks, and a place it cannot write to', async () => {
    const out = join(folder, 'none', 'at-all.svg');
    expect((await simulate(join(folder, 'x.svg'), '--weeks', '0')).code).toBe(1);
    const { code, said } = await simulate(out);
    expect(code).toBe(1);
    expect(said).toContain('non si può scrivere (ENOENT)');
    expect(existsSync(out)).toBe(false);
  });
});
