// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { SeriesAnswerNews, SeriesCalledOffNews } from './exchange.events.js';

/** One piece of news for all occurrences; who is acted for, or was agreed with, hears of it as of a single one. */
export function seriesAnswered(news: SeriesAnswerNews): Draft[] {
  const { requesterId, offererId, byPersonId, proposalId, requestId, service, startsAt, count, agreementId } = news;
  if (news.state === 'awaiting_approval') return [];
  const isAgreed = agreementId !== null;
  const told = [requesterId, offererId].filter((personId) => isAgreed || personId !== byPersonId);
  return told.map((personId): Draft => {
    const link = personId === requesterId ? `/requests/${requestId}` : `/proposals/${proposalId}`;
    return {
      personId,
      service,
      aboutId: personId === requesterId ? offererId : requesterId,
      type: isAgreed ? 'series_agreed' : 'series_accepted',
      params: { startsAt, count },
      link: isAgreed ? `/agreements/${agreementId}` : link,
      important: true,
      eventKey: `series:${proposalId}:${news.state}`,
      actorId: byPersonId,
    };
  });
}

export function seriesCalledOff(news: SeriesCalledOffNews): Draft[] {
  return [news.giverId, news.receiverId]
    .filter((personId) => personId !== news.actorId)
    .map((personId): Draft => ({
      personId,
      service: news.service,
      aboutId: personId === news.giverId ? news.receiverId : news.giverId,
      type: 'series_called_off',
      params: { startsAt: news.startsAt, count: news.count },
      link: `/agreements/${news.agreementId}`,
      important: true,
      eventKey: `series-off:${news.agreementId}:${news.at}`,
      actorId: news.actorId,
    }));
}
