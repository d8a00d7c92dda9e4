// SPDX-License-Identifier: AGPL-3.0-or-later
import { LIVE_STATES, type ProposalState } from './proposal.js';

export interface Candidate {
  readonly requestId: string;
  readonly offerer: { readonly id: string };
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: string;
  readonly circleId: string | null;
  /** What is no person's time: two of them are never the same. */
  readonly comesFrom: string | null;
  readonly series: { readonly startsAts: readonly string[] } | null;
}

/** How far a proposal has come; below nought where it has come to an end. */
const rank = ({ state }: Candidate): number => LIVE_STATES.indexOf(state as ProposalState);

const isPersonsTime = (one: Candidate): boolean => rank(one) >= 0 && one.circleId === null && one.comesFrom === null;

const keyOf = ({ requestId, offerer, startsAt, endsAt, series }: Candidate): string =>
  [requestId, offerer.id, startsAt, endsAt, series?.startsAts.join()].join(' ');

/**
 * Somebody who has written two offers that suit the same wish at the same time is one candidate: of what may still be agreed, the
 * one that has come furthest is shown, and of two alike the first.
 */
export function onePerTime<One extends Candidate>(proposals: readonly One[]): One[] {
  const chosen = new Map<string, One>();
  for (const one of proposals.filter(isPersonsTime)) {
    const other = chosen.get(keyOf(one));
    if (!other || rank(one) > rank(other)) chosen.set(keyOf(one), one);
  }
  return proposals.filter((one) => !isPersonsTime(one) || chosen.get(keyOf(one)) === one);
}
