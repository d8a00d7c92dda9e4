// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { type Candidate, onePerTime } from '../../../libs/exchange/src/domain/one-per-time.js';

const proposal = (id: string, change: Partial<Candidate> = {}) => ({
  id,
  requestId: 'r',
  offerer: { id: 'marco' },
  startsAt: '2026-12-03T08:02:00Z',
  endsAt: '2026-12-03T08:17:00Z',
  state: 'proposed',
  circleId: null,
  comesFrom: null,
  series: null,
  ...change,
});
const shown = (...proposals: ReturnType<typeof proposal>[]): string =>
  onePerTime(proposals)
    .map(({ id }) => id)
    .join('');

describe('candidates', () => {
  it('are one a person and time, the best first', () => {
    expect(shown(proposal('a'), proposal('b'))).toBe('a');
    expect(shown(proposal('a'), proposal('b', { offerer: { id: 'giulia' } }), proposal('c'))).toBe('ab');
    expect(shown(proposal('a'), proposal('b', { startsAt: '2026-12-03T08:30:00Z' }))).toBe('ab');
    expect(shown(proposal('a'), proposal('b', { requestId: 'other' }))).toBe('ab');
  });

  it('are the one that has come furthest', () => {
    expect(shown(proposal('a'), proposal('b', { state: 'accepted_by_offer' }))).toBe('b');
  });

  it('stay apart where one has ended, is a part of a circle, or is a thing and nobody’s time', () => {
    expect(shown(proposal('a', { state: 'declined' }), proposal('b'))).toBe('ab');
    expect(shown(proposal('a', { circleId: 'c' }), proposal('b'))).toBe('ab');
    const garden = { comesFrom: 'Orto della Moretta' };
    expect(shown(proposal('a', garden), proposal('b', garden))).toBe('ab');
  });

  it('of a series are one where they are for the same dates', () => {
    const both = { series: { startsAts: ['1', '2'] } };
    expect(shown(proposal('a', both), proposal('b', both), proposal('c', { series: { startsAts: ['1'] } }))).toBe('ac');
  });
});
