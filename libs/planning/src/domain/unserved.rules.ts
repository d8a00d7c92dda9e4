// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Reason } from '@reciproca/exchange';

/** Why somebody is left without help, from the nearest to the farthest from being helped. */
export const UNSERVED_REASONS = [
  'all_taken',
  'only_unvetted',
  'nobody_then',
  'needs_not_met',
  'nobody_near',
  'no_offers',
] as const;
export type UnservedReason = (typeof UNSERVED_REASONS)[number];

const TOO_FAR = new Set(['too_far_away', 'too_far_out_of_the_way']);
const SAYS: Readonly<Record<string, UnservedReason>> = {
  not_vetted: 'only_unvetted',
  child_needs_vetted: 'only_unvetted',
  needs_vetted: 'only_unvetted',
  no_common_time: 'nobody_then',
};

/** What one offer's refusals come to: distance outweighs needs, needs outweigh time, time outweighs a missing clearance. */
export function reasonOf(refusals: readonly Reason[]): UnservedReason {
  const codes = refusals.map(({ code }) => code);
  if (codes.some((code) => TOO_FAR.has(code))) return 'nobody_near';
  return codes
    .map((code) => SAYS[code] ?? 'needs_not_met')
    .reduce((worst, each) => (rank(each) > rank(worst) ? each : worst), 'all_taken');
}

/** The reason that is easiest to mend among all that were found; nothing looked at means there are no offers. */
export function nearestReason(reasons: Iterable<UnservedReason>): UnservedReason {
  let nearest: UnservedReason = 'no_offers';
  for (const reason of reasons) if (rank(reason) < rank(nearest)) nearest = reason;
  return nearest;
}

function rank(reason: UnservedReason): number {
  return UNSERVED_REASONS.indexOf(reason);
}
