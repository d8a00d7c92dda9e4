// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Draft, type EventMap, romeDay } from '@reciproca/kernel';
import type { ProposalAnswerNews, ProposalNews, ProposalTakenBackNews } from './exchange.events.js';

/**
 * The requester hears once for all that fit one request, each offerer of each request that fits; a series is one request. Whoever had said
 * yes before it was changed is asked again in the same breath as they are told of the change. A way back is told of with its way there.
 */
export function proposalsMade({ proposals: made }: EventMap['exchange.proposals_made']): Draft[] {
  const proposals = made.filter((one) => !one.anew?.personIds.includes(one.requesterId));
  const isWithWayThere = (back: ProposalNews): boolean =>
    proposals.filter((one) => wishOf(one) === wishOf(back)).every((one) => findOtherWay(proposals, one, 'out'));
  const wishes = firstsBy(proposals, wishOf).filter((one) => one.leg !== 'back' || !isWithWayThere(one));
  const forRequesters = wishes.map((first): Draft => {
    const { requesterId, requestId, proposalId, service, requestSince } = first;
    const offers = proposals.filter((other) => wishOf(other) === wishOf(first)).map(({ offerId }) => offerId);
    return {
      personId: requesterId,
      service,
      type: 'proposals_for_request',
      params: {
        startsAt: soonest(proposals, requestId),
        count: new Set(offers).size,
        ...(requestSince && { since: requestSince }),
      },
      link: `/requests/${requestId}`,
      important: false,
      eventKey: `made:${requestId}:${proposalId}`,
    };
  });
  const changed = made.filter(({ anew }) => anew);
  const askedAnew = asJourneys(firstsBy(changed, pairOf)).flatMap((one) =>
    (one.anew?.personIds ?? []).map((personId): Draft => ({
      ...about(one, personId),
      params: { startsAt: one.startsAt, wasAt: one.anew?.was ?? '', ...(one.leg && { leg: one.leg }) },
      link: `/proposals/${one.proposalId}`,
      type: 'proposal_changed',
      important: true,
      eventKey: `changed:${one.proposalId}`,
    })),
  );
  const others = made.filter((one) => !one.anew?.personIds.includes(one.offererId));
  const forOfferers = asJourneys(firstsBy(others, pairOf)).map((proposal): Draft => ({
    personId: proposal.offererId,
    service: proposal.service,
    type: 'proposal_for_offer',
    aboutId: proposal.requesterId,
    params: {
      startsAt: proposal.startsAt,
      ...(proposal.leg && { leg: proposal.leg }),
      ...(proposal.requesterAge !== undefined && { age: proposal.requesterAge }),
    },
    link: `/proposals/${proposal.proposalId}`,
    important: false,
    eventKey: `made:${proposal.proposalId}`,
  }));
  return [...askedAnew, ...forRequesters, ...forOfferers];
}

/** The earliest of each. */
function firstsBy<News extends ProposalNews>(proposals: readonly News[], keyOf: (one: News) => string): News[] {
  const firsts = new Map<string, News>();
  for (const one of proposals) {
    const before = firsts.get(keyOf(one));
    if (!before || one.startsAt < before.startsAt) firsts.set(keyOf(one), one);
  }
  return [...firsts.values()];
}

function wishOf({ seriesId, requestId }: ProposalNews): string {
  return seriesId ?? requestId;
}

function pairOf(news: ProposalNews): string {
  return `${wishOf(news)}:${news.offerId}`;
}

/** Of one way of a journey or, where both ways are told of at once, of all of it. */
type OfJourney<News extends ProposalNews> = Omit<News, 'leg'> & { readonly leg?: ProposalNews['leg'] | 'both' };

/** There and back on one day, between the same two, are one. */
function asJourneys<News extends ProposalNews>(all: readonly News[]): OfJourney<News>[] {
  return all
    .filter((one) => one.leg !== 'back' || !findOtherWay(all, one, 'out'))
    .map((one) => (one.leg === 'out' && findOtherWay(all, one, 'back') ? { ...one, leg: 'both' } : one));
}

