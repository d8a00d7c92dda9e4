// SPDX-License-Identifier: AGPL-3.0-or-later
import { helpName } from '../texts/help-name.js';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { z } from 'zod';
import { LISTING_KINDS, VISIBILITIES } from '../domain/listing.js';
import type { ListingRow } from '../persistence/listing-view.read-model.js';
import { legNameShape, legOf, legShape, legsResponse } from './leg.response.js';
import { placeResponse, placeShape } from './place.response.js';
import { serviceShape } from './service.shape.js';

export const listingShape = z.object({
  id: z.uuid(),
  kind: z.enum(LISTING_KINDS),
  service: serviceShape,
  category: z.object({ code: z.string(), name: z.string() }),
  person: z.object({ id: z.uuid(), name: z.string() }),
  title: z.string(),
  description: z.string().nullable(),
  state: z.string(),
  awaitedAnswers: z.number().int().describe('Of an offer that is matched: how many answers are still missing'),
  stateReason: z.string().nullable().describe('For whose it is, and staff'),
  visibility: z.enum(VISIBILITIES),
  place: placeShape,
  toPlace: placeShape.nullable(),
  units: z.number().int(),
  durationMinutes: z.number().int(),
  needs: z.array(z.string()),
  details: z.record(z.string(), z.unknown()),
  recurrence: z.string().nullable(),
  urgent: z.boolean(),
  autoAccept: z.boolean(),
  linkedToId: z.uuid().nullable(),
  answersId: z.uuid().nullable().describe('The one listing it answers; nobody else finds it'),
  seriesId: z.uuid().nullable().describe('What it is one occurrence of, where the request comes round'),
  channel: z.string(),
  createdAt: z.iso.datetime(),
  version: z.iso.datetime().describe('When it was last changed; given with a change, nobody else’s is written over'),
  slots: z.array(
    z.object({
      id: z.uuid(),
      startsAt: z.string(),
      endsAt: z.string(),
      capacity: z.number().int(),
      taken: z.number().int(),
    }),
  ),
  mine: z.boolean(),
  leg: legNameShape,
  legs: z.array(legShape).describe('All ways of the journey it is one of'),
});
export type ListingResponse = z.infer<typeof listingShape>;

/** What this reader gets to see: others' homes only as a grid point, others' names only as first name and initial. */
export function listingResponse(ctx: Ctx, row: ListingRow): ListingResponse {
  const mine = row.person_id === ctx.beneficiaryId;
  const full = mine || isStaff(ctx);
  const legs = legsResponse(ctx, row.legs);
  return {
    id: row.id,
    kind: row.kind,
    service: row.service,
    category: {
      code: row.category_code,
      name: helpName({ nameIt: row.category_it, nameEn: row.category_en }, ctx.language),
    },
    person: {
      id: row.person_id,
      name: full ? `${row.given_name} ${row.family_name}` : `${row.given_name} ${row.family_name.slice(0, 1)}.`,
    },
    title: row.title,
    description: row.description,
    state: row.state,
    awaitedAnswers: row.kept,
    // Staff's words about it are for whose it is.
    stateReason: full ? row.state_reason : null,
    visibility: row.visibility,
    place: placeResponse(row.place, full),
    toPlace: row.to_place && placeResponse(row.to_place, full),
    units: row.units,
    durationMinutes: row.duration_minutes,
    needs: row.needs,
    details: row.details,
    recurrence: row.recurrence,
    urgent: row.urgent,
    autoAccept: row.auto_accept,
    linkedToId: row.linked_to_id,
    answersId: row.answers_id,
    seriesId: row.series_id,
    channel: row.channel,
    createdAt: row.created_at.toISOString(),
    version: row.updated_at.toISOString(),
    slots: row.slots,
    mine,
    leg: legOf(legs, row.id),
    legs,
  };
}
