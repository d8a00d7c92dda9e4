// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, idShape, lineText } from '@reciproca/platform';
import { z } from 'zod';
import { INVITED_ROLES } from '../domain/staff-invitation.js';
import { emailShape, loginShape } from './person.request.js';

export const inviteStaffShape = z.strictObject({
  givenName: lineText(100),
  familyName: lineText(100),
  email: emailShape,
  role: z.enum(INVITED_ROLES),
});
export const correctInvitationShape = z.strictObject({ email: emailShape });
export const acceptInvitationShape = z.strictObject({
  birthDate: dayShape.optional(),
  login: loginShape.optional(),
  password: z.string().min(1).max(1_000),
});
export const tokenParam = z.object({ token: z.string().regex(/^[\w-]{20,100}$/) });
export const staffSessionShape = z.strictObject({ id: idShape, sessionId: idShape });

const invitationFields = {
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  email: z.string(),
  role: z.enum(INVITED_ROLES).nullable(),
  state: z.enum(['open', 'over', 'used', 'withdrawn']),
  createdAt: z.string(),
  expiresAt: z.string(),
  sentAt: z.string().nullable(),
};
export const writtenInvitationShape = z.object(invitationFields);
const invitationShape = writtenInvitationShape.extend({
  address: z.string().nullable().describe('For whoever hands it on by themselves'),
});
export const invitationListShape = z.object({ items: z.array(invitationShape) });
export const staffListShape = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string().nullable(),
      roles: z.array(z.string()),
      login: z.string().nullable(),
      hasSecondFactor: z.boolean(),
      sessions: z.number(),
      lastSeenAt: z.string().nullable(),
    }),
  ),
});
