// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { callOrder, callValueOf, type Helper, isCallable } from '@reciproca/supervision';

const helper = (id: string, more: Partial<Helper> = {}): Helper => ({
  id,
  score: 0.6,
  timesHelped: 0,
  promised: 0,
  hasPhone: true,
  moment: 'now',
  unanswered: 0,
  justTried: false,
  hasSaidYes: false,
  ...more,
});
const ids = (helpers: readonly Helper[]): string =>
  callOrder(helpers)
    .map(({ id }) => id)
    .join('');

describe('the order to call in', () => {
  it('is by how well they fit', () => {
    expect(ids([helper('a', { score: 0.5 }), helper('b', { score: 0.9 }), helper('c', { score: 0.7 })])).toBe('bca');
  });

  it('puts whom the caller knows before somebody a little better', () => {
    expect(ids([helper('a', { score: 0.65 }), helper('b', { timesHelped: 2 })])).toBe('ba');
    expect(ids([helper('a', { score: 0.75 }), helper('b', { timesHelped: 2 })])).toBe('ab');
  });

  it('spares who has promised much and who does not answer', () => {
    expect(ids([helper('a', { promised: 3 }), helper('b', { score: 0.5 })])).toBe('ba');
    expect(ids([helper('a', { unanswered: 3 }), helper('b', { score: 0.5 })])).toBe('ba');
    expect(callValueOf(helper('a', { promised: 50 }))).toBe(callValueOf(helper('a', { promised: 5 })));
  });

  it('leaves who cannot be rung now for later, and who has no number for last, however good', () => {
    const all = [
      helper('d', { hasPhone: false, score: 1 }),
      helper('c', { moment: 'later', score: 0.9 }),
      helper('b', { justTried: true, score: 0.95 }),
      helper('a', { score: 0.1 }),
    ];
    expect(ids(all)).toBe('abcd');
    expect(all.map(isCallable)).toEqual([false, false, false, true]);
  });

  it('begins with who has said yes already', () => {
    expect(ids([helper('a', { score: 1 }), helper('b', { score: 0.1, hasSaidYes: true, hasPhone: false })])).toBe('ba');
  });

  it('does not depend on the order they come in', () => {
    const same = [helper('b'), helper('a'), helper('c')];
    expect(ids(same)).toBe(ids(same.toReversed()));
  });
});
