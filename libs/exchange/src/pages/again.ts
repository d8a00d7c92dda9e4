// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, romeDay } from '@reciproca/kernel';
import { toDateInput, toTimeInput } from '@reciproca/ui';
import type { ListingResponse } from '../application/listing.response.js';
import { momentValues } from './form-values.js';
import type { ServiceForm } from './service-forms.js';

const DAYS_OF_WEEK = 7;
/** Said anew by its day and hour, or not at all. */
const NEW_EACH_TIME: readonly string[] = ['arriveBy', 'leaveAt', 'leaveUntil', 'returnAt', 'repeat'];

/** The stepped form filled in as this listing was, for the next such weekday; the day of what comes round is left open. */
export function againHref(listing: ListingResponse, form: Pick<ServiceForm, 'toTyped'> | null, now: Date): string {
  const { category, title, description, needs, durationMinutes, visibility, urgent, details, recurrence, seriesId } =
    listing;
  const [slot] = listing.slots;
  const isOneDate = recurrence === null || seriesId !== null;
  const values: Record<string, unknown> = {
    category: category.code,
    title,
    description,
    needs,
    durationMinutes,
    visibility,
    urgent,
    ...Object.fromEntries(Object.entries(details).filter(([name]) => !NEW_EACH_TIME.includes(name))),
    ...form?.toTyped?.(listing.kind, details),
    ...momentValues(details),
    placeId: listing.place.id,
    toPlaceId: listing.toPlace?.id,
    ...(slot && { from: toTimeInput(slot.startsAt), until: toTimeInput(slot.endsAt) }),
    date: slot && isOneDate ? nextSuchDay(toDateInput(slot.startsAt), romeDay(now)) : undefined,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    for (const one of [value].flat())
      if (typeof one === 'string' || typeof one === 'number' || one === true) query.append(name, String(one));
  return `/${listing.kind}s/new/${listing.service}?${query.toString()}`;
}

/** The next day after today on the weekday of that one; the day itself while it is to come. Both such as 2026-11-24. */
export function nextSuchDay(day: string, today: string): string {
  if (day > today) return day;
  const daysAgo = (Date.parse(today) - Date.parse(day)) / 86_400_000;
  return addDays(today, DAYS_OF_WEEK - (daysAgo % DAYS_OF_WEEK));
}
