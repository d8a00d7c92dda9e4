// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import {
  commonTime,
  HORIZON_DAYS,
  recurrenceOf,
  type Slot,
  spansOf,
  WEEKDAYS,
  weeklyOf,
  type When,
} from '@reciproca/exchange';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { refusalOf, slot } from '../../builders/parties.js';

const now = new Date('2026-03-16T08:00:00Z');
const inRome = (date: Date): DateTime => DateTime.fromJSDate(date, { zone: 'Europe/Rome' });
const weekly = (change: object = {}): When => ({
  weekly: { days: ['TU', 'SA'], from: '09:00', until: '11:30', ...change },
});

describe('a weekly wish', () => {
  it.each([
    ['summer', new Date('2026-03-16T08:00:00Z')],
    ['winter', new Date('2026-10-12T08:00:00Z')],
  ])('keeps its hours when the clocks change to %s time', (_season, from) => {
    const spans = spansOf(weekly(), from);
    expect(new Set(spans.map(({ startsAt }) => inRome(startsAt).offset)).size).toBe(2);
    for (const { startsAt, endsAt } of spans) {
      expect(inRome(startsAt).toFormat('HH:mm')).toBe('09:00');
      expect(inRome(endsAt).toFormat('HH:mm')).toBe('11:30');
      expect([2, 6]).toContain(inRome(startsAt).weekday);
    }
    expect(spans).toHaveLength((HORIZON_DAYS / 7) * 2);
  });

  it('leaves out what is past, excepted, too early and too late', () => {
    const days = (change: object): string[] =>
      spansOf(weekly(change), now).map(({ startsAt }) => inRome(startsAt).toFormat('MM-dd'));
    expect(days({ days: ['MO'], from: '08:30', until: '10:00' })[0]).toBe('03-23');
    expect(days({ days: ['MO'], from: '09:30', until: '10:00' })[0]).toBe('03-16');
    expect(days({ except: ['2026-03-17'] })[0]).toBe('03-21');
    expect(days({ startsOn: '2026-03-20', endsOn: '2026-03-24' })).toEqual(['03-21', '03-24']);
  });

  it('is read back as it was written down', () => {
    const day = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const time = fc
      .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    const wish = fc.record({
      days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
      from: time,
      until: time,
      startsOn: day,
      except: fc.uniqueArray(day, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(wish, fc.option(day, { nil: undefined }), (fields, endsOn) => {
        const whole = { weekly: { ...fields, ...(endsOn && { endsOn }) } };
        expect(weeklyOf(recurrenceOf(whole, now) ?? '')).toEqual(whole);
      }),
    );
    expect(weeklyOf(recurrenceOf(weekly(), now) ?? '').weekly.startsOn).toBe('2026-03-16');
    expect(recurrenceOf({ windows: [] }, now)).toBeNull();
  });

  it.each([
    [{ until: '08:00' }, 'when.end_before_start'],
    [{ until: '09:00' }, 'when.end_before_start'],
    [{ endsOn: '2026-03-15' }, 'when.in_the_past'],
    [{ startsOn: '2026-04-10', endsOn: '2026-04-01' }, 'when.nothing_left'],
    [{ startsOn: '2027-03-30' }, 'when.too_far_ahead'],
  ])('with %j is refused: %s', (change, code) => expect(refusalOf(() => spansOf(weekly(change), now))).toBe(code));
});

describe('single times', () => {
  const once = (start: string, end: string): When => ({ windows: [{ start, end }] });
  it.each([
    [once('2026-03-16T07:59:00Z', '2026-03-16T09:00:00Z'), 'when.in_the_past'],
    [once('2026-03-17T09:00:00Z', '2026-03-17T08:00:00Z'), 'when.end_before_start'],
    [once('2026-03-17T09:00:00Z', '2026-03-17T09:00:00Z'), 'when.end_before_start'],
    [once('2027-03-30T09:00:00Z', '2027-03-30T10:00:00Z'), 'when.too_far_ahead'],
    [{ windows: [] }, 'when.nothing_left'],
  ])('%j: %s', (when, code) => expect(refusalOf(() => spansOf(when as When, now))).toBe(code));

  it('come in their order', () => {
    const spans = spansOf(
      {
        windows: ['19', '17', '18'].map((day) => ({
          start: `2026-03-${day}T09:00:00Z`,
          end: `2026-03-${day}T10:00:00Z`,
        })),
      },
      now,
    );
    expect(spans.map(({ startsAt }) => startsAt.getUTCDate())).toEqual([17, 18, 19]);
  });
});

describe('the time two have in common', () => {
  const start = Date.parse('2026-03-20T08:00:00Z');
  const at = (minute: number): string => new Date(start + minute * 60_000).toISOString();
  /** Slots of one person, in their order and not overlapping, some of them full. */
  const slots = fc
    .array(
      fc.record({
        gap: fc.integer({ min: 0, max: 60 }),
        length: fc.integer({ min: 1, max: 90 }),
        isFull: fc.boolean(),
      }),
      { maxLength: 5 },
    )
    .map((parts) => {
      let minute = 0;
      return parts.map(({ gap, length, isFull }): Slot => {
        const from = minute + gap;
        minute = from + length;
        return slot(at(from), at(minute), { taken: isFull ? 1 : 0 });
      });
    });
  const DAY_MINUTES = 760;
  /** For each minute of the day the slot that is free in it. */
  function freeBy(side: readonly Slot[]): (Slot | undefined)[] {
    const minutes = new Array<Slot | undefined>(DAY_MINUTES);
    for (const one of side.filter(({ taken, capacity }) => taken < capacity)) {
      minutes.fill(one, (one.startsAt.getTime() - start) / 60_000, (one.endsAt.getTime() - start) / 60_000);
    }
    return minutes;
  }

  /** Goes through the day minute by minute: the stretches in which the same two slots are free. */
  function listStretches(offers: readonly Slot[], requests: readonly Slot[]): { from: number; length: number }[] {
    const stretches: { from: number; length: number; pair: string }[] = [];
    const [offerBy, requestBy] = [freeBy(offers), freeBy(requests)];
    for (let minute = 0; minute < DAY_MINUTES; minute += 1) {
      const [offer, request] = [offerBy[minute], requestBy[minute]];
      if (!offer || !request) continue;
      const pair = `${offer.id}/${request.id}`;
      const last = stretches.at(-1);
      if (last?.pair === pair && last.from + last.length === minute) last.length += 1;
      else stretches.push({ from: minute, length: 1, pair });
    }
    return stretches;
  }

  it('is what going through the day minute by minute finds', () => {
    fc.assert(
      fc.property(slots, slots, fc.integer({ min: 1, max: 120 }), (offers, requests, wished) => {
        const stretches = listStretches(offers, requests);
        const longEnough = stretches.filter(({ length }) => length >= wished);
        const longest = Math.max(0, ...stretches.map(({ length }) => length));
        const found = commonTime(offers, requests, wished);
        expect(found === null).toBe(stretches.length === 0);
        if (!found) return;
        const from = (found.startsAt.getTime() - start) / 60_000;
        if (longEnough.length > 0) expect(from).toBe(longEnough[0]?.from);
        else expect(found.commonMinutes).toBe(longest);
        expect(stretches).toContainEqual({
          from,
          length: found.commonMinutes,
          pair: `${found.offerSlot.id}/${found.requestSlot.id}`,
        });
        expect(found.endsAt.getTime() - found.startsAt.getTime()).toBe(Math.min(wished, found.commonMinutes) * 60_000);
      }),
      { numRuns: 300 },
    );
  });
});
