// SPDX-License-Identifier: AGPL-3.0-or-later
import { idShape } from '@reciproca/platform';
import { z } from 'zod';
import { ACCOUNT_KINDS } from '../domain/account.js';
import { CORRECTION_STATES } from '../domain/correction.js';
import { TRANSFER_REASONS } from '../domain/transfer.js';

const minutes = z.int();
const instant = z.iso.datetime();
const ownerFields = { kind: z.enum(ACCOUNT_KINDS), ownerId: idShape };

export const accountShape = z.object({
  ...ownerFields,
  balance: minutes.describe('Minutes; below zero is owed to the community'),
});

export const statementShape = z.object({
  items: z.array(
    z.object({
      id: idShape,
      transferId: idShape,
      at: instant,
      minutes,
      balanceAfter: minutes,
      reason: z.enum(TRANSFER_REASONS),
      memo: z.string().nullable(),
      referenceType: z.string().nullable(),
      referenceId: idShape.nullable(),
      correctsId: idShape.nullable(),
      counterparts: z.array(z.object(ownerFields)),
    }),
  ),
  next: z.string().nullable(),
});

export const correctionShape = z.object({
  id: idShape,
  transferId: idShape,
  reason: z.string(),
  state: z.enum(CORRECTION_STATES),
  proposedBy: idShape,
  proposedAt: instant,
  decidedBy: idShape.nullable(),
  decidedAt: instant.nullable(),
  correctingTransferId: idShape.nullable(),
});

export const correctionListShape = z.object({ items: z.array(correctionShape), next: z.string().nullable() });
