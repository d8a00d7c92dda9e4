// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { type Claim, type ClaimRules, ensureMayClaim } from '../../../libs/exchange/src/domain/claim.rules.js';

const now = new Date('2026-11-24T09:00:00Z');
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
const free: ClaimRules = { claimUntilHours: 0, claimsAtOnce: 50, claimTurnHours: 0 };
const claim: Claim = { startsAt: hours(5), openedAt: hours(-1), isUrgent: false, ahead: 2, hasLately: true };
const tried = (rules: Partial<ClaimRules>, change: Partial<Claim> = {}) => {
  try {
    ensureMayClaim({ ...free, ...rules }, { ...claim, ...change }, now);
    return 'may';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('taking a request from the board', () => {
  it('is free where the ente has no rules', () => {
    expect(tried({})).toBe('may');
    expect(tried({}, { startsAt: hours(0), ahead: 49 })).toBe('may');
  });

  it('ends so many hours before it begins', () => {
    expect(tried({ claimUntilHours: 5 })).toBe('may');
    expect(tried({ claimUntilHours: 6 })).toBe('answer.too_late');
  });

  it('is of so many at once', () => {
    expect(tried({ claimsAtOnce: 3 })).toBe('may');
    expect(tried({ claimsAtOnce: 2 })).toBe('answer.too_many_at_once');
  });

  it('leaves the first hours to who has taken none lately, but for what is urgent', () => {
    expect(tried({ claimTurnHours: 2 })).toBe('answer.others_first');
    expect(tried({ claimTurnHours: 1 })).toBe('may');
    expect(tried({ claimTurnHours: 2 }, { hasLately: false })).toBe('may');
    expect(tried({ claimTurnHours: 2 }, { isUrgent: true })).toBe('may');
  });
});
