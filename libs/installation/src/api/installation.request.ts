// SPDX-License-Identifier: AGPL-3.0-or-later
import { inviteStaffShape, loginShape } from '@reciproca/identity';
import { lineText, plainText } from '@reciproca/platform';
import { z } from 'zod';

const codeShape = z
  .string()
  .transform((code) => code.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/));
const passwordShape = z.string().min(1).max(200);

export const administratorSignInShape = z.strictObject({
  login: lineText(100),
  password: passwordShape,
  code: codeShape,
});
export const joinShape = z.strictObject({
  name: lineText(200),
  login: loginShape,
  password: passwordShape,
  code: codeShape,
});
export const linkParam = z.object({ token: z.string().regex(/^[\w-]{20,100}$/) });

export const coordinatorShape = inviteStaffShape.omit({ role: true });
export const newEnteShape = z.strictObject({
  name: lineText(200),
  slug: z.string().regex(/^[a-z0-9-]{2,40}$/),
  ambitoCode: lineText(20).optional(),
  coordinator: coordinatorShape,
});
export const enteStateShape = z.strictObject({
  state: z.enum(['open', 'suspended', 'closed']),
  reason: plainText(500, 3).optional(),
});

const enteFields = {
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  ambitoCode: z.string().nullable(),
  state: z.enum(['open', 'suspended', 'closed']),
  stateReason: z.string().nullable(),
  stateSince: z.string(),
};
export const enteListShape = z.object({ items: z.array(z.object(enteFields)) });
export const knownEnteShape = z.object({
  ...enteFields,
  hasCoordinator: z.boolean(),
  practiceSince: z.string().nullable(),
});
export const tokenShape = z.object({ token: z.string() });
