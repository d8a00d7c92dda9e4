// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { sidesAnswering } from '@reciproca/exchange';
import { type Ctx, fixedClock, type Role } from '@reciproca/kernel';
import { refusalOf } from '../../builders/parties.js';

const PROPOSAL = { requesterId: 'rita', offererId: 'omar' };

function acting(personId: string, beneficiaryId: string, roles: readonly Role[]): Ctx {
  return {
    enteId: 'e',
    actor: { personId, roles, sessionId: null },
    beneficiaryId,
    channel: 'web',
    language: 'it',
    requestId: 'r',
    clock: fixedClock(new Date('2026-11-20T10:00:00Z')),
    tx: { query: () => Promise.resolve([]) },
  };
}

describe('who says yes with an answer', () => {
  it('is the side of the person it is for', () => {
    expect(sidesAnswering(acting('rita', 'rita', ['resident']), PROPOSAL, 'free')).toEqual(['request']);
    expect(sidesAnswering(acting('olga', 'omar', ['operator']), PROPOSAL, 'free')).toEqual(['offer']);
  });

  it('is both sides when staff who are neither of the two make the match', () => {
    expect(sidesAnswering(acting('olga', 'olga', ['operator']), PROPOSAL, 'dispatched')).toEqual(['offer', 'request']);
  });

  it('is only their own side when staff are one of the two', () => {
    expect(sidesAnswering(acting('rita', 'rita', ['operator']), PROPOSAL, 'free')).toEqual(['request']);
  });

  it('is nobody else, and no resident where the ente dispatches', () => {
    expect(refusalOf(() => sidesAnswering(acting('ugo', 'ugo', ['resident']), PROPOSAL, 'free'))).toBe(
      'proposal.not_yours',
    );
    expect(refusalOf(() => sidesAnswering(acting('rita', 'rita', ['resident']), PROPOSAL, 'dispatched'))).toBe(
      'proposal.operator_decides',
    );
  });
});
