// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Listing, Slot } from './listing.js';
import type { Posting } from './posting.js';
import { weeklyOf } from './schedule.js';

/** What is known of a listing beside itself, to write it down anew as it was asked for. */
export interface AsPosted {
  readonly listing: Omit<Listing, 'categoryId'>;
  readonly category: string;
  readonly slots: readonly Pick<Slot, 'startsAt' | 'endsAt'>[];
  /** Whether its service is told the hours by themselves, and not with the details. */
  readonly hasHours: boolean;
}

/** The posting a listing came of: for the next weeks of a series, for a copy, for a form that changes it. */
export function postingOf({ listing, category, slots, hasHours }: AsPosted): Posting {
  const { recurrence, seriesId } = listing;
  const windows = slots.map(({ startsAt, endsAt }) => ({ start: startsAt.toISOString(), end: endsAt.toISOString() }));
  return {
    service: listing.service,
    category,
    title: listing.title,
    ...(listing.titles && { titles: listing.titles }),
    ...(listing.description && { description: listing.description }),
    ...(hasHours && { when: recurrence && !seriesId ? weeklyOf(recurrence) : { windows } }),
    durationMinutes: listing.durationMinutes,
    placeId: listing.placeId,
    ...(listing.toPlaceId && { toPlaceId: listing.toPlaceId }),
    visibility: listing.visibility,
    needs: listing.needs,
    urgent: listing.urgent,
    autoAccept: listing.autoAccept,
    details: listing.details,
  };
}
