// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import type { Slot } from './listing.js';
import type { Span } from './span.js';

/** When somebody answers a listing for: one of its times, and where hours are offered or asked for, from when and how long. */
export interface AnswerTime {
  readonly slotId?: string | undefined;
  readonly startsAt?: Date | undefined;
  readonly minutes?: number | undefined;
}

const MINUTE_MS = 60_000;

/** Times that can still be had, the next first. */
export function answerableSlots(slots: readonly Slot[], now: Date): Slot[] {
  return slots.filter(({ taken, capacity, endsAt }) => taken < capacity && endsAt > now);
}

/** The time that is meant; throws `answer.no_time_left` or `answer.time_is_gone`. */
export function chosenSlot(slots: readonly Slot[], { slotId, startsAt }: AnswerTime, now: Date): Slot {
  const open = answerableSlots(slots, now);
  if (open.length === 0) throw new DomainError('answer.no_time_left', 'conflict');
  const chosen = slotId
    ? open.find(({ id }) => id === slotId)
    : startsAt
      ? open.find((slot) => slot.startsAt <= startsAt && startsAt < slot.endsAt)
      : open[0];
  if (!chosen) throw new DomainError('answer.time_is_gone', 'invalid', { field: slotId ? 'slotId' : 'startsAt' });
  return chosen;
}

/**
 * The hours within a slot in which it is to be; the whole of it where hours do not divide. Throws `answer.outside_hours` where they
 * are not within it.
 */
export function answeredSpan(
  slot: Slot,
  { startsAt, minutes }: AnswerTime,
  { inPart, usualMinutes, now }: { readonly inPart: boolean; readonly usualMinutes: number; readonly now: Date },
): Span {
  const earliest = slot.startsAt > now ? slot.startsAt : nextQuarter(now);
  if (!inPart) return { startsAt: earliest, endsAt: slot.endsAt };
  const start = startsAt ?? earliest;
  const left = Math.floor((slot.endsAt.getTime() - start.getTime()) / MINUTE_MS);
  if (start < slot.startsAt || start <= now || left <= 0)
    throw new DomainError('answer.outside_hours', 'invalid', {
      field: 'startsAt',
      span: `${slot.startsAt.toISOString()}/${slot.endsAt.toISOString()}`,
    });
  const length = Math.min(minutes ?? usualMinutes, left);
  return { startsAt: start, endsAt: new Date(start.getTime() + length * MINUTE_MS) };
}

function nextQuarter(now: Date): Date {
  const quarter = 15 * MINUTE_MS;
  return new Date(Math.ceil((now.getTime() + 1) / quarter) * quarter);
}
