// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { ListingNews } from './exchange.events.js';

export function listingOpened(news: ListingNews): Draft[] {
  return news.approved ? [decided(news, 'listing_approved', false)] : [];
}

export function listingClosed(news: ListingNews): Draft[] {
  return news.state === 'rejected' ? [decided(news, 'listing_rejected', true)] : [];
}

function decided(news: ListingNews, type: 'listing_approved' | 'listing_rejected', important: boolean): Draft {
  return {
    personId: news.personId,
    type,
    params: {},
    link: `/${news.kind === 'offer' ? 'offers' : 'requests'}/${news.listingId}`,
    important,
    eventKey: `${type}:${news.listingId}`,
  };
}
