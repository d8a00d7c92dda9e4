// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { TransferNews } from './ledger.events.js';

/** Told of elsewhere, or no act of anybody's. */
const QUIET: readonly TransferNews['reason'][] = ['exchange', 'opening', 'closing', 'joining'];

/** Minutes that moved for another reason than an agreement, which tells of its own. */
export function minutesMoved(news: TransferNews): Draft[] {
  if (QUIET.includes(news.reason)) return [];
  return news.postings
    .filter(({ kind }) => kind === 'person')
    .map(({ ownerId, minutes }) => ({
      personId: ownerId,
      type: news.reason === 'correction' ? 'minutes_corrected' : minutes > 0 ? 'minutes_added' : 'minutes_removed',
      params: { minutes: Math.abs(minutes) },
      link: '/minutes',
      important: false,
      eventKey: `transfer:${news.transferId}`,
    }));
}
