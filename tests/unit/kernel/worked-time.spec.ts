// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { DomainError, workedMinutes } from '@reciproca/kernel';

describe('time that was worked', () => {
  it.each([
    [{ from: '14:00', until: '17:30' }, 210],
    [{ from: '08:05', until: '08:10' }, 5],
    [{ hours: 4 }, 240],
    [{ hours: 1.5 }, 90],
    [{ hours: 1, minutes: 15 }, 75],
    [{ minutes: 45 }, 45],
    [{}, 0],
  ])('%j is %d minutes', (time, minutes) => {
    expect(workedMinutes(time)).toBe(minutes);
  });

  it.each([
    [{ from: '14:00' }, 'worked.until_needed', 'rows.1.until'],
    [{ until: '14:00' }, 'worked.from_needed', 'rows.1.from'],
    [{ from: '22:00', until: '06:00' }, 'worked.backwards', 'rows.1.until'],
    [{ from: '14:00', until: '14:00' }, 'worked.backwards', 'rows.1.until'],
  ])('%j is refused as %s', (time, code, field) => {
    expect(() => workedMinutes(time, 'rows.1.')).toThrow(new DomainError(code, 'invalid', { field }));
    expect(() => workedMinutes(time, 'rows.1.')).toThrow(expect.objectContaining({ code, details: { field } }));
  });
});
