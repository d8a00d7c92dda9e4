// SPDX-License-Identifier: AGPL-3.0-or-later
import { helpName } from '../texts/help-name.js';
import { actsAsStaff, type Ctx, isStaff, romeDay } from '@reciproca/kernel';
import type { ScoreParts } from '@reciproca/matching';
import { z } from 'zod';
import { ANSWERABLE_STATES } from '../domain/matter.js';
import { acceptedBy, ENDED_WORDS, endedWord, isHolding, LIVE_STATES } from '../domain/proposal.js';
import type { OtherLegRow } from '../persistence/leg-row.js';
import type { ProposalRow } from '../persistence/proposal-view.read-model.js';
import { childResponse, childShape } from './child.response.js';
import { legNameShape, legOf, legShape, legsResponse } from './leg.response.js';
import { otherTimeResponse, otherTimeShape } from './other-time.response.js';
import { placeResponse, placeShape } from './place.response.js';
import { serviceShape } from './service.shape.js';

export const SUITS = ['well', 'fairly', 'possibly'] as const;
export type Suits = (typeof SUITS)[number];

const partyShape = z.object({ id: z.uuid(), name: z.string() });
const unit = z.number().min(0).max(1);

export const proposalShape = z.object({
  id: z.uuid(),
  service: serviceShape,
  category: z.string(),
  requestId: z.uuid(),
  offerId: z.uuid(),
  requestTitle: z.string(),
  offerTitle: z.string(),
  requester: partyShape,
  offerer: partyShape,
  comesFrom: z
    .string()
    .nullable()
    .describe('The garden, say, where what is offered is; null where somebody comes to help'),
  child: childShape.nullable().describe('Where one of the two is a minor'),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  minutes: z.number().int(),
  units: z.number().int(),
  suits: z.enum(SUITS).describe('How well it suits, in steps'),
  score: unit.nullable().describe('Staff only: it rests on what people have given and received'),
  parts: z
    .object({ closeness: unit, time: unit, suitability: unit, reciprocity: unit, freshness: unit, load: unit })
    .nullable()
    .describe('Staff only'),
  reasons: z.array(
    z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() }),
  ),
  requestNeeds: z.array(z.string()),
  requestDetails: z.record(z.string(), z.unknown()),
  offerDetails: z.record(z.string(), z.unknown()),
  state: z.string(),
  side: z.enum(['offer', 'request']).nullable().describe('The reader\u2019s side'),
  canAnswer: z.boolean(),
  canAskTime: z.boolean().describe('Whether the reader may say that they can at another time'),
  canWrite: z.boolean().describe('Whether the two may write to each other'),
  holdsUntil: z.iso.datetime().nullable().describe('Until when the first yes keeps it for the other side'),
  endedBecause: z.enum(ENDED_WORDS).nullable().describe('Why it came to nothing, where nobody said no'),
  agreementId: z.uuid().nullable(),
  agreementState: z.string().nullable().describe('What became of what was agreed'),
  /** The circle it is a part of; it is answered there. */
  circleId: z.uuid().nullable(),
  series: z
    .object({
      id: z.uuid(),
      recurrence: z.string(),
      startsAts: z.array(z.iso.datetime()).describe('The occurrences it stands for on this list, its own among them'),
    })
    .nullable()
    .describe(
      'Set where the request comes round: a yes is one to all these occurrences unless it is for this one only',
    ),
  otherTime: otherTimeShape
    .nullable()
    .describe('Another time one of the two could; the other’s yes makes the agreement'),
  createdAt: z.iso.datetime(),
  place: placeShape.describe('Where it begins, or where somebody is picked up'),
  toPlace: placeShape.nullable(),
  leg: legNameShape,
  legs: z.array(legShape).describe('All ways of the journey it is one of'),
  otherLeg: z
    .object({ proposalId: z.uuid(), startsAt: z.iso.datetime(), endsAt: z.iso.datetime() })
    .nullable()
    .describe('The other way with the same helper: both can be answered as one'),
});
export type ProposalResponse = z.infer<typeof proposalShape>;
export const proposalListShape = z.object({ items: z.array(proposalShape) });

