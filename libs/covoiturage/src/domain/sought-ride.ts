// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SharedEnd, SharedRide } from './shared-ride.js';

/** What leaves here when a ride is looked for elsewhere: two points that may be known, and an hour. */
export interface SoughtRide {
  readonly from: SharedEnd;
  readonly to: SharedEnd;
  readonly at: Date;
  readonly slackSeconds: number;
  readonly seats: number;
}

/** As far as somebody is driven out of another's way. */
export const SOUGHT_KM = 5;
const LEAST_SLACK_SECONDS = 3600;

/** The middle of the hours that would do, and as far to both sides as they go. */
export function soughtRide({ from, to, opensAt, closesAt, seats }: SharedRide): SoughtRide {
  const half = (closesAt.getTime() - opensAt.getTime()) / 2;
  const slackSeconds = Math.max(LEAST_SLACK_SECONDS, Math.ceil(half / 1000));
  return { from, to, at: new Date(opensAt.getTime() + half), slackSeconds, seats };
}
