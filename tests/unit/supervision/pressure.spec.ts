// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { boardPageShape, boardPath, queryString } from '../../../libs/supervision/src/application/board-query.js';
import { byPressure, pressureOf } from '../../../libs/supervision/src/domain/pressure.rules.js';

const now = new Date('2026-11-23T10:00:00Z');
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
const card = (change: { urgent?: boolean; since?: Date; at?: Date | null } = {}) => ({
  urgent: false,
  since: hours(-1),
  at: null,
  ...change,
});

describe('how pressing a card is', () => {
  it.each([
    ['what was called urgent', card({ urgent: true }), 'now'],
    ['what begins within a day', card({ at: hours(23) }), 'now'],
    ['what should have begun', card({ at: hours(-2) }), 'now'],
    ['what has waited more than three days', card({ since: hours(-73) }), 'now'],
    ['what begins in two days', card({ at: hours(48) }), 'soon'],
    ['what has waited more than a day', card({ since: hours(-25) }), 'soon'],
    ['what is new and far off', card({ at: hours(100) }), 'calm'],
    ['what is exactly a day off', card({ at: hours(24) }), 'soon'],
  ])('%s', (_what, one, expected) => expect(pressureOf(one, now)).toBe(expected));

  it('puts the most pressing first, then what was called urgent, then what waits longest', () => {
    const cards = {
      calm: card(),
      old: card({ since: hours(-100) }),
      urgent: card({ urgent: true }),
      older: card({ since: hours(-200) }),
      soon: card({ at: hours(30) }),
    };
    const order = Object.entries(cards).sort(([, a], [, b]) => byPressure(now)(a, b));
    expect(order.map(([name]) => name)).toEqual(['urgent', 'older', 'old', 'soon', 'calm']);
  });
});

describe('the address of the board', () => {
  it('holds what is set and nothing else', () => {
    expect(boardPath({ view: 'open', urgent: 'false', text: '', who: 'me' })).toBe('/board?view=open&who=me');
    expect(queryString(boardPageShape.parse({ view: 'open', urgent: ['false', 'true'], areaId: 'nonsense' }))).toBe(
      'view=open&urgent=true',
    );
  });

  it('opens the overview for what it does not understand', () => {
    expect(boardPageShape.parse({ view: '<script>', who: 'x' }).view).toBe('overview');
  });
});
