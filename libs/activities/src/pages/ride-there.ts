// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDateInput, toTimeInput } from '@reciproca/ui';
import type { Meeting } from '../domain/meeting.js';

/** The form that asks for a ride, filled in: there when it begins, and back when it ends. */
export function rideThereHref(placeId: string, { startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): string {
  const filledIn = new URLSearchParams({
    carries: 'person',
    toPlaceId: placeId,
    timing: 'arrive',
    date: toDateInput(startsAt),
    time: toTimeInput(startsAt),
    returnTime: toTimeInput(endsAt),
  });
  return `/requests/new/trasporto?${filledIn.toString()}`;
}
