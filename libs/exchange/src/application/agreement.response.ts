// SPDX-License-Identifier: AGPL-3.0-or-later
import { helpName } from '../texts/help-name.js';
import { type Ctx, isStaff, romeDay } from '@reciproca/kernel';
import { hoursText, shownSpot } from '@reciproca/territory';
import { translator } from '@reciproca/ui';
import { z } from 'zod';
import { AGREEMENT_TRANSITIONS, type AgreementState, sideOfAgreement } from '../domain/agreement.js';
import { inTouchSince } from '../domain/matter.js';
import { isItsTime, possibleFrom } from '../domain/agreement-clock.js';
import type { AgreementRow } from '../persistence/agreement-view.read-model.js';
import { legNameShape, legOf, legShape, legsResponse } from './leg.response.js';
import { childResponse, childShape } from './child.response.js';
import { otherTimeResponse, otherTimeShape } from './other-time.response.js';
import { serviceShape } from './service.shape.js';

const personShape = z.object({ id: z.uuid(), name: z.string(), phone: z.string().nullable() });
const placeShape = z.object({
  name: z.string(),
  comune: z.string(),
  address: z.string().nullable(),
  at: z.object({ lat: z.number(), lon: z.number() }).nullable().describe('Null where no more is known than the comune'),
  isRough: z.boolean().describe('True where only the grid point is shown'),
  phone: z.string().nullable().describe('Of the place itself, where it is a public one'),
  driverNote: z.string().nullable().describe('Such as which door'),
  hours: z.string().nullable().describe('When it is open, in words'),
});

export const agreementShape = z.object({
  id: z.uuid(),
  service: serviceShape,
  category: z.string(),
  proposalId: z.uuid(),
  requestId: z.uuid(),
  offerId: z.uuid(),
  giver: personShape,
  receiver: personShape,
  child: childShape.nullable().describe('Where one of the two is a minor'),
  title: z.string(),
  description: z.string().nullable(),
  note: z.string().nullable().describe('What the two must know to meet, where they agreed on something'),
  needs: z.array(z.string()),
  toKnow: z
    .array(z.string())
    .describe('What staff let whoever helps know of the receiver, from the agreement to its end'),
  requestDetails: z.record(z.string(), z.unknown()),
  place: placeShape,
  toPlace: placeShape.nullable(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  minutes: z.number().int(),
  claimedMinutes: z.number().int().nullable(),
  units: z.number().int(),
  state: z.string(),
  side: z.enum(['giver', 'receiver']).nullable(),
  giverConfirmed: z.boolean(),
  receiverConfirmed: z.boolean(),
  canStart: z.boolean(),
  canComplete: z.boolean(),
  canConfirm: z.boolean(),
  canCancel: z.boolean(),
  canDispute: z.boolean(),
  canMoveTime: z.boolean(),
  canWrite: z.boolean().describe('Whether the two may write to each other'),
  otherTime: otherTimeShape
    .nullable()
    .describe('Another time one of the two asks for; until the yes the old one holds'),
  canMiss: z.boolean(),
  possibleFrom: z.iso.datetime(),
  transferId: z.uuid().nullable(),
  createdAt: z.iso.datetime(),
  leg: legNameShape,
  legs: z.array(legShape).describe('All ways of the journey it is one of'),
});
export type AgreementResponse = z.infer<typeof agreementShape>;
export const agreementListShape = z.object({ items: z.array(agreementShape), next: z.string().nullable() });

const OVER: readonly AgreementState[] = ['settled', 'cancelled', 'no_show'];

/** Numbers and addresses are there from agreement to end, and then no more. */
export function agreementResponse(ctx: Ctx, row: AgreementRow): AgreementResponse {
  const side = sideOfAgreement({ giverId: row.giver_id, receiverId: row.receiver_id }, ctx.beneficiaryId);
  const legs = legsResponse(ctx, row.legs);
  const isOver = OVER.includes(row.state);
  const showsContacts = isStaff(ctx) || !isOver;
  const may = (to: AgreementState): boolean => AGREEMENT_TRANSITIONS[row.state].includes(to);
  const isTime = (to: AgreementState): boolean => isItsTime(to, row.starts_at, ctx.clock.now());
  const confirmedOwn =
    side === 'giver' ? row.giver_confirmed_at : side === 'receiver' ? row.receiver_confirmed_at : null;
  const place = (from: AgreementRow['place']): z.infer<typeof placeShape> => ({
    name: showsContacts || from.isPublic ? from.name : from.comune,
    comune: from.comune,
    address: showsContacts || from.isPublic ? from.address : null,
    ...shownSpot(from, showsContacts),
    phone: from.phone,
    driverNote: from.driverNote,
    hours: from.hours && hoursText(translator(ctx.language), from.hours),
  });
  return {
    id: row.id,
    service: row.service,
    category: helpName({ nameIt: row.category_it, nameEn: row.category_en }, ctx.language),
    proposalId: row.proposal_id,
    requestId: row.request_id,
    offerId: row.offer_id,
    giver: { id: row.giver_id, name: row.giver_name, phone: showsContacts ? row.giver_phone : null },
    receiver: { id: row.receiver_id, name: row.receiver_name, phone: showsContacts ? row.receiver_phone : null },
    child: childResponse(
      [
        { side: 'request', name: row.receiver_given, birthDate: row.receiver_birth, guardian: row.receiver_guardian },
        { side: 'offer', name: row.giver_given, birthDate: row.giver_birth, guardian: row.giver_guardian },
      ],
      romeDay(row.starts_at),
      showsContacts,
    ),
    title: row.title,
    // What somebody needed to know to do it ends with it.
    description: showsContacts || side === 'receiver' ? row.description : null,
    note: showsContacts || side !== null ? row.note : null,
    needs: showsContacts || side === 'receiver' ? row.needs : [],
    toKnow: showsContacts ? row.to_know : [],
    requestDetails: showsContacts || side === 'receiver' ? row.request_details : withoutNote(row.request_details),
    place: place(row.place),
    toPlace: row.to_place && place(row.to_place),
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    minutes: row.minutes,
    claimedMinutes: row.claimed_minutes,
    units: row.units,
    state: row.state,
    side,
    giverConfirmed: row.giver_confirmed_at !== null,
    receiverConfirmed: row.receiver_confirmed_at !== null,
    canStart: row.state === 'agreed' && isTime('under_way'),
    canComplete: (row.state === 'agreed' || row.state === 'under_way') && isTime('done'),
    canConfirm: row.state === 'done' && confirmedOwn === null,
    canCancel: may('cancelled') && row.state !== 'disputed',
    canDispute: may('disputed'),
    canMoveTime: row.state === 'agreed' && row.starts_at > ctx.clock.now(),
    canWrite: side !== null && !row.is_apart && row.ends_at > inTouchSince(ctx.clock.now()),
    otherTime: otherTimeResponse(ctx, row.other_time),
    canMiss: may('no_show') && isTime('no_show'),
    possibleFrom: (possibleFrom('done', row.starts_at) ?? row.starts_at).toISOString(),
    transferId: row.transfer_id,
    createdAt: row.created_at.toISOString(),
    leg: legOf(legs, row.request_id),
    legs,
  };
}

function withoutNote({ note: _, ...others }: Record<string, unknown>): Record<string, unknown> {
  return others;
}
