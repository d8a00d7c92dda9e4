// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { type Ctx, fixedClock, reachableStates, type Role } from '@reciproca/kernel';
import { CIRCLE_TRANSITIONS, ensureOpen, membersAnswering, stateAfterYes } from '@reciproca/planning';
import { refusalOf } from '../../builders/parties.js';

const NOW = new Date('2026-11-20T10:00:00Z');

function acting(personId: string, beneficiaryId = personId, roles: readonly Role[] = ['resident']): Ctx {
  return {
    enteId: 'e',
    actor: { personId, roles, sessionId: null },
    beneficiaryId,
    channel: 'web',
    language: 'it',
    requestId: 'r',
    clock: fixedClock(NOW),
    tx: { query: () => Promise.resolve([]) },
  };
}
const members = [
  { personId: 'a', acceptedAt: NOW },
  { personId: 'b', acceptedAt: null },
  { personId: 'c', acceptedAt: null },
];

describe('the states of a circle', () => {
  it('end in what lasts, and all can be reached', () => {
    expect([...reachableStates(CIRCLE_TRANSITIONS, 'proposed')].sort()).toEqual(Object.keys(CIRCLE_TRANSITIONS).sort());
    expect([...reachableStates(CIRCLE_TRANSITIONS, 'agreed')]).toEqual(['agreed', 'dissolved']);
    expect(CIRCLE_TRANSITIONS.dissolved).toEqual([]);
    expect(CIRCLE_TRANSITIONS.expired).toEqual([]);
  });

  it('follow from the yeses: all, and an operator’s where one is needed', () => {
    expect(stateAfterYes({ missing: 1, isModerated: true, byStaff: true })).toBe('proposed');
    expect(stateAfterYes({ missing: 0, isModerated: false, byStaff: false })).toBe('agreed');
    expect(stateAfterYes({ missing: 0, isModerated: true, byStaff: false })).toBe('awaiting_approval');
    expect(stateAfterYes({ missing: 0, isModerated: true, byStaff: true })).toBe('agreed');
  });

  it('refuse what comes too late, by what has become of the circle', () => {
    const until = new Date('2026-11-21T10:00:00Z');
    expect(refusalOf(() => ensureOpen({ state: 'proposed', expiresAt: until }, NOW))).toBeNull();
    expect(refusalOf(() => ensureOpen({ state: 'proposed', expiresAt: NOW }, NOW))).toBe('circle.is_expired');
    for (const state of ['agreed', 'dissolved', 'expired'] as const)
      expect(refusalOf(() => ensureOpen({ state, expiresAt: until }, NOW))).toBe(`circle.is_${state}`);
  });
});

describe('who says yes to a circle', () => {
  const none = new Set<string>();

  it('is the member it is for, once', () => {
    expect(membersAnswering(acting('b'), members, none)).toEqual(['b']);
    expect(membersAnswering(acting('operator', 'c', ['operator']), members, none)).toEqual(['c']);
    expect(refusalOf(() => membersAnswering(acting('a'), members, none))).toBe('circle.already_answered');
    expect(refusalOf(() => membersAnswering(acting('x'), members, none))).toBe('circle.not_yours');
    expect(refusalOf(() => membersAnswering(acting('operator', 'x', ['operator']), members, none))).toBe(
      'circle.not_yours',
    );
  });

  it('is everybody still missing when staff answer themselves', () => {
    expect(membersAnswering(acting('operator', 'operator', ['operator']), members, new Set(['b']))).toEqual(['b', 'c']);
    expect(
      refusalOf(() => membersAnswering(acting('operator', 'operator', ['operator']), members.slice(0, 1), none)),
    ).toBe('circle.already_answered');
  });

  it('is staff themselves alone where they stand in it: a yes of one’s own is nobody else’s', () => {
    expect(membersAnswering(acting('b', 'b', ['operator']), members, new Set(['b']))).toEqual(['b']);
    expect(refusalOf(() => membersAnswering(acting('a', 'a', ['operator']), members, none))).toBe(
      'circle.already_answered',
    );
  });

  it('is staff alone where the ente dispatches', () => {
    expect(refusalOf(() => membersAnswering(acting('b'), members, new Set(['b'])))).toBe('circle.operator_decides');
    expect(membersAnswering(acting('c'), members, new Set(['b']))).toEqual(['c']);
    expect(membersAnswering(acting('operator', 'b', ['operator']), members, new Set(['b']))).toEqual(['b']);
  });
});
