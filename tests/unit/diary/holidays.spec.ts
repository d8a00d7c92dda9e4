// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { specialDay } from '@reciproca/diary';

const NOTHING = { patronDay: null, closings: [] };

describe('days that are none like others', () => {
  it.each([
    ['2026-04-05', 'easter'],
    ['2026-04-06', 'easter_monday'],
    ['2027-03-29', 'easter_monday'],
    ['2024-04-01', 'easter_monday'],
    ['2038-04-26', 'easter_monday'],
    ['2026-12-08', 'immaculate'],
    ['2026-10-04', 'saint_francis'],
  ])('%s is %s', (day, holiday) => expect(specialDay(day, NOTHING)).toEqual({ kind: 'holiday', holiday }));

  it.each(['2025-10-04', '2026-12-09', '2026-04-07', '2026-12-24'])('%s is a day like others', (day) =>
    expect(specialDay(day, NOTHING)).toBeNull(),
  );

  it('are the patron saint’s and the closings of the ente, both ends included', () => {
    const days = { patronDay: '07-30', closings: [{ startsOn: '2026-08-10', endsOn: '2026-08-21', name: 'Ferie' }] };
    expect(specialDay('2026-07-30', days)).toEqual({ kind: 'patron' });
    expect(specialDay('2027-07-30', days)).toEqual({ kind: 'patron' });
    for (const day of ['2026-08-10', '2026-08-21'])
      expect(specialDay(day, days)).toEqual({ kind: 'closing', name: 'Ferie' });
    expect(specialDay('2026-08-22', days)).toBeNull();
  });
});
