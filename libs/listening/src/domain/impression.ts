// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AgreementState } from '@reciproca/exchange';

export const HOW_IT_WENT = ['well', 'so_so', 'badly'] as const;
export type HowItWent = (typeof HOW_IT_WENT)[number];

/** So long after an act it is still asked how it went. */
const DAYS_TO_SAY = 30;
const DAY_MS = 86_400_000;
export const MOST_LETTERS = 500;
const DONE_STATES: readonly AgreementState[] = ['done', 'confirmed', 'settled'];

/** What one of the two says of an act, to the office alone. */
export interface Impression {
  readonly id: string;
  readonly agreementId: string;
  readonly personId: string;
  readonly service: string;
  readonly how: HowItWent;
  readonly words: string | null;
  readonly saidAt: Date;
  /** When the office has seen to it; what went well needs nobody. */
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
  /** What staff noted of it. */
  readonly note: string | null;
}

export function isTimeToSay({ state, endsAt }: { readonly state: string; readonly endsAt: Date }, now: Date): boolean {
  return DONE_STATES.some((done) => done === state) && now.getTime() - endsAt.getTime() < DAYS_TO_SAY * DAY_MS;
}

/** Of one service, or of all. */
export interface ImpressionCount {
  readonly service: string | null;
  readonly counts: Readonly<Record<HowItWent, number>>;
}

/** One line for each service, and the last for all of them. */
export function countImpressions(
  rows: readonly { readonly service: string; readonly how: HowItWent; readonly count: number }[],
): ImpressionCount[] {
  const countOf = (service: string | null): ImpressionCount => {
    const own = rows.filter((row) => service === null || row.service === service);
    const sumOf = (how: HowItWent): number =>
      own.filter((row) => row.how === how).reduce((sum, { count }) => sum + count, 0);
    return { service, counts: { well: sumOf('well'), so_so: sumOf('so_so'), badly: sumOf('badly') } };
  };
  const services = [...new Set(rows.map(({ service }) => service))].toSorted();
  return [...services, null].map(countOf);
}
