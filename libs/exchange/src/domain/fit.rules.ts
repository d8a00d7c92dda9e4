// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonCard } from '@reciproca/identity';
import type { Listing, Slot } from './listing.js';
import type { EngineSettings } from './engine-settings.js';
import type { Reason } from './proposal.js';

export interface CommonTime {
  readonly offerSlot: Slot;
  readonly requestSlot: Slot;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly commonMinutes: number;
}

/**
 * The earliest time both have, long enough for the act; when none is long enough, the longest there is, or null.
 * Slots must be sorted by start; full ones are passed over.
 */
export function commonTime(
  offerSlots: readonly Slot[],
  requestSlots: readonly Slot[],
  wishedMinutes: number,
): CommonTime | null {
  let longest: CommonTime | null = null;
  for (const requestSlot of requestSlots) {
    if (requestSlot.taken >= requestSlot.capacity) continue;
    for (const offerSlot of offerSlots) {
      if (offerSlot.startsAt >= requestSlot.endsAt) break;
      if (offerSlot.taken >= offerSlot.capacity) continue;
      const start = Math.max(offerSlot.startsAt.getTime(), requestSlot.startsAt.getTime());
      const end = Math.min(offerSlot.endsAt.getTime(), requestSlot.endsAt.getTime());
      const commonMinutes = Math.floor((end - start) / 60_000);
      if (commonMinutes <= 0) continue;
      const endsAt = new Date(start + Math.min(commonMinutes, wishedMinutes) * 60_000);
      const found = { offerSlot, requestSlot, startsAt: new Date(start), endsAt, commonMinutes };
      if (commonMinutes >= wishedMinutes) return found;
      if (!longest || commonMinutes > longest.commonMinutes) longest = found;
    }
  }
  return longest;
}

/** Refuses who lives farther away than the ente matches people; nobody where no more is known than the comune they share. */
export function radiusRefusals(metres: number | null, { radiusKm }: Pick<EngineSettings, 'radiusKm'>): Reason[] {
  return metres !== null && metres > radiusKm * 1000
    ? [{ code: 'too_far_away', params: { km: Math.round(metres / 1000), most: radiusKm } }]
    : [];
}

/** What two people's own wishes say about each other: languages, and who may help whom. */
export function personReasons(
  offerer: PersonCard,
  requester: PersonCard,
  request: Pick<Listing, 'needs'>,
): { refusals: Reason[]; reasons: Reason[]; languages: number } {
  const refusals: Reason[] = [];
  const reasons: Reason[] = [];
  const shared = requester.spokenLanguages.filter((language) => offerer.spokenLanguages.includes(language));
  const foreign = shared.find((language) => language !== 'it');
  if (request.needs.includes('speaks_own_language')) {
    const own = requester.spokenLanguages.filter((language) => language !== 'it');
    if (!own.some((language) => offerer.spokenLanguages.includes(language)))
      refusals.push({ code: 'speaks_no_common_language' });
  }
  if (request.needs.includes('speaks_italian') && !offerer.spokenLanguages.includes('it'))
    refusals.push({ code: 'speaks_no_italian' });
  if (
    request.needs.includes('same_gender') &&
    offerer.gender &&
    requester.gender &&
    offerer.gender !== requester.gender
  ) {
    refusals.push({ code: 'other_gender' });
  }
  if (foreign && requester.spokenLanguages.length > 0)
    reasons.push({ code: 'speaks_your_language', params: { language: foreign } });
  const languages =
    requester.spokenLanguages.length === 0 || offerer.spokenLanguages.length === 0 ? 0.5 : shared.length > 0 ? 1 : 0.2;
  return { refusals, reasons, languages };
}
