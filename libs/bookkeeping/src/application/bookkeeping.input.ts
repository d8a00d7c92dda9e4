// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, idShape, lineText, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { COST_KINDS } from '../domain/garden-cost.js';
import { BUYER_KINDS } from '../domain/sale-buyer.js';
import { SALE_UNITS } from '../domain/sale-price.js';
import { PAYMENT_WAYS } from '../domain/sale-slip.js';

export const MOST_LINES = 12;
const MOST_EURO = 50_000;
const isCents = (euros: number): boolean => Math.abs(euros * 100 - Math.round(euros * 100)) < 1e-6;

/** Euros with two decimals at most. */
const euro = (most: number) =>
  z
    .number()
    .min(0.01)
    .max(most)
    .refine(isCents, { params: { code: 'input.two_decimals' } });
/** To the gram. */
const kg = z.number().min(0.001).max(2000).multipleOf(0.001);
const reason = plainText(300, 3);

export const priceShape = z.strictObject({
  product: lineText(60, 2),
  unit: z.enum(SALE_UNITS),
  price: euro(1000),
  fromOn: dayShape.optional(),
  untilOn: dayShape.optional(),
});
export type PriceInput = z.output<typeof priceShape>;

export const buyerShape = z.strictObject({
  kind: z.enum(BUYER_KINDS),
  name: lineText(80, 2),
  contact: lineText(120).optional(),
  /** Of a person or a business, as it is written. */
  taxCode: lineText(16, 11)
    .regex(/^(\d{11}|[A-Za-z0-9]{16})$/)
    .optional(),
});
export type BuyerInput = z.output<typeof buyerShape>;

export const costShape = z.strictObject({
  day: dayShape.optional(),
  kind: z.enum(COST_KINDS),
  amount: euro(MOST_EURO),
  note: lineText(200).optional(),
});
export type CostInput = z.output<typeof costShape>;

export const STOCK_MOVES = ['aside', 'back', 'spoiled'] as const;
export const stockShape = z.strictObject({
  move: z.enum(STOCK_MOVES),
  kg,
  /** Why it spoiled. */
  reason: reason.optional(),
});
export type StockInput = z.output<typeof stockShape>;
/** As the page asks it: with the harvest. */
export const stockFormShape = stockShape.extend({ harvestId: idShape });

const slipLineShape = z.strictObject({
  harvestId: idShape,
  /** Of the price list. */
  priceId: idShape,
  quantity: kg,
  /** What it weighs, where it is not sold by weight. */
  kg: kg.optional(),
  /** Another price of the unit than the list says, such as at the end of a fair. */
  price: euro(1000).optional(),
});
export type SlipLineInput = z.output<typeof slipLineShape>;

export const slipShape = z.strictObject({
  buyerId: idShape.optional(),
  /** Of somebody who has not bought before. */
  buyerName: lineText(80, 2).optional(),
  buyerKind: z.enum(BUYER_KINDS).optional(),
  day: dayShape.optional(),
  dueOn: dayShape.optional(),
  /** It is paid at once, in this way. */
  paidBy: z.enum(PAYMENT_WAYS).optional(),
  note: lineText(200).optional(),
  lines: z.array(slipLineShape).min(1).max(MOST_LINES),
});
export type SlipInput = z.output<typeof slipShape>;

export const paymentShape = z.strictObject({
  day: dayShape.optional(),
  amount: euro(MOST_EURO),
  way: z.enum(PAYMENT_WAYS),
});
export type PaymentInput = z.output<typeof paymentShape>;

export const reasonShape = z.strictObject({ reason });
export type ReasonInput = z.output<typeof reasonShape>;

export const yearShape = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() });

export function centsOf(euros: number): number {
  return Math.round(euros * 100);
}
