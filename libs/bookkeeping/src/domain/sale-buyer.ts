// SPDX-License-Identifier: AGPL-3.0-or-later
export const BUYER_KINDS = ['restaurant', 'shop', 'fair', 'group', 'other'] as const;
export type BuyerKind = (typeof BUYER_KINDS)[number];

/** Whoever buys from a garden; nobody’s file. */
export interface SaleBuyer {
  readonly id: string;
  readonly gardenId: string;
  readonly kind: BuyerKind;
  readonly name: string;
  readonly contact: string | null;
  readonly taxCode: string | null;
}
