// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { RefundDecided } from './volunteers.events.js';

/** A yes or no to an expense; what it was and how much stands on the page alone. */
export function refundDecided({ refundId, personId, actorId, state }: RefundDecided): Draft[] {
  return [
    {
      personId,
      actorId,
      type: `refund_${state}`,
      params: {},
      link: '/me/refunds',
      important: false,
      eventKey: `refund:${refundId}:${state}`,
    },
  ];
}
