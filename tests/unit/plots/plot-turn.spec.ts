// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { inTurn } from '../../../libs/plots/src/domain/plot-turn.js';
import { ensureMayTakeBack } from '../../../libs/plots/src/domain/tenure.js';

const one = (id: string, minute: number, more: { hasPlot?: boolean; isNear?: boolean } = {}) => ({
  ...{ id, hasPlot: false, isNear: false, createdAt: new Date(minute * 60_000) },
  ...more,
});
const order = (...waiting: ReturnType<typeof one>[]) => ({
  by: (turn: Parameters<typeof inTurn>[0]) => inTurn(turn, waiting).map(({ id }) => id),
});

describe('whose turn it is', () => {
  const waiting = order(one('has', 1, { hasPlot: true }), one('far', 2), one('near', 3, { isNear: true }));

  it('is theirs who asked first', () => {
    expect(waiting.by('first_come')).toEqual(['has', 'far', 'near']);
  });

  it('is theirs whose home has none yet, however late they asked', () => {
    expect(waiting.by('none_yet')).toEqual(['far', 'near', 'has']);
  });

  it('is theirs who live near, and then theirs who asked first', () => {
    expect(waiting.by('near_first')).toEqual(['near', 'has', 'far']);
  });

  it('does not hang on the order in which they are read', () => {
    expect(order(one('b', 1), one('a', 1)).by('first_come')).toEqual(['a', 'b']);
  });
});

describe('taking a plot back', () => {
  it.each([
    [null, 'plots.warning_first'],
    ['2027-07-20', 'plots.warning_running'],
    ['2027-07-21', 'plots.warning_running'],
  ])('is refused with a warning until %s on 20 July: %s', (warnedUntil, code) => {
    expect(() => ensureMayTakeBack({ warnedUntil }, '2027-07-20')).toThrow(expect.objectContaining({ code }));
  });

  it('is let on the day after the warning', () => {
    expect(() => ensureMayTakeBack({ warnedUntil: '2027-07-19' }, '2027-07-20')).not.toThrow();
  });
});
