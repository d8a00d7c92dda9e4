// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, it } from '@jest/globals';
import type { ProposalResponse } from '../../../libs/exchange/src/application/proposal.response.js';
import { othersIn } from '../../../libs/exchange/src/pages/other-in-proposal.js';

const seenFrom = (side: ProposalResponse['side'], comesFrom: string | null = null): string[] => {
  const [requester, offerer] = [{ id: 'rita' }, { id: 'ada' }];
  return othersIn([{ side, comesFrom, requester, offerer } as ProposalResponse]);
};

it('is the other one whom somebody meets', () => {
  expect([seenFrom('request'), seenFrom('offer')]).toEqual([['ada'], ['rita']]);
});

it('is nobody for staff, who meet neither, nor for whoever fetches something at a garden', () => {
  expect([seenFrom(null), seenFrom('request', 'Orto')]).toEqual([[], []]);
  expect(seenFrom('offer', 'Orto')).toEqual(['rita']);
});
