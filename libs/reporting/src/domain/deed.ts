// SPDX-License-Identifier: AGPL-3.0-or-later
import { listServices, type Service } from '@reciproca/kernel';

/** What the Region asks about: each service, and all of them together. */
export type Action = 'all' | Service;

export function listActions(): readonly Action[] {
  return ['all', ...listServices()];
}

/** One settled act of help, or a confirmed stretch of work in a garden. */
export interface Deed {
  readonly id: string;
  readonly service: Service;
  /** The day it happened in Rome, yyyy-mm-dd. */
  readonly day: string;
  readonly giverId: string;
  /** Null for garden work, which is for everybody. */
  readonly receiverId: string | null;
  /** Name of the comune each lived in when it was done; null where it is not known. */
  readonly giverComune: string | null;
  readonly receiverComune: string | null;
  /** As booked in the ledger, less what was corrected afterwards; 0 where nothing was booked. */
  readonly minutes: number;
  /** Of a ride with somebody aboard: the way of its passenger, estimated on roads. Null otherwise. */
  readonly rideMetres: number | null;
  /** Of produce handed over; null otherwise. */
  readonly grams: number | null;
}

/** What is known of somebody for a report; never their name. */
export interface Profile {
  readonly id: string;
  /** yyyy-mm-dd */
  readonly birthDate: string;
  readonly gender: string | null;
  /** The day of their first deed ever as a giver, yyyy-mm-dd. */
  readonly firstGaveOn: string | null;
}
