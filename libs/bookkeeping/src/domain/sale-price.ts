// SPDX-License-Identifier: AGPL-3.0-or-later
export const SALE_UNITS = ['kg', 'piece', 'bunch', 'jar'] as const;
export type SaleUnit = (typeof SALE_UNITS)[number];

/** What a garden asks for a product from a day, perhaps to a day (yyyy-mm-dd). */
export interface SalePrice {
  readonly id: string;
  readonly gardenId: string;
  readonly product: string;
  readonly unit: SaleUnit;
  readonly cents: number;
  readonly fromOn: string;
  readonly untilOn: string | null;
}

export function isValidOn({ fromOn, untilOn }: Pick<SalePrice, 'fromOn' | 'untilOn'>, day: string): boolean {
  return fromOn <= day && (untilOn === null || untilOn >= day);
}

/** Money is whole cents, and half a cent is rounded up once, on the line. */
export function lineCents(quantityThousandths: number, unitCents: number): number {
  return Math.round((quantityThousandths * unitCents) / 1000);
}