export function proposalResponse(ctx: Ctx, row: ProposalRow): ProposalResponse {
  const side =
    row.offerer_id === ctx.beneficiaryId ? 'offer' : row.requester_id === ctx.beneficiaryId ? 'request' : null;
  const isLive = LIVE_STATES.includes(row.state);
  // Staff answer for both only as themselves: while they act for somebody, theirs is that person's yes.
  const legs = legsResponse(ctx, row.legs);
  const ownsRequest = side === 'request' || isStaff(ctx);
  const answersForBoth = actsAsStaff(ctx);
  return {
    id: row.id,
    service: row.service,
    category: helpName({ nameIt: row.category_it, nameEn: row.category_en }, ctx.language),
    requestId: row.request_id,
    offerId: row.offer_id,
    requestTitle: row.request_title,
    offerTitle: row.offer_title,
    requester: {
      id: row.requester_id,
      name: nameFor(ctx, row.requester_id, row.requester_given, row.requester_family),
    },
    offerer: { id: row.offerer_id, name: nameFor(ctx, row.offerer_id, row.offerer_given, row.offerer_family) },
    comesFrom: null,
    child: childResponse(
      [
        {
          side: 'request',
          name: row.requester_given,
          birthDate: row.requester_birth,
          guardian: row.requester_guardian,
        },
        { side: 'offer', name: row.offerer_given, birthDate: row.offerer_birth, guardian: row.offerer_guardian },
      ],
      romeDay(row.starts_at),
      isStaff(ctx),
    ),
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    minutes: row.minutes,
    units: row.units,
    suits: suitsOf(row.parts),
    score: isStaff(ctx) ? row.score : null,
    parts: isStaff(ctx) ? row.parts : null,
    reasons: row.reasons,
    requestNeeds: row.request_needs,
    requestDetails: row.request_details,
    offerDetails: row.offer_details,
    state: row.state,
    side,
    canAnswer:
      isLive &&
      row.circle_id === null &&
      (side ? row.state !== acceptedBy(side) && row.state !== 'awaiting_approval' : answersForBoth),
    canAskTime: isLive && row.circle_id === null && side !== null && row.state !== 'awaiting_approval',
    canWrite: side !== null && ANSWERABLE_STATES.includes(row.state),
    holdsUntil: isHolding(row) ? row.expires_at.toISOString() : null,
    endedBecause: row.state === 'withdrawn' ? endedWord(row.ended_because) : null,
    agreementId: row.agreement_id,
    agreementState: row.agreement_state,
    circleId: row.circle_id,
    series:
      row.series_id && row.recurrence
        ? { id: row.series_id, recurrence: row.recurrence, startsAts: [row.starts_at.toISOString()] }
        : null,
    otherTime: isLive ? otherTimeResponse(ctx, row.other_time) : null,
    createdAt: row.created_at.toISOString(),
    place: placeResponse(row.place, ownsRequest),
    toPlace: row.to_place && placeResponse(row.to_place, ownsRequest),
    leg: legOf(legs, row.request_id),
    legs,
    otherLeg: row.other_leg && otherLegResponse(row.other_leg),
  };
}

function otherLegResponse({ proposalId, startsAt, endsAt }: OtherLegRow): ProposalResponse['otherLeg'] {
  return { proposalId, startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString() };
}

/** From what the two may know of each other: where they are on the grid, when they can, and what is needed. */
function suitsOf({ closeness, time, suitability }: ScoreParts): Suits {
  const mean = (closeness + time + suitability) / 3;
  if (mean >= 0.75) return 'well';
  return mean >= 0.5 ? 'fairly' : 'possibly';
}

/** First name and initial until people have agreed; staff and oneself in full. */
function nameFor(ctx: Ctx, personId: string, given: string, family: string): string {
  return isStaff(ctx) || personId === ctx.beneficiaryId ? `${given} ${family}` : `${given} ${family.slice(0, 1)}.`;
}
