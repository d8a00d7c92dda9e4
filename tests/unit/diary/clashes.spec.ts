// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clashesOf, type DiaryEntry, freeSpans, inSteps, type WantedTime } from '@reciproca/diary';

const PACE = { circuity: 1.35, speedKmh: 45 };
const ALBA = { lat: 44.69, lon: 8.03 };
const VERDUNO = { lat: 44.684, lon: 7.936 };
const at = (time: string): Date => new Date(`2026-12-02T${time}:00Z`);

function entry(from: string, until: string, change: Partial<DiaryEntry> = {}): DiaryEntry {
  const cause = { causeKind: 'agreement', causeId: 'a', groupId: 'g', sourceId: 's', firmness: 'agreed' } as const;
  return { personId: 'paolo', startsAt: at(from), endsAt: at(until), begins: ALBA, ends: ALBA, ...cause, ...change };
}
function wanted(from: string, until: string, change: Partial<WantedTime> = {}): WantedTime {
  const own = { personId: 'paolo', groupId: 'other', causeIds: ['p'] };
  return { ...own, startsAt: at(from), endsAt: at(until), begins: ALBA, ends: ALBA, ...change };
}
const isBusy = (one: WantedTime, ...entries: DiaryEntry[]): boolean => clashesOf(one, entries, PACE).length > 0;

describe('two things of one person', () => {
  it.each([
    ['15:30', '17:00', true],
    ['16:00', '17:00', false],
    ['14:00', '15:00', false],
    ['14:00', '15:01', true],
    ['15:10', '15:20', true],
    ['14:00', '17:00', true],
  ])('from %s to %s beside 15:00 to 16:00 at one place: %s', (from, until, clash) => {
    expect(isBusy(wanted(from, until), entry('15:00', '16:00'))).toBe(clash);
  });

  it('need the way from one place to the other', () => {
    const there = { begins: VERDUNO, ends: VERDUNO };
    expect(isBusy(wanted('16:05', '17:00', there), entry('15:00', '16:00'))).toBe(true);
    expect(isBusy(wanted('16:20', '17:00', there), entry('15:00', '16:00'))).toBe(false);
    expect(isBusy(wanted('14:00', '14:55', there), entry('15:00', '16:00'))).toBe(true);
  });

  it('are no clash where they belong together, are only held, are their own cause, or another’s', () => {
    const same = entry('15:00', '16:00');
    expect(isBusy(wanted('15:00', '16:00', { groupId: 'g' }), same)).toBe(false);
    expect(isBusy(wanted('15:00', '16:00'), entry('15:00', '16:00', { firmness: 'held' }))).toBe(false);
    expect(isBusy(wanted('15:00', '16:00'), entry('15:00', '16:00', { causeId: 'p' }))).toBe(false);
    expect(isBusy(wanted('15:00', '16:00'), entry('15:00', '16:00', { personId: 'anna' }))).toBe(false);
  });

  it('never overlap in what is left free', () => {
    const minute = fc.integer({ min: 0, max: 600 });
    const span = fc.tuple(minute, minute).map(([a, b]) => ({
      startsAt: new Date(Math.min(a, b) * 60_000),
      endsAt: new Date((Math.max(a, b) + 1) * 60_000),
    }));
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 6 }), (whole, taken) => {
        const free = freeSpans(whole, taken);
        const around = taken.map((busy) => inSteps(busy, 5));
        for (const piece of free) {
          expect(piece.startsAt.getTime()).toBeLessThan(piece.endsAt.getTime());
          for (const busy of taken) expect(piece.startsAt >= busy.endsAt || piece.endsAt <= busy.startsAt).toBe(true);
        }
        // Every minute of the whole is free, or within five minutes of what is taken.
        for (let at = whole.startsAt.getTime(); at < whole.endsAt.getTime(); at += 60_000) {
          const inside = (one: { startsAt: Date; endsAt: Date }): boolean =>
            one.startsAt.getTime() <= at && at < one.endsAt.getTime();
          expect(free.some(inside)).toBe(!around.some(inside));
        }
      }),
    );
  });

  it('leave hours one can say: whole five minutes, whatever the way beside them takes', () => {
    const clock = (time: string): Date => new Date(`2026-12-03T${time}+01:00`);
    const whole = { startsAt: clock('08:00:00'), endsAt: clock('12:00:00') };
    const free = freeSpans(whole, [{ startsAt: clock('09:01:07'), endsAt: clock('09:11:54') }]);
    expect(free).toEqual([
      { startsAt: whole.startsAt, endsAt: clock('09:00:00') },
      { startsAt: clock('09:15:00'), endsAt: whole.endsAt },
    ]);
  });
});

describe('who is brought somewhere and fetched again', () => {
  const there = { begins: ALBA, ends: VERDUNO, staysUntil: at('12:30') };
  const back = { begins: VERDUNO, ends: ALBA };
  it.each([
    ['11:10', '11:30', {}, true],
    ['11:10', '11:30', back, true],
    ['11:10', '12:00', { begins: VERDUNO, ends: VERDUNO }, false],
    ['12:30', '12:50', back, false],
    ['08:00', '09:00', {}, false],
  ])('is there meanwhile: %s to %s %j is a clash: %s', (from, until, where, clash) => {
    expect(isBusy(wanted(from, until, where), entry('10:30', '11:00', there))).toBe(clash);
  });

  it('takes no such time over what is promised already', () => {
    expect(isBusy(wanted('10:30', '11:00', there), entry('11:30', '11:45'))).toBe(true);
    expect(isBusy(wanted('10:30', '11:00', there), entry('13:30', '13:45'))).toBe(false);
  });
});
