// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape, pageQuery, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { ACCOUNT_KINDS } from '../domain/account.js';
import { CORRECTION_STATES } from '../domain/correction.js';

export const accountParam = z.object({ kind: z.enum(ACCOUNT_KINDS), ownerId: idShape });

export const statementQuery = z.object({
  ...pageQuery,
  after: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
});

export const proposeCorrectionShape = z.strictObject({ reason: plainText(500, 3) });

export const correctionListQuery = z.object({
  ...pageQuery,
  after: idShape.optional(),
  state: z.enum(CORRECTION_STATES).optional(),
});

export const noContentShape = z.strictObject({});
