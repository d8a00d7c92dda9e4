// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ShownSpot } from '@reciproca/territory';

/** Somebody gets in or out. */
export interface DriverTripStop {
  readonly kind: 'pick_up' | 'drop';
  readonly at: Date;
  /** What they were told when it was agreed. */
  readonly promisedAt: Date;
  /** First name and initial, and the comune of a home, while not both have said yes. */
  readonly name: string;
  readonly place: string;
  readonly spot: ShownSpot;
  readonly agreementId: string | null;
  readonly proposalId: string;
  /** Whose yes is missing while there is no agreement. */
  readonly waitsFor: 'driver' | 'rider' | 'staff' | null;
  readonly isParcel: boolean;
  /** Known by its comune only: how to get to the door is to be asked. */
  readonly isVague: boolean;
  readonly isDone: boolean;
  /** When that was said; null where it is not known. */
  readonly doneAt: Date | null;
  /** From when on it can be ticked; null where nothing is agreed, or it is over. */
  readonly markableFrom: Date | null;
  /** Seats taken when the car drives on. */
  readonly seatsTaken: number;
}

/** One drive with all who come along, in the order of stops. */
export interface DriverTrip {
  readonly slotId: string;
  readonly offerId: string;
  readonly title: string;
  readonly leavesAt: Date;
  readonly arrivesAt: Date;
  readonly detourMinutes: number;
  readonly metres: number;
  readonly estimated: boolean;
  /** An address is known by its comune only: minutes and metres are those between the comuni. */
  readonly isVague: boolean;
  readonly riders: number;
  readonly parcels: number;
  /** The listing this is the way back of, or the other way round. */
  readonly isWayBack: boolean;
  /** The delivery round it is driven for, if any. */
  readonly roundId: string | null;
  readonly stops: readonly DriverTripStop[];
}
