// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { HORIZON_DAYS, spansOf, WEEKDAYS } from '@reciproca/exchange';
import fc from 'fast-check';
import { furtherSpans } from '../../../libs/exchange/src/domain/further-spans.js';

type Fields = Parameters<typeof furtherSpans>[0];
const mondays = (change: Partial<Fields> = {}): Fields => ({ days: ['MO'], from: '09:00', until: '11:00', ...change });
const starts = (weekly: Fields, from: string, until: string): string[] =>
  furtherSpans(weekly, new Date(from), new Date(until)).map(({ startsAt }) => startsAt.toISOString());

describe('the further times of a series', () => {
  it('end with it, though it has days left', () => {
    // On Mondays until Friday 20 March: from Tuesday on there is nothing more, and nothing is wrong.
    const ending = mondays({ startsOn: '2026-03-02', endsOn: '2026-03-20' });
    expect(starts(ending, '2026-03-10T00:00:00Z', '2026-05-01T00:00:00Z')).toEqual(['2026-03-16T08:00:00.000Z']);
    for (const now of ['2026-03-17T00:00:00Z', '2026-03-20T22:59:00Z', '2026-03-20T23:30:00Z', '2026-04-20T00:00:00Z'])
      expect(starts(ending, now, '2026-05-01T00:00:00Z')).toEqual([]);
  });

  it('keep their hour in Rome when the clocks change', () => {
    expect(starts(mondays(), '2026-03-20T00:00:00Z', '2026-03-31T00:00:00Z')).toEqual([
      '2026-03-23T08:00:00.000Z',
      '2026-03-30T07:00:00.000Z',
    ]);
  });

  it('leave out excepted days and what is laid out already', () => {
    const weekly = mondays({ except: ['2026-03-23'] });
    expect(starts(weekly, '2026-03-16T08:00:00Z', '2026-03-30T07:00:00Z')).toEqual(['2026-03-30T07:00:00.000Z']);
  });

  it('are those a new wish would be laid out in', () => {
    const time = fc
      .tuple(fc.integer({ min: 4, max: 22 }), fc.nat({ max: 59 }))
      .map(([hour, minute]) => two(hour, minute));
    const day = fc
      .integer({ min: 0, max: 60 })
      .map((days) => new Date(Date.UTC(2026, 1, 20 + days)).toISOString().slice(0, 10));
    const now = fc.date({ min: new Date('2026-02-20'), max: new Date('2026-11-20'), noInvalidDate: true });
    const fields = fc.record({
      days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
      from: time,
      except: fc.uniqueArray(day, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fields, now, (weekly, at) => {
        const wish = { ...weekly, until: '23:59' };
        const laidOut = furtherSpans(wish, at, new Date(at.getTime() + (HORIZON_DAYS - 2) * 86_400_000));
        const fresh = spansOf({ weekly: wish }, at);
        expect(laidOut).toEqual(fresh.slice(0, laidOut.length));
        expect(fresh.length - laidOut.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('are none, and no failure, for whatever else may be stored', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('2026-02-30', '25:99', '', '2026-03-01', '09:00'));
    const anything = fc.record({
      days: fc.array(fc.oneof(fc.constantFrom<string>(...WEEKDAYS), text)),
      from: text,
      until: text,
      startsOn: fc.option(text, { nil: undefined }),
      endsOn: fc.option(text, { nil: undefined }),
      except: fc.option(fc.array(text), { nil: undefined }),
    });
    fc.assert(
      fc.property(anything, (weekly) => {
        const spans = furtherSpans(weekly as Fields, new Date('2026-02-20'), new Date('2026-04-10'));
        expect(spans.every(({ startsAt }) => startsAt > new Date('2026-02-20'))).toBe(true);
      }),
    );
  });
});

function two(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
