// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import {
  AGREEMENT_TRANSITIONS,
  EXCHANGE_MODES,
  type ExchangeMode,
  LISTING_TRANSITIONS,
  modeFor,
  type ModeRule,
  PROPOSAL_TRANSITIONS,
  type ProposalState,
  stateAfterAcceptance,
} from '@reciproca/exchange';
import { ensureTransition, reachableStates, type TransitionTable } from '@reciproca/kernel';
import fc from 'fast-check';
import { refusalOf } from '../../builders/parties.js';

const TABLES: readonly [string, TransitionTable<string>, string, readonly string[]][] = [
  ['listing', LISTING_TRANSITIONS as TransitionTable<string>, 'pending', ['fulfilled', 'withdrawn']],
  [
    'proposal',
    PROPOSAL_TRANSITIONS as TransitionTable<string>,
    'proposed',
    ['agreed', 'declined', 'expired', 'withdrawn'],
  ],
  ['agreement', AGREEMENT_TRANSITIONS as TransitionTable<string>, 'agreed', ['settled', 'cancelled']],
];

describe.each(TABLES)('the states of a %s', (noun, table, start, ends) => {
  const states = Object.keys(table);

  it('can all be reached', () => expect([...reachableStates(table, start)].toSorted()).toEqual(states.toSorted()));

  it('end where they should, and nowhere else', () => {
    expect(states.filter((state) => table[state]?.length === 0).toSorted()).toEqual([...ends].toSorted());
  });

  it('follow each other as the table says and no other way', () => {
    for (const from of states) {
      for (const to of states) {
        const isAllowed = table[from]?.includes(to) ?? false;
        expect(refusalOf(() => ensureTransition(noun, table, from, to))).toBe(isAllowed ? null : `${noun}.wrong_state`);
      }
    }
  });
});

describe('an agreement', () => {
  it('is settled only by way of under way, done and confirmed', () => {
    const without = (left: string): TransitionTable<string> =>
      Object.fromEntries(
        Object.entries(AGREEMENT_TRANSITIONS).map(([state, next]) => [
          state,
          state === left || state === 'disputed' ? [] : next,
        ]),
      );
    for (const step of ['under_way', 'done', 'confirmed'])
      expect(reachableStates(without(step), 'agreed').has('settled')).toBe(false);
  });
});

describe('a yes', () => {
  const both = ['offer', 'request'] as const;
  const say = (
    state: ProposalState,
    answering: readonly ('offer' | 'request')[],
    more: { preaccepted?: ('offer' | 'request')[]; mode?: ExchangeMode; byStaff?: boolean } = {},
  ) =>
    stateAfterAcceptance({
      state,
      answering,
      preaccepted: more.preaccepted ?? [],
      mode: more.mode ?? 'assisted',
      byStaff: more.byStaff ?? false,
    });

  it.each([
    ['proposed', ['offer'], {}, 'accepted_by_offer'],
    ['proposed', ['request'], {}, 'accepted_by_request'],
    ['accepted_by_offer', ['request'], {}, 'agreed'],
    ['accepted_by_request', ['offer'], {}, 'agreed'],
    ['proposed', ['request'], { preaccepted: ['offer'] }, 'agreed'],
    ['proposed', ['offer'], { preaccepted: ['offer'] }, 'accepted_by_offer'],
    ['proposed', both, { byStaff: true }, 'agreed'],
    ['accepted_by_offer', both, { byStaff: true }, 'agreed'],
    ['accepted_by_offer', ['request'], { mode: 'moderated' }, 'awaiting_approval'],
    ['accepted_by_offer', ['request'], { mode: 'moderated', byStaff: true }, 'agreed'],
    ['proposed', ['offer'], { mode: 'moderated' }, 'accepted_by_offer'],
    ['awaiting_approval', both, { mode: 'moderated', byStaff: true }, 'agreed'],
  ] as const)('%s, %j, %j → %s', (state, answering, more, expected) => {
    expect(say(state, answering, more as never)).toBe(expected);
  });

  it('said twice is refused, and so is one where staff must decide', () => {
    expect(refusalOf(() => say('accepted_by_offer', ['offer']))).toBe('proposal.already_answered');
    expect(refusalOf(() => say('accepted_by_request', ['request']))).toBe('proposal.already_answered');
    expect(refusalOf(() => say('awaiting_approval', ['offer'], { mode: 'moderated' }))).toBe(
      'proposal.already_answered',
    );
  });

  it('always leads where the table lets it', () => {
    const side = fc.constantFrom('offer' as const, 'request' as const);
    const live = fc.constantFrom<ProposalState[]>(
      'proposed',
      'accepted_by_offer',
      'accepted_by_request',
      'awaiting_approval',
    );
    fc.assert(
      fc.property(
        live,
        fc.uniqueArray(side, { minLength: 1 }),
        fc.uniqueArray(side),
        fc.constantFrom(...EXCHANGE_MODES),
        fc.boolean(),
        (state, answering, preaccepted, mode, byStaff) => {
          let next: ProposalState | null = null;
          const refused = refusalOf(
            () => (next = stateAfterAcceptance({ state, answering, preaccepted, mode, byStaff })),
          );
          if (next) expect(PROPOSAL_TRANSITIONS[state]).toContain(next);
          else expect(refused).toBe('proposal.already_answered');
        },
      ),
    );
  });
});

describe('the mode', () => {
  const rule = (mode: ExchangeMode, areaId: string | null, categoryId: string | null): ModeRule => ({
    mode,
    areaId,
    categoryId,
  });
  const general = rule('free', null, null);
  const ofArea = rule('dispatched', 'a', null);
  const ofCategory = rule('moderated', null, 'c');
  const ofBoth = rule('assisted', 'a', 'c');

  it('is the most particular one there is: both, category, area, the ente’s, else assisted', () => {
    expect(modeFor([], 'a', 'c')).toBe('assisted');
    expect(modeFor([general], 'a', 'c')).toBe('free');
    expect(modeFor([general, ofArea], 'a', 'c')).toBe('dispatched');
    expect(modeFor([general, ofArea, ofCategory], 'a', 'c')).toBe('moderated');
    expect(modeFor([general, ofArea, ofCategory, ofBoth], 'a', 'c')).toBe('assisted');
  });

  it('is not that of other areas and categories, in whatever order the rules stand', () => {
    expect(modeFor([ofArea, ofCategory, ofBoth], 'b', 'd')).toBe('assisted');
    expect(modeFor([ofArea, ofBoth, general], null, 'd')).toBe('free');
    fc.assert(
      fc.property(fc.shuffledSubarray([general, ofArea, ofCategory, ofBoth], { minLength: 4 }), (rules) => {
        expect([
          modeFor(rules, 'a', 'c'),
          modeFor(rules, 'b', 'c'),
          modeFor(rules, 'a', 'd'),
          modeFor(rules, 'b', 'd'),
        ]).toEqual(['assisted', 'moderated', 'dispatched', 'free']);
      }),
    );
  });
});
