// SPDX-License-Identifier: AGPL-3.0-or-later
import type { INestApplicationContext } from '@nestjs/common';
import { addDays, DomainError, fixedClock, ROME, romeDay } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import { loadDemo } from '../../demo/load/load-demo.js';
import type { DemoPlan } from '../../demo/plan/demo-plan.js';
import { Dice } from '../../demo/plan/dice.js';
import type { Progress } from '../../output/progress.js';
import { AGREEMENT_ACTS } from './agreement-acts.js';
import { ANSWER_ACTS } from './answer-acts.js';
import { CALL_ACTS } from './call-acts.js';
import { CHANGE_ACTS } from './change-acts.js';
import { DEPARTURE_ACTS } from './departure-acts.js';
import { FILE_ACTS } from './file-acts.js';
import type { LifeAct } from './life-act.js';
import { faultsNow, faultsOfCalls, faultsOfDay } from './life-faults.js';
import { LifeTown } from './life-town.js';
import { LISTING_ACTS } from './listing-acts.js';
import { ROUND_ACTS } from './round-acts.js';
import { TIME_ACTS } from './time-acts.js';

export const LIFE_ACTS: readonly LifeAct[] = [
  ...ANSWER_ACTS,
  ...LISTING_ACTS,
  ...AGREEMENT_ACTS,
  ...CALL_ACTS,
  ...CHANGE_ACTS,
  ...DEPARTURE_ACTS,
  ...TIME_ACTS,
  ...ROUND_ACTS,
  ...FILE_ACTS,
];

const [WAKES_HOUR, SLEEPS_HOUR] = [7, 21];
const JOBS_EACH_ACTS = 12;
const NIGHT_HOUR = 4;

export interface LifeOptions {
  readonly seed: number;
  readonly acts: number;
  readonly days: number;
}

export interface LifeReport {
  /** How often each act was done, refused for a reason of the domain, and had nobody to do it. */
  readonly acts: ReadonlyMap<string, { done: number; refused: number; idle: number }>;
  /** How often each reason was given. */
  readonly refusals: ReadonlyMap<string, number>;
  /** What must never be; each with the act after which it was found first. */
  readonly faults: readonly string[];
}

/** A month of the demo's Alba, told and looked at act by act; the database has to be empty. */
export async function simulateLife(
  app: INestApplicationContext,
  options: LifeOptions,
  progress: Progress,
): Promise<LifeReport> {
  const first = romeDay(new Date());
  const start = hourOf(first, WAKES_HOUR);
  const quiet: Progress = { start: () => undefined, advance: () => undefined, stop: () => undefined };
  const plan = await loadDemo(app, quiet, { reset: false, clock: fixedClock(start) });
  const town = await openAlba(app, plan, start);
  await town.workJobs();
  const life = new Life(town, start, new Dice(options.seed));
  progress.start(options.acts, 'Un mese ad Alba');
  const perDay = Math.ceil(options.acts / options.days);
  for (let made = 0; made < options.acts; made += 1) {
    const [day, nth] = [Math.floor(made / perDay), made % perDay];
    if (nth === 0 && day > 0) await life.night(addDays(first, day));
    const minutes = ((SLEEPS_HOUR - WAKES_HOUR) * 60 * nth) / perDay;
    town.goOnTo(new Date(hourOf(addDays(first, day), WAKES_HOUR).getTime() + minutes * 60_000));
    if (nth % JOBS_EACH_ACTS === 0) await life.jobs();
    await life.act();
    progress.advance(1);
  }
  await life.night(addDays(first, options.days));
  progress.stop();
  return life;
}

function openAlba(app: INestApplicationContext, plan: DemoPlan | null, start: Date): Promise<LifeTown> {
  const named = (name: string): Record<string, unknown> => {
    const login = plan?.rows['credentials']?.find((row) => row['login'] === name);
    const person = plan?.rows['people']?.find(({ id }) => id === login?.['person_id']);
    if (!person) throw new Error('The demo has nobody of that name in its staff');
    return person;
  };
  const [olga, carla] = [named('olga'), named('carla')];
  return LifeTown.open(app, String(olga['ente_id']), [String(olga['id']), String(carla['id'])], start);
}

function hourOf(day: string, hour: number): Date {
  return DateTime.fromISO(day, { zone: ROME }).set({ hour }).toJSDate();
}

class Life implements LifeReport {
  readonly acts = new Map(LIFE_ACTS.map(({ name }) => [name, { done: 0, refused: 0, idle: 0 }]));
  readonly refusals = new Map<string, number>();
  readonly faults: string[] = [];
  private readonly known = new Set<string>();

  constructor(
    private readonly town: LifeTown,
    private readonly since: Date,
    private readonly dice: Dice,
  ) {}

  async act(): Promise<void> {
    const act = this.dice.weighted(LIFE_ACTS, ({ weight }) => weight);
    await this.doIt(act);
    await this.town.settle();
    this.note(act.name, await faultsNow(this.town, this.since));
  }

  async night(day: string): Promise<void> {
    this.town.goOnTo(hourOf(day, NIGHT_HOUR));
    // Before the jobs: what they mend was untrue all day.
    const faults = [...(await faultsNow(this.town, this.since)), ...(await faultsOfDay(this.town))];
    this.note(`the night before ${day}`, faults);
    await this.jobs();
  }

  async jobs(): Promise<void> {
    await this.town.workJobs();
    this.note('the jobs', await faultsOfCalls(this.town));
  }

  private async doIt(act: LifeAct): Promise<void> {
    const count = this.acts.get(act.name) ?? { done: 0, refused: 0, idle: 0 };
    try {
      if (await act.run(this.town, this.dice)) count.done += 1;
      else count.idle += 1;
    } catch (error) {
      // Where only the database has said no, nobody had thought of it.
      if (!(error instanceof DomainError) || error.code.startsWith('any.')) {
        this.note(act.name, [`failed: ${(error as Error).stack ?? String(error)}`]);
        return;
      }
      count.refused += 1;
      this.refusals.set(error.code, (this.refusals.get(error.code) ?? 0) + 1);
    }
  }

  private note(after: string, faults: readonly string[]): void {
    for (const fault of faults) {
      if (this.known.has(fault)) continue;
      this.known.add(fault);
      this.faults.push(`${this.town.now.toISOString()} after "${after}": ${fault}`);
    }
  }
}
