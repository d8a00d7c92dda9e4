// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { BookTold } from './bookkeeping.events.js';

/** Who has not paid, and how much it is, stands on the page. */
export function bookTold({ slipId, personId, actorId }: BookTold): Draft[] {
  return [
    {
      ...{ personId, actorId, type: 'sale_late', params: {} },
      link: `/sale-slips/${slipId}`,
      important: false,
      eventKey: `sale-late:${slipId}`,
    },
  ];
}
