// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft, NewsType } from '@reciproca/kernel';
import type { AgreementState } from './agreement.js';
import type {
  AgreementMadeNews,
  AgreementMoveNews,
  AgreementNews,
  AgreementShiftNews,
  ClearanceLackingNews,
} from './exchange.events.js';

export function agreementMade(news: AgreementMadeNews): Draft[] {
  if (news.partOf) return [];
  if (news.bundleId) return [deliveryAgreed(news)];
  return [news.giverId, news.receiverId].map((personId) => ({
    ...about(news, personId),
    params: {
      startsAt: news.startsAt,
      ...(news.leg && { leg: news.leg, isOtherLegOpen: news.isOtherLegOpen === true && personId === news.receiverId }),
    },
    type: 'agreement_made',
    important: true,
    eventKey: `agreed:${news.agreementId}`,
  }));
}

/** Who said yes to a whole round is not told of each stop; who waits at home hears when it comes. */
function deliveryAgreed(news: AgreementMadeNews): Draft {
  const told = { ...about(news, news.receiverId), params: { startsAt: news.endsAt } };
  return { ...told, type: 'delivery_agreed', important: true, eventKey: `agreed:${news.agreementId}` };
}

const TOLD_MOVES: Readonly<Partial<Record<AgreementState, NewsType>>> = {
  done: 'agreement_done',
  cancelled: 'agreement_cancelled',
  no_show: 'agreement_no_show',
  disputed: 'agreement_disputed',
};

/** Where an agreement is again where it was before. */
function isTakenBack({ from, to }: AgreementMoveNews): boolean {
  return (from === 'settled' && to === 'done') || (from === 'done' && to === 'agreed');
}

/** Who was to help calls it off beforehand: somebody else is searched for. */
function hasNobodyNow({ to, beneficiaryId, giverId, receiverId }: AgreementMoveNews, personId: string): boolean {
  return to === 'cancelled' && beneficiaryId === giverId && personId === receiverId;
}

/** Nobody hears of what they did themselves; who was acted for does, except that they need not confirm their own "done". */
export function agreementMoved(news: AgreementMoveNews): Draft[] {
  if (news.partOf) return [];
  const type = isTakenBack(news)
    ? 'agreement_taken_back'
    : news.from === 'cancelled'
      ? 'agreement_restored'
      : TOLD_MOVES[news.to];
  if (!type) return [];
  return [news.giverId, news.receiverId]
    .filter((personId) => personId !== news.actorId && !(news.to === 'done' && personId === news.beneficiaryId))
    .map((personId) => ({
      ...about(news, personId),
      params: { startsAt: news.startsAt, ...(news.count && { count: news.count }) },
      type: hasNobodyNow(news, personId) ? ('giver_cannot' as const) : type,
      important: true,
      eventKey: `moved:${news.agreementId}:${news.from}:${news.to}:${news.at}`,
      actorId: news.actorId,
    }));
}

/** Who is fetched or brought at another time than agreed must know; who drives sees it in their agenda. */
export function agreementShifted(news: AgreementShiftNews): Draft[] {
  return [
    {
      ...about(news, news.receiverId),
      type: 'agreement_shifted',
      important: true,
      eventKey: `shifted:${news.agreementId}:${news.causeId}`,
    },
  ];
}

/**
 * Once, however many appointments it is about; whoever waits for that help hears that staff are looking into it, and nothing of why:
 * that is between the office and the helper.
 */
export function clearanceLacking({ personId, agreementIds, waiting = [], at }: ClearanceLackingNews): Draft[] {
  return [
    ...waiting.map(({ agreementId, receiverId, startsAt }): Draft => ({
      personId: receiverId,
      aboutId: personId,
      type: 'clearance_checked',
      params: { startsAt },
      link: `/agreements/${agreementId}`,
      important: true,
      eventKey: `clearance-checked:${agreementId}:${at}`,
    })),
    {
      personId,
      type: 'clearance_lacking',
      params: { count: agreementIds.length },
      link: agreementIds.length === 1 ? `/agreements/${String(agreementIds[0])}` : '/agreements',
      important: true,
      eventKey: `clearance:${personId}:${at}`,
    },
  ];
}

export function agreementSettled(news: AgreementNews): Draft[] {
  if (news.minutes <= 0) return [];
  return [news.giverId, news.receiverId].map((personId) => ({
    ...about(news, personId),
    type: personId === news.giverId ? 'minutes_earned' : 'minutes_spent',
    params: { minutes: news.minutes },
    important: false,
    eventKey: `settled:${news.agreementId}`,
  }));
}

function about(
  news: AgreementNews,
  personId: string,
): Pick<Draft, 'personId' | 'aboutId' | 'params' | 'link' | 'service'> {
  return {
    personId,
    service: news.service,
    aboutId: personId === news.giverId ? news.receiverId : news.giverId,
    params: { startsAt: news.startsAt },
    link: `/agreements/${news.agreementId}`,
  };
}
