// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { FollowedNews, ListingNews, PersonAskedNews } from './exchange.events.js';

export function listingOpened(news: ListingNews): Draft[] {
  return news.approved ? [decided(news, 'listing_approved', false)] : [];
}

export function listingClosed(news: ListingNews): Draft[] {
  return news.state === 'rejected' ? [decided(news, 'listing_rejected', true)] : [];
}

export function followedOpened(news: FollowedNews): Draft[] {
  return news.personIds.map((personId) => ({
    personId,
    type: 'followed_opened',
    params: {},
    link: pathOf(news),
    important: false,
    eventKey: `followed_opened:${news.listingId}`,
    service: news.service,
  }));
}

export function personAsked({ requestId, service, personId, askerId }: PersonAskedNews): Draft[] {
  return [
    {
      personId,
      type: 'person_asked',
      aboutId: askerId,
      params: {},
      link: `/requests/${requestId}`,
      important: true,
      eventKey: `person_asked:${requestId}`,
      service,
    },
  ];
}

function pathOf({ kind, listingId }: Pick<ListingNews, 'kind' | 'listingId'>): string {
  return `/${kind}s/${listingId}`;
}

function decided(news: ListingNews, type: 'listing_approved' | 'listing_rejected', important: boolean): Draft {
  return {
    personId: news.personId,
    type,
    params: {},
    link: pathOf(news),
    important,
    eventKey: [type, news.listingId, news.at].join(':'),
  };
}
