// SPDX-License-Identifier: AGPL-3.0-or-later
export const COST_KINDS = ['seeds', 'tools', 'water', 'soil', 'transport', 'insurance', 'rent', 'other'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** What a garden has cost on a day (yyyy-mm-dd). Taken back with a reason, never deleted. */
export interface GardenCost {
  readonly id: string;
  readonly gardenId: string;
  readonly day: string;
  readonly kind: CostKind;
  readonly cents: number;
  readonly note: string | null;
  readonly voidReason: string | null;
}
