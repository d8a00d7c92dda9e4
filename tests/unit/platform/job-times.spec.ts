// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { everyMinutes, jobTimes } from '../../../libs/platform/src/outbox/job-times.js';

/** The turns one sees who looks every five minutes. */
function turnsOf(pattern: string, from: string, to: string): string[] {
  const times = jobTimes(pattern);
  const seen = new Set<string>();
  for (let at = Date.parse(from); at <= Date.parse(to); at += 5 * 60_000) {
    const turn = times.lastBefore(new Date(at))?.toISOString();
    if (turn && turn >= new Date(from).toISOString()) seen.add(turn);
  }
  return [...seen];
}

describe('the turns of a job', () => {
  it('keep their hour in Rome in winter and in summer', () => {
    expect(turnsOf('0 3 * * *', '2026-01-10T00:00:00Z', '2026-01-11T12:00:00Z')).toEqual([
      '2026-01-10T02:00:00.000Z',
      '2026-01-11T02:00:00.000Z',
    ]);
    expect(turnsOf('0 3 * * *', '2026-07-10T00:00:00Z', '2026-07-10T12:00:00Z')).toEqual(['2026-07-10T01:00:00.000Z']);
  });

  it('come once in the night that has no such hour, and in the one that has it twice', () => {
    expect(turnsOf('30 2 * * *', '2026-03-28T23:00:00Z', '2026-03-29T12:00:00Z')).toEqual(['2026-03-29T01:00:00.000Z']);
    expect(turnsOf('30 2 * * *', '2026-10-24T22:00:00Z', '2026-10-25T12:00:00Z')).toEqual(['2026-10-25T00:30:00.000Z']);
  });

  it('leave out no part of the hour that comes twice', () => {
    expect(turnsOf(everyMinutes(15), '2026-10-25T00:00:00Z', '2026-10-25T02:00:00Z')).toHaveLength(9);
  });

  it('begin on the second, not a moment before', () => {
    const { lastBefore } = jobTimes('0 3 * * *');
    expect(lastBefore(new Date('2026-07-10T00:59:59.999Z'))?.toISOString()).toBe('2026-07-09T01:00:00.000Z');
    expect(lastBefore(new Date('2026-07-10T01:00:00.000Z'))?.toISOString()).toBe('2026-07-10T01:00:00.000Z');
  });

  it('are refused where a day cannot be divided so', () => {
    expect(everyMinutes(360)).toBe('0 */6 * * *');
    expect(() => everyMinutes(7)).toThrow('7 minutes');
  });
});
