// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { dayShape, idShape, lineText, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { REFUND_KINDS } from '../domain/refund.js';
import { MOST_DAY_METRES } from '../domain/refund.rules.js';

const MOST_EURO = 1000;
const cents = (text: number): boolean => Math.abs(text * 100 - Math.round(text * 100)) < 1e-6;
/** Euros with two decimals at most. */
const euro = z
  .number()
  .min(0.01)
  .max(MOST_EURO)
  .refine(cents, { params: { code: 'input.two_decimals' } });

export const refundShape = z.strictObject({
  day: dayShape,
  kind: z.enum(REFUND_KINDS),
  what: lineText(120, 2),
  /** The ride it was driven for. */
  agreementId: idShape.optional(),
  km: z
    .number()
    .positive()
    .max(MOST_DAY_METRES / 1000)
    .optional(),
  receipt: lineText(120).optional(),
  amount: euro.optional(),
});
export type RefundInput = z.output<typeof refundShape>;

/** As a page asks it: of an expense with one's own word alone the kind is chosen from the ente's list. */
export const refundFormShape = refundShape.extend({
  what: lineText(120, 2).optional(),
  selfKind: lineText(120).optional(),
});

/** Throws `volunteers.what_needed`. */
export function whatOf(
  { kind, what }: Pick<z.output<typeof refundFormShape>, 'kind' | 'what'>,
  selfKind?: string,
): string {
  const said = kind === 'self' ? selfKind : what;
  if (!said)
    throw new DomainError('volunteers.what_needed', 'invalid', { field: kind === 'self' ? 'selfKind' : 'what' });
  return said;
}

export const refuseShape = z.strictObject({ reason: plainText(300, 3) });

export const rulesShape = z.strictObject({
  /** Euros for a kilometre, to a thousandth; null where kilometres are not given back. */
  perKm: z.number().min(0.001).max(1).nullable().optional(),
  /** Euros of one volunteer in a month; null where nothing is given back. */
  month: euro.nullable().optional(),
  selfKinds: z.array(lineText(120, 2)).max(20).default([]),
});
export type RulesInput = z.output<typeof rulesShape>;
