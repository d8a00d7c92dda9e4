// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AgreementState, Reason, Service } from '@reciproca/exchange';
import type { AccountOwner } from '@reciproca/ledger';
import type { DemoPerson, DemoPlace } from '../plan/demo-person.js';

export type PastState = Extract<AgreementState, 'settled' | 'done' | 'disputed' | 'cancelled' | 'no_show'>;

/** Something two people agreed on, before it is written as the many rows it left behind. */
export interface Deal {
  readonly service: Service;
  readonly category: string;
  readonly state: PastState;
  readonly giver: DemoPerson;
  readonly receiver: DemoPerson;
  readonly title: string;
  readonly offerTitle: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** What the offer's time was; the agreed time lies within it. */
  readonly offered: { readonly startsAt: Date; readonly endsAt: Date; readonly capacity: number };
  readonly minutes: number;
  readonly units: number;
  /** Deals with the same key were made on one offer. */
  readonly offerKey: string;
  readonly offerDetails: Readonly<Record<string, unknown>>;
  readonly requestDetails: Readonly<Record<string, unknown>>;
  readonly from: { readonly offer: Spot; readonly request: Spot };
  readonly to: DemoPlace | null;
  readonly reasons: readonly Reason[];
  /** Who pays when it is not the receiver, and who earns when it is not the giver. */
  readonly payer: AccountOwner;
  readonly payee: AccountOwner;
}

export interface Spot {
  readonly placeId: string;
  readonly lat: number;
  readonly lon: number;
}
