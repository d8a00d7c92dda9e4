// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type Category,
  commonTime,
  type EngineSettings,
  type FitResult,
  type Party,
  radiusRefusals,
  type Reason,
  spotOf,
} from '@reciproca/exchange';
import { closenessByDistance } from '@reciproca/matching';
import { knownMetres, type Nearness, nearnessOf } from '@reciproca/territory';
import { isOfNamedKind, plainCrop } from './crop-kinds.js';
import type { HarvestDetails, ProduceRequest } from './produce.details.js';

const HALF_CLOSE_AT_METRES = 6_000;
/** Long enough to come and fetch a crate. */
const PICK_UP_MINUTES = 30;

/** Whether a harvest can give a household the crates it asks for. */
export function fitProduce(
  offer: Party<HarvestDetails>,
  request: Party<ProduceRequest>,
  category: Category,
  engine: EngineSettings,
): FitResult {
  const nearness = nearnessOf(spotOf(offer), spotOf(request));
  const metres = knownMetres(nearness);
  const refusals: Reason[] = radiusRefusals(metres, engine);
  if (request.person.state !== 'active') refusals.push({ code: 'suspended' });
  const wish = wishFor(request, offer.details.crop);
  if (wish === false) refusals.push({ code: 'other_crop' });
  if (request.details.without?.some((one) => isRefusedBy(one, offer.details.crop)))
    refusals.push({ code: 'no_thanks' });
  const crates = request.details.crates;
  const slots = offer.slots.filter((slot) => slot.taken + crates <= slot.capacity);
  if (slots.length === 0) refusals.push({ code: 'too_few_crates' });
  const time = commonTime(slots, request.slots, PICK_UP_MINUTES);
  if (!time) refusals.push({ code: 'no_common_time' });
  if (refusals.length > 0 || !time) return { fits: false, refusals };

  return {
    fits: true,
    fit: {
      offerSlotId: time.offerSlot.id,
      requestSlotId: time.requestSlot.id,
      startsAt: time.startsAt,
      endsAt: new Date(Math.min(time.offerSlot.endsAt.getTime(), time.requestSlot.endsAt.getTime())),
      units: crates,
      minutes: category.minutesGuide * crates,
      parts: {
        closeness: request.details.carryHome ? 0.5 : closenessByDistance(metres, HALF_CLOSE_AT_METRES),
        time: 1,
        suitability: wish === null ? 0.8 : 1,
      },
      reasons: [
        { code: 'crates_left', params: { crates: time.offerSlot.capacity - time.offerSlot.taken } },
        ...(wish !== null ? [{ code: 'wished_crop', params: { crop: offer.details.crop } }] : []),
        request.details.carryHome ? { code: 'carried_home' } : nearnessReason(nearness),
      ],
    },
  };
}

function nearnessReason(nearness: Nearness): Reason {
  if (nearness.known === 'same_comune') return { code: 'garden_in_same_comune' };
  if (nearness.known === 'between_comuni') return { code: 'garden_in_other_comune', params: { km: nearness.km } };
  return { code: 'garden_kilometres_away', params: { km: Math.max(1, Math.round(nearness.metres / 500)) / 2 } };
}

/** Whether a crop is among what they would like, as they have said it in its place or in the title; null for whatever there is. */
function wishFor({ details, listing }: Party<ProduceRequest>, crop: string): boolean | null {
  if (details.crops.length === 0) return isOfNamedKind(listing.title, crop);
  return details.crops.some((wish) => isMeantBy(wish, crop));
}

/** The same where it is not wanted: one or many of it, and rather once too often than once too little. */
function isRefusedBy(words: string, crop: string): boolean {
  const stem = plainCrop(words).replace(/(?<=.{3})[aeio]$/, '');
  return isMeantBy(words, crop) || plainCrop(crop).includes(stem);
}

/** Whether somebody who writes these words means that crop, by its name or by its kind. */
function isMeantBy(words: string, crop: string): boolean {
  const [said, grown] = [plainCrop(words), plainCrop(crop)];
  return grown.includes(said) || said.includes(grown) || isOfNamedKind(words, crop) === true;
}
