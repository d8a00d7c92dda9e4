// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { DayAheadNews } from './exchange.events.js';

/** In the evening a text may bring it; in the morning it is there for who looks, or has a device that shows it. */
export function dayAhead(news: DayAheadNews): Draft[] {
  const { personId, otherId, agreementId, service, startsAt, count, day, at } = news;
  return [
    {
      personId,
      aboutId: otherId,
      type: at === 'eve' ? 'day_ahead' : 'day_begins',
      params: { startsAt, count },
      link: count === 1 ? `/agreements/${agreementId}` : '/agreements',
      important: false,
      eventKey: `day_${at}:${day}`,
      service,
    },
  ];
}
