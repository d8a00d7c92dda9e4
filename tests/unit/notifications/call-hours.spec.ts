// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { callMomentOf, readCallHours } from '@reciproca/notifications';

const at = (time: string): Date => new Date(`2026-11-24T${time}:00+01:00`);

describe('the hours people may be called', () => {
  it.each([
    ['9-12', [{ from: 540, until: 720 }]],
    [
      '9:30 – 12, 15-18.15',
      [
        { from: 570, until: 720 },
        { from: 900, until: 1095 },
      ],
    ],
    [{ from: '09:00', until: '12:00' }, [{ from: 540, until: 720 }]],
    [[{ from: '09:00', to: '12:00' }], [{ from: 540, until: 720 }]],
  ])('are read from %j', (kept, hours) => {
    expect(readCallHours(kept)).toEqual(hours);
  });

  it.each([null, undefined, '', 'quando vuole', {}, 7, '12-9', [null]])('are unknown in %j', (kept) => {
    expect(readCallHours(kept)).toBeNull();
  });

  it('say whether to call now, later today or not any more', () => {
    const hours = readCallHours('9-12, 15-18');
    expect(['08:59', '09:00', '12:00', '17:59', '18:00'].map((time) => callMomentOf(hours, at(time)))).toEqual([
      'later',
      'now',
      'later',
      'now',
      'over',
    ]);
    expect(callMomentOf(null, at('03:00'))).toBe('now');
  });
});
