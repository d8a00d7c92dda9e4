// SPDX-License-Identifier: AGPL-3.0-or-later
/** What spoiled after it had been set aside for sale. */
export interface SaleLoss {
  readonly id: string;
  readonly gardenId: string;
  readonly harvestId: string;
  readonly grams: number;
  readonly day: string;
  readonly reason: string;
}
