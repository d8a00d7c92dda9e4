// SPDX-License-Identifier: AGPL-3.0-or-later

export interface Garden {
  readonly id: string;
  readonly name: string;
  readonly placeId: string;
  /** The person who answers for it. */
  readonly referentId: string;
  readonly plots: number;
}

export interface Harvest {
  readonly id: string;
  readonly gardenId: string;
  readonly offerId: string;
  readonly crop: string;
  readonly grams: number;
  readonly crateGrams: number;
  readonly bestBefore: string | null;
  /** Of its grams, those that are sold to cover costs, and can no longer be promised. */
  readonly saleGrams: number;
  readonly recordedAt: Date;
}

export type CrateState = 'assigned' | 'delivered' | 'cancelled';

/** A crate that belongs to somebody: asked for, or given as thanks. */
export interface Crate {
  readonly id: string;
  readonly harvestId: string;
  readonly agreementId: string | null;
  readonly personId: string;
  readonly crates: number;
  readonly grams: number;
  readonly rideRequestId: string | null;
  readonly thanksForId: string | null;
  /** What the garden writes to the driver it thanks. */
  readonly thanksWords: string | null;
  /** yyyy-mm-dd; until when a crate given as thanks waits at the garden. */
  readonly collectBy: string | null;
  readonly state: CrateState;
}

export type WorkState = 'recorded' | 'confirmed' | 'rejected';

/** Time somebody worked in a garden; earns minutes once the garden's referent or an operator has confirmed it. */
export interface GardenWork {
  readonly id: string;
  readonly gardenId: string;
  readonly personId: string;
  readonly workedOn: string;
  readonly minutes: number;
  readonly note: string | null;
  readonly state: WorkState;
}
