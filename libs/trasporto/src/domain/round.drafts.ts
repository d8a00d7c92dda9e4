// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { RoundNews } from './round.events.js';

/** The driver is asked once for the whole round. */
export function roundProposed(news: RoundNews): Draft[] {
  return [asked(news, `round:${news.roundId}`)];
}

function asked({ roundId, driverId, startsAt, stops }: RoundNews, eventKey: string): Draft {
  return {
    personId: driverId,
    type: 'round_proposed',
    params: { startsAt, count: stops },
    link: `/rounds/${roundId}`,
    important: true,
    eventKey,
  };
}

export function roundAccepted(news: RoundNews): Draft[] {
  return answered(news, 'round_accepted');
}

export function roundDeclined(news: RoundNews): Draft[] {
  return answered(news, 'round_declined');
}

/** Whoever planned it hears that the driver thinks again; the driver is asked once more where somebody else took the no back. */
export function roundReopened(news: RoundNews): Draft[] {
  const { roundId, driverId, proposedBy, actorId = driverId, at } = news;
  const again = actorId === driverId ? [] : [asked(news, `round:${roundId}:${at}`)];
  return [...again, ...(actorId === proposedBy ? [] : answered(news, 'round_reopened'))];
}

export function roundLapsed(news: RoundNews): Draft[] {
  return answered(news, 'round_lapsed');
}

/** The driver is not to set out any more; whoever waits for a delivery reads that it is called off. */
export function roundWithdrawn({ roundId, driverId, startsAt }: RoundNews): Draft[] {
  return [
    {
      personId: driverId,
      type: 'round_withdrawn',
      params: { startsAt },
      link: `/rounds/${roundId}`,
      important: true,
      eventKey: `round-withdrawn:${roundId}`,
    },
  ];
}

/** Whoever planned it hears what the driver said; nobody hears of their own answer. */
function answered(
  { roundId, driverId, proposedBy, startsAt, at }: RoundNews,
  type: 'round_accepted' | 'round_declined' | 'round_reopened' | 'round_lapsed',
): Draft[] {
  if (!proposedBy || proposedBy === driverId) return [];
  return [
    {
      personId: proposedBy,
      type,
      aboutId: driverId,
      params: { startsAt },
      link: `/rounds/${roundId}`,
      important: false,
      eventKey: `round-answered:${roundId}:${at}`,
    },
  ];
}
