// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { minutesThere, saysSame } from '../../../libs/activities/src/domain/attendance.js';
import type { Enrolment } from '../../../libs/activities/src/domain/enrolment.js';
import type { Meeting } from '../../../libs/activities/src/domain/meeting.js';
import { answerBy, hasRoom, whoMovesUp } from '../../../libs/activities/src/domain/places.rules.js';

const now = new Date('2026-11-30T08:00:00Z');
const at = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000);
const meeting = (id: string, startsIn: number): Meeting => ({
  ...{ id, activityId: 'a', startsAt: at(startsIn), endsAt: at(startsIn + 2), placeId: null },
  ...{ state: 'planned', note: null, makesUpForId: null },
});
let count = 0;
const place = (state: Enrolment['state'], more: Partial<Enrolment> = {}): Enrolment => ({
  ...{ id: `e${(count += 1)}`, activityId: 'a', personId: `p${count}`, role: 'learner', state, meetingIds: null },
  ...{ answerBy: null, needsRide: false, needsChildCare: false, guardianId: null, overruledBecause: null },
  ...{ enteredBy: null, channel: 'web', createdAt: at(-100 + count), ...more },
});
const [one, two] = [meeting('one', 48), meeting('two', 96)];

describe('a place', () => {
  it('is counted in each meeting by itself, for learners alone', () => {
    const others = [place('enrolled', { meetingIds: ['one'] }), place('enrolled', { role: 'helper' })];
    expect(hasRoom({ role: 'learner' }, [two], 1, others)).toBe(true);
    expect(hasRoom({ role: 'learner' }, [one, two], 1, others)).toBe(false);
    expect(hasRoom({ role: 'helper' }, [one], 1, others)).toBe(true);
    expect(hasRoom({ role: 'learner' }, [one], null, others)).toBe(true);
  });

  it('that is kept for an answer is taken', () => {
    expect(hasRoom({ role: 'learner' }, [one], 1, [place('offered')])).toBe(false);
    expect(hasRoom({ role: 'learner' }, [one], 1, [place('waiting'), place('lapsed')])).toBe(true);
  });

  it('goes to who has waited longest, and past them where they want more than there is', () => {
    const wantsAll = place('waiting');
    const wantsTwo = place('waiting', { meetingIds: ['two'] });
    const full = place('enrolled', { meetingIds: ['one'] });
    const moved = (capacity: number): string[] =>
      whoMovesUp(capacity, [wantsTwo, wantsAll, full], [one, two], now).map(({ id }) => id);
    expect(moved(1)).toEqual([wantsTwo.id]);
    expect(moved(2)).toEqual([wantsAll.id, wantsTwo.id]);
  });

  it('is nobody’s once nothing is to come', () => {
    expect(whoMovesUp(5, [place('waiting')], [meeting('past', -5)], now)).toEqual([]);
    expect(whoMovesUp(5, [place('waiting')], [{ ...one, state: 'called_off' }], now)).toEqual([]);
  });

  it('waits a day for an answer, less where it begins sooner, and half an hour at least', () => {
    expect(answerBy(now, at(100))).toEqual(at(24));
    expect(answerBy(now, at(10))).toEqual(at(8));
    expect(answerBy(now, at(1))).toEqual(at(0.5));
  });
});

describe('attendance', () => {
  const held = { startsAt: new Date('2026-11-24T17:00:00Z'), endsAt: new Date('2026-11-24T19:00:00Z') };
  const row = (more: object) => ({ personId: 'p', state: 'present' as const, ...more });

  it('lasts from coming to going by Rome’s clock, and never longer than the meeting', () => {
    expect(minutesThere(row({}), held)).toBe(120);
    expect(minutesThere(row({ arrived: '18:30' }), held)).toBe(90);
    expect(minutesThere(row({ arrived: '18:00', left: '19:15' }), held)).toBe(75);
    expect(minutesThere(row({ arrived: '16:00', left: '21:00' }), held)).toBe(120);
    expect(minutesThere(row({ state: 'excused', arrived: '18:00' }), held)).toBe(0);
    expect(() => minutesThere(row({ arrived: '19:00', left: '18:00' }), held, 'rows.2.')).toThrow('worked.backwards');
  });

  it('names the field of the sheet, and takes no hours at which there was no meeting', () => {
    const field = (more: object): unknown => {
      try {
        return minutesThere(row(more), held, 'rows.2.');
      } catch (error) {
        const { code, details } = error as { code: string; details: { field: string } };
        return [code, details.field];
      }
    };
    expect(field({ arrived: '19:00', left: '18:30' })).toEqual(['worked.backwards', 'rows.2.left']);
    expect(field({ arrived: '20:00' })).toEqual(['activities.outside_hours', 'rows.2.arrived']);
    expect(field({ arrived: '20:30', left: '22:00' })).toEqual(['activities.outside_hours', 'rows.2.arrived']);
    expect(field({ arrived: '15:00', left: '17:30' })).toEqual(['activities.outside_hours', 'rows.2.left']);
    expect(field({ left: '18:00' })).toEqual(['activities.outside_hours', 'rows.2.left']);
  });

  it('goes over midnight, and over the night the clocks change', () => {
    const night = { startsAt: new Date('2026-11-24T21:00:00Z'), endsAt: new Date('2026-11-25T01:00:00Z') };
    expect(minutesThere(row({ arrived: '22:30' }), night)).toBe(210);
    expect(minutesThere(row({ left: '00:30' }), night)).toBe(150);
    expect(minutesThere(row({ arrived: '23:30', left: '01:30' }), night)).toBe(120);
    expect(minutesThere(row({ arrived: '21:30', left: '03:00' }), night)).toBe(240);
    // From ten in the evening to four in the morning, with one hour less.
    const spring = { startsAt: new Date('2027-03-27T21:00:00Z'), endsAt: new Date('2027-03-28T02:00:00Z') };
    expect(minutesThere(row({ arrived: '22:00', left: '04:00' }), spring)).toBe(300);
  });

  it('typed twice says the same, or is a correction', () => {
    const written = { state: 'present', arrived: null, left: null } as Parameters<typeof saysSame>[0];
    expect(saysSame(written, row({}))).toBe(true);
    expect(saysSame(written, row({ arrived: '18:00' }))).toBe(false);
    expect(saysSame(written, row({ state: 'late' }))).toBe(false);
  });
});
