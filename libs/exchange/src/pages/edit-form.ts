// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { findInstant, toDateInput, toTimeInput } from '@reciproca/ui';
import type { EditForm } from '../api/edit.request.js';
import type { ListingChange } from '../application/change-listing.js';
import type { ListingResponse } from '../application/listing.response.js';
import type { Questions } from '../domain/questions.js';

const MOMENTS = ['arriveBy', 'leaveAt'] as const;

/** Which hours the page can change: those of one time; an offer that comes round is taken back and copied instead. */
export function editableHours(listing: ListingResponse, { timing }: Questions): 'window' | 'moment' | null {
  const isOneDate = listing.recurrence === null || listing.seriesId !== null;
  if (!isOneDate || listing.slots.length !== 1 || timing === 'none') return null;
  return timing;
}

/** What stands in the fields before anybody has typed. */
export function editFields(listing: ListingResponse, hours: 'window' | 'moment' | null): Record<string, unknown> {
  const [slot] = listing.slots;
  const moment = MOMENTS.map((name) => listing.details[name]).find((value) => typeof value === 'string');
  const { title, description, urgent, durationMinutes, version } = listing;
  return {
    title,
    description,
    urgent,
    durationMinutes,
    version,
    placeId: listing.place.id,
    toPlaceId: listing.toPlace?.id,
    ...(hours === 'window' &&
      slot && {
        date: toDateInput(slot.startsAt),
        from: toTimeInput(slot.startsAt),
        until: toTimeInput(slot.endsAt),
      }),
    ...(hours === 'moment' && typeof moment === 'string' && { date: toDateInput(moment), time: toTimeInput(moment) }),
  };
}

/** Only what differs from the listing as it is. Throws refusals that name the field. */
export function changeOf(listing: ListingResponse, hours: 'window' | 'moment' | null, form: EditForm): ListingChange {
  const before = editFields(listing, hours);
  const differs = (...names: (keyof EditForm)[]): boolean =>
    names.some((name) => form[name] !== undefined && form[name] !== before[name]);
  const { title, description = '', urgent, durationMinutes, placeId, toPlaceId, version } = form;
  return {
    version,
    ...(form.again && { again: true }),
    ...(differs('title') && { title }),
    ...(description !== (listing.description ?? '') && { description }),
    ...(urgent !== undefined && urgent !== listing.urgent && { urgent }),
    ...(differs('durationMinutes') && { durationMinutes }),
    ...(differs('placeId') && { placeId }),
    ...(differs('toPlaceId') && { toPlaceId }),
    ...(hours === 'window' && differs('date', 'from', 'until') && { when: windowOf(form) }),
    ...(hours === 'moment' &&
      differs('date', 'time') && { details: { ...listing.details, ...momentOf(listing, form) } }),
  };
}

function windowOf({ date, from, until }: EditForm): { windows: { start: string; end: string }[] } {
  return { windows: [{ start: instantOf(date, from, 'from'), end: instantOf(date, until, 'until') }] };
}

function momentOf({ details }: ListingResponse, { date, time }: EditForm): Record<string, string> {
  const name = typeof details['leaveAt'] === 'string' ? 'leaveAt' : 'arriveBy';
  return { [name]: instantOf(date, time, 'time') };
}

function instantOf(date: string | undefined, time: string | undefined, field: string): string {
  if (!date) throw new DomainError('when.needed', 'invalid', { field: 'date' });
  const instant = time ? findInstant(date, time) : undefined;
  if (!instant) throw new DomainError('when.needed', 'invalid', { field });
  return instant.toISOString();
}
