// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

/** Everybody who waits for that car, each with the new hour. */
export interface DepartureLateNews {
  readonly slotId: string;
  readonly driverId: string;
  /** In all; 0 where the driver is on time after all. */
  readonly minutes: number;
  /** ISO; a driver may be late once more. */
  readonly at: string;
  readonly rides: readonly { readonly agreementId: string; readonly receiverId: string; readonly startsAt: string }[];
}

/** Somebody, or what is brought to them, is in the car. */
export interface PickedUp {
  readonly agreementId: string;
  readonly driverId: string;
  readonly receiverId: string;
  readonly isParcel: boolean;
}

/** What else may be proposed to a driver, and what no longer may. */
export interface PapersChanged {
  readonly driverId: string;
}

/** What a driver's car or papers no longer allow. */
export interface RidesUnfitNews {
  readonly driverId: string;
  readonly at: string;
  readonly agreementIds: readonly string[];
  /** How many offers were cut to what the car has. */
  readonly offers: number;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    'trasporto.departure_late': DepartureLateNews;
    'trasporto.picked_up': PickedUp;
    'trasporto.papers_changed': PapersChanged;
    'trasporto.rides_unfit': RidesUnfitNews;
  }
}
