// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { boardPageShape, boardPath, queryString } from '../../../libs/supervision/src/application/board-query.js';
import { byPressure, isPast, pressureOf } from '../../../libs/supervision/src/domain/pressure.rules.js';

const now = new Date('2026-11-23T10:00:00Z');
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
const card = (change: { isEmergency?: boolean; urgent?: boolean; since?: Date; at?: Date | null } = {}) => ({
  isEmergency: false,
  urgent: false,
  since: hours(-1),
  at: null,
  ...change,
});

describe('how pressing a card is', () => {
  it.each([
    ['who may be in danger', card({ isEmergency: true, since: hours(0) }), 'now'],
    ['what begins today', card({ at: hours(2) }), 'now'],
    ['what begins tomorrow, at its very end', card({ at: new Date('2026-11-24T22:59:00Z') }), 'now'],
    ['what begins the day after tomorrow', card({ at: new Date('2026-11-24T23:01:00Z') }), 'soon'],
    ['what begins a week from today', card({ at: hours(7 * 24) }), 'soon'],
    ['what begins later', card({ at: hours(8 * 24) }), 'calm'],
    ['what is far off, though somebody ticked urgent', card({ at: hours(30 * 24), urgent: true }), 'calm'],
    ['what has waited long for something far off', card({ at: hours(30 * 24), since: hours(-20 * 24) }), 'calm'],
    ['what was called urgent and has no moment', card({ urgent: true }), 'now'],
    ['what is new and has no moment', card(), 'calm'],
    ['what has no moment and has waited four days', card({ since: hours(-96) }), 'soon'],
    ['what has no moment and has waited for months', card({ since: hours(-2000) }), 'soon'],
    ['what should have begun', card({ at: hours(-2) }), 'calm'],
  ])('%s', (_what, one, expected) => expect(pressureOf(one, now)).toBe(expected));

  it('puts first what goes wrong first, and lets urgent go before others of its own day alone', () => {
    const cards = {
      laterUrgent: card({ at: hours(30 * 24), urgent: true }),
      tomorrow: card({ at: hours(23) }),
      old: card({ since: hours(-400) }),
      tomorrowLater: card({ at: hours(26) }),
      tomorrowUrgent: card({ at: hours(25), urgent: true }),
      soon: card({ at: hours(5 * 24) }),
      oldUrgent: card({ since: hours(-30), urgent: true }),
      startsNow: card({ at: hours(0.2), urgent: true }),
      emergency: card({ isEmergency: true, urgent: true, since: hours(-0.1) }),
    };
    const order = Object.entries(cards).sort(([, a], [, b]) => byPressure(now)(a, b));
    expect(order.map(([name]) => name)).toEqual([
      'emergency',
      'oldUrgent',
      'startsNow',
      'tomorrowUrgent',
      'tomorrow',
      'tomorrowLater',
      'old',
      'soon',
      'laterUrgent',
    ]);
  });

  it('says of what is past that it is', () => {
    expect([isPast(card({ at: hours(-1) }), now), isPast(card({ at: hours(1) }), now), isPast(card(), now)]).toEqual([
      true,
      false,
      false,
    ]);
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
