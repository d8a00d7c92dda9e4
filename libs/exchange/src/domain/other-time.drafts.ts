// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft, EventMap } from '@reciproca/kernel';
import type { OtherTimeNews, TimeMovedNews } from './exchange.events.js';

/** Whoever is asked is reached on whatever channel they have: until they answer the old time holds. */
export function timeAsked(news: OtherTimeNews): Draft[] {
  const type = news.agreementId ? 'time_asked' : 'time_asked_before';
  return told(news, news.answererId, news.askedBy, type, news.startsAt);
}

/** A no, or nothing said: whoever asked learns what holds. Taken back: whoever was asked does. */
export function timeEnded(news: EventMap['exchange.time_ended']): Draft[] {
  const [personId, aboutId] =
    news.how === 'taken_back' ? [news.answererId, news.askedBy] : [news.askedBy, news.answererId];
  return told(news, personId, aboutId, `time_${news.how}`, news.previousStartsAt);
}

/** Who did it knows; everybody else reads the new time. */
export function timeMoved(news: TimeMovedNews): Draft[] {
  return [news.giverId, news.receiverId]
    .filter((personId) => personId !== news.actorId)
    .map((personId) => ({
      personId,
      service: news.service,
      aboutId: personId === news.giverId ? news.receiverId : news.giverId,
      type: 'time_moved',
      params: {
        startsAt: news.startsAt,
        wasAt: news.previousStartsAt,
        count: news.count,
        ...(news.bothWays && { leg: 'both' as const }),
      },
      link: `/agreements/${news.agreementId}`,
      important: true,
      eventKey: `time-moved:${news.agreementId}:${news.at}`,
      actorId: news.actorId,
    }));
}

function told(
  {
    agreementId,
    proposalId,
    questionId,
    service,
    previousStartsAt: wasAt,
    count,
    bothWays,
    actorId,
    at,
  }: OtherTimeNews,
  personId: string,
  aboutId: string,
  type: Draft['type'],
  startsAt: string,
): Draft[] {
  if (personId === actorId) return [];
  return [
    {
      personId,
      service,
      aboutId,
      type,
      params: { startsAt, wasAt, count, ...(bothWays && { leg: 'both' as const }) },
      link: agreementId ? `/agreements/${agreementId}` : `/proposals/${proposalId}`,
      important: true,
      eventKey: `${type}:${questionId}:${at}`,
      actorId,
    },
  ];
}
