// SPDX-License-Identifier: AGPL-3.0-or-later
import { clamp01, NEUTRAL } from './score.js';

/** Falls by half every `halfAtMetres`: next door is 1, `halfAtMetres` away is 0.5. */
export function closenessByDistance(distanceMetres: number | null, halfAtMetres: number): number {
  if (distanceMetres === null) return NEUTRAL;
  return clamp01(2 ** (-Math.max(0, distanceMetres) / halfAtMetres));
}

/** 1 for no detour, 0 at the accepted limit. */
export function closenessByDetour(detourMinutes: number, acceptedMinutes: number): number {
  if (acceptedMinutes <= 0) return detourMinutes <= 0 ? 1 : 0;
  return clamp01(1 - Math.max(0, detourMinutes) / acceptedMinutes);
}

/** Share of the wished minutes that both have in common. */
export function timeByOverlap(commonMinutes: number, wishedMinutes: number): number {
  return wishedMinutes <= 0 ? NEUTRAL : clamp01(commonMinutes / wishedMinutes);
}

export interface TimeGivenAndTaken {
  readonly givenMinutes: number;
  readonly receivedMinutes: number;
}

/** What somebody owes or is owed counts by so many minutes: from the order of what is proposed nobody learns more. */
export const BALANCE_STEP_MINUTES = 300;

/**
 * How much the community owes the receiver, and the giver the community, over the last year, in whole steps of
 * {@link BALANCE_STEP_MINUTES} each. Both below one give {@link NEUTRAL}; ten hours of difference weigh about three quarters of the way.
 */
export function reciprocityOf(giver: TimeGivenAndTaken, receiver: TimeGivenAndTaken): number {
  const giverOwes = inSteps(giver.receivedMinutes - giver.givenMinutes);
  const receiverEarned = inSteps(receiver.givenMinutes - receiver.receivedMinutes);
  return clamp01(NEUTRAL + 0.5 * Math.tanh((giverOwes + receiverEarned) / 2 / 600));
}

const inSteps = (minutes: number): number => Math.trunc(minutes / BALANCE_STEP_MINUTES) * BALANCE_STEP_MINUTES;

/** Falls by half every 30 days without a sign that the listing still holds. */
export function freshnessOf(ageDays: number): number {
  return clamp01(2 ** (-Math.max(0, ageDays) / 30));
}

/** 1 for who has no engagements now, 0.5 with three, less with each further one. */
export function loadBalanceOf(engagements: number): number {
  return clamp01(1 / (1 + Math.max(0, engagements) / 3));
}
