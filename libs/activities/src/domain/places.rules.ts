// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Enrolment, HOLDING, isOf } from './enrolment.js';
import type { Meeting } from './meeting.js';

const HOUR_MS = 3_600_000;
/** How long a place that has become free waits for an answer. */
export const HOURS_TO_ANSWER = 24;
/** Whoever holds it has to know so long before who comes. */
const KNOWN_BEFORE_MS = 2 * HOUR_MS;

type Place = Pick<Enrolment, 'role' | 'state' | 'meetingIds'>;

/** The meetings that are still to come, as somebody wants them. */
export function meetingsAhead(
  { meetingIds }: Pick<Enrolment, 'meetingIds'>,
  meetings: readonly Meeting[],
  now: Date,
): Meeting[] {
  return meetings.filter((one) => one.state === 'planned' && one.endsAt > now && isOf({ meetingIds }, one.id));
}

/** How many learn in that meeting, or are kept a place for. */
export function takenIn(meetingId: string, enrolments: readonly Place[]): number {
  return enrolments.filter((one) => one.role === 'learner' && HOLDING.includes(one.state) && isOf(one, meetingId))
    .length;
}

/** Whether one more learner has a place in every one of these; helpers and tutors always have. */
export function hasRoom(
  { role }: Pick<Enrolment, 'role'>,
  wanted: readonly Pick<Meeting, 'id'>[],
  capacity: number | null,
  others: readonly Place[],
): boolean {
  if (capacity === null || role !== 'learner') return true;
  return wanted.every(({ id }) => takenIn(id, others) < capacity);
}

/**
 * Who of those that wait gets a place now, the longest waiting first. Somebody for whom there is none in one of their meetings
 * lets those pass who want fewer.
 */
export function whoMovesUp(
  capacity: number | null,
  enrolments: readonly Enrolment[],
  meetings: readonly Meeting[],
  now: Date,
): Enrolment[] {
  const holding: Place[] = enrolments.filter(({ state }) => HOLDING.includes(state));
  const moved: Enrolment[] = [];
  const line = enrolments
    .filter(({ state }) => state === 'waiting')
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id.localeCompare(b.id));
  for (const one of line) {
    const wanted = meetingsAhead(one, meetings, now);
    if (wanted.length === 0 || !hasRoom(one, wanted, capacity, holding)) continue;
    moved.push(one);
    holding.push({ ...one, state: 'offered' });
  }
  return moved;
}

/** A day to answer; where the meeting begins earlier, until two hours before it, and never less than half an hour. */
export function answerBy(now: Date, firstMeeting: Date): Date {
  const usual = now.getTime() + HOURS_TO_ANSWER * HOUR_MS;
  const before = firstMeeting.getTime() - KNOWN_BEFORE_MS;
  return new Date(Math.max(now.getTime() + HOUR_MS / 2, Math.min(usual, before)));
}
