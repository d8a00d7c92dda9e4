// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { monthsBefore, policyMark } from '../../../libs/privacy/src/domain/retention.js';

describe('so many months before', () => {
  it.each([
    ['2026-11-23', 1, '2026-10-23'],
    ['2026-11-23', 12, '2025-11-23'],
    ['2026-01-15', 2, '2025-11-15'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2026-12-31', 1, '2026-11-30'],
  ])('%s, %i: %s', (now, months, expected) => {
    expect(monthsBefore(new Date(`${now}T10:30:00Z`), months).toISOString()).toBe(`${expected}T10:30:00.000Z`);
  });
});

describe('the mark of what was counted', () => {
  it('does not depend on the order, and changes with each figure', () => {
    expect(policyMark({ messages: 6, calls: 12 })).toBe(policyMark({ calls: 12, messages: 6 }));
    expect(policyMark({ calls: 12 })).not.toBe(policyMark({ calls: 13 }));
    expect(policyMark({ calls: 12 })).not.toBe(policyMark({ messages: 12 }));
    expect(policyMark({})).toBe('');
  });
});
