// SPDX-License-Identifier: AGPL-3.0-or-later
import { ROME } from '@reciproca/kernel';
import { Cron } from 'croner';

/** When a job comes round, by Rome's clock. */
export interface JobTimes {
  /** The latest time it was due, up to `now`. The same for everybody who asks, so that it names one turn of the job. */
  lastBefore(now: Date): Date | null;
}

/** `pattern` has five fields, such as `0 3 * * *`; a night without that hour has the turn as the hour is over. */
export function jobTimes(pattern: string): JobTimes {
  const cron = new Cron(pattern, { timezone: ROME, paused: true, mode: '5-part' });
  return {
    lastBefore(now) {
      // The library counts whole seconds and leaves out the one it is asked for.
      const [last] = cron.previousRuns(1, new Date((Math.floor(now.getTime() / 1000) + 1) * 1000));
      return last ?? null;
    },
  };
}

/** The pattern of what comes round every so many minutes: a part of an hour, or hours that are a part of a day. */
export function everyMinutes(minutes: number): string {
  const hours = minutes / 60;
  if (60 % minutes === 0 && minutes < 60) return `*/${minutes} * * * *`;
  if (24 % hours === 0 && hours < 24) return hours === 1 ? '0 * * * *' : `0 */${hours} * * *`;
  if (hours === 24) return '0 0 * * *';
  throw new Error(`A day cannot be divided into turns of ${minutes} minutes`);
}
