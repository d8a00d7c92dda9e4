// SPDX-License-Identifier: AGPL-3.0-or-later
import { serviceShape, helpName } from '@reciproca/exchange';
import { actsAsStaff, type Ctx, isStaff } from '@reciproca/kernel';
import { z } from 'zod';
import { CIRCLE_STATES, CLOSE_REASONS } from '../domain/circle.js';
import type { CircleRow, LegRow, MemberRow } from '../persistence/circle-view.read-model.js';

const memberShape = z.object({
  id: z.uuid(),
  name: z.string(),
  isReader: z.boolean(),
  acceptedAt: z.iso.datetime().nullable().describe('When they said yes'),
});

const legShape = z.object({
  proposalId: z.uuid().nullable().describe('For the two people of this part, and for staff'),
  giverId: z.uuid(),
  receiverId: z.uuid(),
  service: serviceShape,
  category: z.string(),
  title: z.string().nullable().describe('For the two people of this part, and for staff'),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  minutes: z.number().int(),
  agreementId: z.uuid().nullable().describe('For the two people of this part, and for staff'),
});

export const circleShape = z.object({
  id: z.uuid(),
  state: z.enum(CIRCLE_STATES),
  score: z.number().min(0).max(1).nullable().describe('Staff only'),
  members: z.array(memberShape).describe('Each gives to the next, the last to the first'),
  legs: z.array(legShape).describe('Who gives what to whom, in the order of the members'),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  closeReason: z.enum(CLOSE_REASONS).nullable(),
  closeNote: z.string().nullable().describe('For staff'),
  canAnswer: z.boolean(),
  canApprove: z.boolean(),
  restorable: z
    .uuid()
    .nullable()
    .describe('The agreement whose calling off the reader may take back, with which the whole circle stands again'),
});
export type CircleResponse = z.infer<typeof circleShape>;
export const circleListShape = z.object({ items: z.array(circleShape), next: z.string().nullable() });

/** As one of its members, or the ente's staff, reads it: of the others' parts only what kind of help and when. */
export function circleResponse(
  ctx: Ctx,
  circle: CircleRow,
  members: readonly MemberRow[],
  legs: readonly LegRow[],
  isDispatched: boolean,
  restorable: string | null,
): CircleResponse {
  const own = members.find(({ personId }) => personId === ctx.beneficiaryId);
  const answersForAll = !own && actsAsStaff(ctx) && members.some(({ acceptedAt }) => acceptedAt === null);
  const mayAnswer = answersForAll || (own?.acceptedAt === null && (isStaff(ctx) || !isDispatched));
  return {
    id: circle.id,
    state: circle.state,
    score: isStaff(ctx) ? circle.score : null,
    members: members.map((member) => ({
      id: member.personId,
      name: nameFor(ctx, member),
      isReader: member.personId === ctx.beneficiaryId,
      acceptedAt: member.acceptedAt?.toISOString() ?? null,
    })),
    legs: legs.map((leg) => legResponse(ctx, leg)),
    createdAt: circle.createdAt.toISOString(),
    expiresAt: circle.expiresAt.toISOString(),
    closedAt: circle.closedAt?.toISOString() ?? null,
    closeReason: circle.closeReason,
    closeNote: isStaff(ctx) ? circle.closeNote : null,
    canAnswer: circle.state === 'proposed' && circle.expiresAt > ctx.clock.now() && mayAnswer,
    canApprove: circle.state === 'awaiting_approval' && isStaff(ctx),
    restorable,
  };
}

function legResponse(ctx: Ctx, leg: LegRow): CircleResponse['legs'][number] {
  const isOwn = isStaff(ctx) || leg.giverId === ctx.beneficiaryId || leg.receiverId === ctx.beneficiaryId;
  return {
    proposalId: isOwn ? leg.proposalId : null,
    giverId: leg.giverId,
    receiverId: leg.receiverId,
    service: leg.service,
    category: helpName({ nameIt: leg.categoryIt, nameEn: leg.categoryEn }, ctx.language),
    title: isOwn ? leg.requestTitle : null,
    startsAt: leg.startsAt.toISOString(),
    endsAt: leg.endsAt.toISOString(),
    minutes: leg.minutes,
    agreementId: isOwn ? leg.agreementId : null,
  };
}

/** First name and initial; staff and oneself in full. */
function nameFor(ctx: Ctx, { personId, givenName, familyName }: MemberRow): string {
  return isStaff(ctx) || personId === ctx.beneficiaryId
    ? `${givenName} ${familyName}`
    : `${givenName} ${familyName.slice(0, 1)}.`;
}
