// SPDX-License-Identifier: AGPL-3.0-or-later
import { actingFields, emptyShape, idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { DISPUTE_OUTCOMES } from '../domain/dispute.js';

export const versionFields = { text: plainText(1000, 3) };
export const versionFormShape = z.strictObject(versionFields);
export const versionShape = z.strictObject({ ...versionFields, ...actingFields });
export const openDisputeShape = z.strictObject({ agreementId: idShape, reason: plainText(1000, 3), ...actingFields });
export const openFormShape = z.strictObject({ reason: plainText(1000, 3) });
export const acceptShape = z.strictObject(actingFields);
export const assignShape = z.strictObject({ mediatorId: idShape });
export const settlementShape = z
  .strictObject({
    outcome: z.enum(DISPUTE_OUTCOMES),
    minutes: z.number().int().min(1).max(1440).optional(),
    words: plainText(300, 3),
  })
  .transform(({ minutes, ...rest }) => ({ ...rest, minutes: minutes ?? null }));
export const noContent = emptyShape;
