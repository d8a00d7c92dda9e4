// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { type Ctx, fixedClock } from '@reciproca/kernel';
import { type FittingPair, ScoreMatches } from '../../../libs/exchange/src/application/score-matches.js';
import { DEFAULT_ENGINE } from '../../../libs/exchange/src/domain/engine-settings.js';
import { listing, person } from '../../builders/parties.js';

const NOW = new Date('2026-11-24T09:00:00Z');
const ctx = { clock: fixedClock(NOW) } as Ctx;
const nobodys = { totals: async () => new Map(), countEngagements: async () => new Map() };
const scores = new ScoreMatches({} as never, nobodys as never, nobodys as never);
const party = (kind: 'offer' | 'request', minutesAgo: number) => ({
  listing: listing({ id: `${kind} ${minutesAgo}`, kind, confirmedAt: new Date(NOW.getTime() - minutesAgo * 60_000) }),
  slots: [],
  details: {},
  person: person(),
  residence: null,
});
const pair = (minutesAgo: number): FittingPair => ({
  offer: party('offer', minutesAgo),
  request: party('request', 0),
  fit: {
    ...{ offerSlotId: 'o', requestSlotId: 'r', startsAt: NOW, endsAt: NOW, units: 1, minutes: 60, reasons: [] },
    parts: { closeness: 1, time: 1, suitability: 1 },
  },
});

describe('a match', () => {
  it('is worth as much whichever minute of a day its listing was posted in, and less after days', async () => {
    const [now, earlier, daysAgo] = await scores.rate(ctx, [pair(0), pair(90), pair(60 * 24 * 20)], DEFAULT_ENGINE);
    expect(earlier?.score).toBe(now?.score);
    expect(daysAgo?.score).toBeLessThan(now?.score ?? 0);
  });
});