function findOtherWay(
  all: readonly ProposalNews[],
  one: ProposalNews,
  leg: ProposalNews['leg'],
): ProposalNews | undefined {
  return all.find(
    (other) =>
      other.leg === leg &&
      other.requesterId === one.requesterId &&
      other.offererId === one.offererId &&
      romeDay(new Date(other.startsAt)) === romeDay(new Date(one.startsAt)),
  );
}

export function proposalAccepted(news: ProposalAnswerNews): Draft[] {
  if (news.partOf) return [];
  return otherSides(news).map((personId) => ({
    ...about(news, personId),
    type: 'proposal_accepted',
    important: true,
    eventKey: `accepted:${news.proposalId}:${news.bySide}:${news.at ?? ''}`,
    actorId: news.byPersonId,
  }));
}

/** Only who had already said yes waits for an answer. */
export function proposalDeclined(news: ProposalAnswerNews, isThing = false): Draft[] {
  if (news.wasHeld === false || news.partOf) return [];
  return otherSides(news).map((personId) => ({
    ...givenBack(about(news, personId), isThing && news.bySide === 'request' && personId === news.offererId),
    type: 'proposal_declined',
    important: false,
    eventKey: `declined:${news.proposalId}:${news.at ?? ''}`,
    actorId: news.byPersonId,
  }));
}

/** Where one had said yes both had heard of it: both learn that it cannot come about any more, once for all dates of a series. */
export function proposalsWithdrawn({ proposals }: EventMap['exchange.proposals_withdrawn']): Draft[] {
  const told = proposals.filter(({ isToldLater }) => !isToldLater);
  return asJourneys(firstsBy(told, pairOf)).flatMap((news) =>
    [news.requesterId, news.offererId]
      .filter((personId) => !news.knownTo?.includes(personId))
      .map((personId): Draft => ({
        ...movedTo(about(news, personId), news.movedTo),
        type: 'proposal_withdrawn',
        important: false,
        eventKey: `withdrawn:${news.proposalId}`,
      })),
  );
}

/** What was said is taken back: who had heard of it hears of that as well. */
export function proposalAnswerTakenBack(news: ProposalTakenBackNews): Draft[] {
  return otherSides(news).map((personId) => ({
    ...about(news, personId),
    type: news.answer === 'yes' ? 'proposal_yes_taken_back' : 'proposal_no_taken_back',
    important: false,
    eventKey: `taken_back:${news.proposalId}:${news.at}`,
    actorId: news.byPersonId,
  }));
}

function about(
  news: OfJourney<ProposalNews>,
  personId: string,
): Pick<Draft, 'personId' | 'aboutId' | 'params' | 'link' | 'service'> {
  const isRequester = personId === news.requesterId;
  return {
    personId,
    service: news.service,
    aboutId: isRequester ? news.offererId : news.requesterId,
    params: { startsAt: news.startsAt, ...(news.leg && { leg: news.leg }) },
    link: isRequester ? `/requests/${news.requestId}` : `/proposals/${news.proposalId}`,
  };
}

function movedTo<D extends Pick<Draft, 'params'>>(draft: D, startsAt: string | undefined): D {
  return startsAt ? { ...draft, params: { ...draft.params, startsAt, wasAt: draft.params?.startsAt } } : draft;
}

function givenBack<D extends Pick<Draft, 'params'>>(draft: D, isThingFree: boolean): D {
  return isThingFree ? { ...draft, params: { ...draft.params, isThingFree } } : draft;
}

function otherSides({ bySide, byPersonId, requesterId, offererId }: ProposalAnswerNews): string[] {
  const isOneOfThem = byPersonId === requesterId || byPersonId === offererId;
  if (!isOneOfThem) return [requesterId, offererId];
  return [bySide === 'offer' ? requesterId : offererId];
}

function soonest(proposals: readonly ProposalNews[], requestId: string): string {
  const starts = proposals.filter((one) => one.requestId === requestId).map(({ startsAt }) => startsAt);
  return starts.reduce((first, other) => (other < first ? other : first));
}
