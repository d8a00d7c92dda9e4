// SPDX-License-Identifier: AGPL-3.0-or-later
import { isVisibleFrom, type Party, type Reason } from '@reciproca/exchange';
import type { ScoreParts, ScoreWeights } from '@reciproca/matching';

export interface RivalScore {
  readonly score: number;
  readonly parts: ScoreParts;
}

/** Why two listings are not even looked at together. */
export function neverMetReasons(offer: Party, request: Party): Reason[] {
  const codes = [
    offer.listing.state !== 'open' && 'offer_not_open',
    request.listing.state !== 'open' && 'request_not_open',
    offer.listing.categoryId !== request.listing.categoryId && 'other_category',
    offer.listing.personId === request.listing.personId && 'same_person',
    !(isVisibleFrom(offer.listing, request.residence) && isVisibleFrom(request.listing, offer.residence)) &&
      'not_visible',
  ];
  return codes.flatMap((code) => (code ? [{ code }] : []));
}

/** The part in which the best of the others is ahead most, as the weights count it; null when none is ahead in score. */
export function lostPart(
  own: RivalScore,
  others: readonly RivalScore[],
  weights: ScoreWeights,
): keyof ScoreParts | null {
  const best = others.reduce<RivalScore | null>(
    (first, each) => (first && first.score >= each.score ? first : each),
    null,
  );
  if (!best || best.score <= own.score) return null;
  let lost: keyof ScoreParts | null = null;
  let most = 0;
  for (const part of Object.keys(weights) as (keyof ScoreParts)[]) {
    const ahead = (best.parts[part] - own.parts[part]) * weights[part];
    if (ahead > most) [lost, most] = [part, ahead];
  }
  return lost;
}
