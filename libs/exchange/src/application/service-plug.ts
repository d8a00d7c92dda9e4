// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx, Language } from '@reciproca/kernel';
import type { PersonCard } from '@reciproca/identity';
import type { AccountOwner } from '@reciproca/ledger';
import type { Residence } from '@reciproca/territory';
import type { z } from 'zod';
import type { Agreement } from '../domain/agreement.js';
import type { Category } from '../domain/category.js';
import type { EngineSettings } from '../domain/engine-settings.js';
import type { Listing, ListingKind, Service, Slot } from '../domain/listing.js';
import type { Posting } from '../domain/posting.js';
import type { Reason } from '../domain/proposal.js';
import type { Span } from '../domain/schedule.js';

/** One of the two that might fit, with all that is known. */
export interface Party<Details = unknown> {
  readonly listing: Listing;
  readonly slots: readonly Slot[];
  /** The listing's details, as the service's shape has them. */
  readonly details: Details;
  readonly person: PersonCard;
  readonly residence: Residence | null;
}

/** The times and place a posting stands for, worked out by its service. */
export interface Plan {
  readonly spans: readonly Span[];
  readonly capacity: number;
  /** How many of an offer's units a request takes. */
  readonly units: number;
  readonly durationMinutes: number;
  /** True where an operator must look at it first, whatever the ente's mode. */
  readonly needsApproval?: boolean;
  /** Further postings that follow from this one, such as the way back. */
  readonly followers: readonly Posting[];
}

/** How an offer and a request go together; a refusal says why they do not. */
export interface Fit {
  readonly offerSlotId: string;
  readonly requestSlotId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly units: number;
  readonly minutes: number;
  readonly parts: { readonly closeness: number; readonly time: number; readonly suitability: number };
  readonly reasons: readonly Reason[];
}
export type FitResult = { readonly fits: true; readonly fit: Fit } | { readonly fits: false; readonly refusals: readonly Reason[] };

/** What differs from service to service. Exchange owns the interface; each service fills it once. */
export interface ServicePlug<OfferDetails = unknown, RequestDetails = unknown> {
  readonly service: Service;
  readonly offerShape: z.ZodType<OfferDetails>;
  readonly requestShape: z.ZodType<RequestDetails>;

  /** Times, capacity and followers of a posting; throws refusals that name the field. */
  plan(ctx: Ctx, kind: ListingKind, posting: Posting, category: Category): Promise<Plan>;
  /** Writes what the service itself searches by, once its slots are there; called again when further slots are laid out. */
  index?(ctx: Ctx, listing: Listing): Promise<void>;
  /** Ids of open listings of the other kind that may fit, nearest first, at most `most`; by index, not exact. */
  listCandidateIds(ctx: Ctx, listing: Listing, slots: readonly Slot[], most: number): Promise<string[]>;
  /** Pure: same input, same answer. */
  fit(offer: Party<OfferDetails>, request: Party<RequestDetails>, category: Category, engine: EngineSettings): FitResult;
  /** The details without what only the other side of an agreement may read; all of them when left out. */
  publicDetails?(details: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /** Minutes of a finished agreement go from `from` to `to`; the two people by default. */
  accountsFor?(ctx: Ctx, agreement: Agreement): Promise<{ readonly from: AccountOwner; readonly to: AccountOwner } | null>;
  /** Facts of the details as a person reads them. */
  describe(listing: Pick<Listing, 'kind' | 'details'>, language: Language): readonly DetailLine[];
}

export interface DetailLine {
  /** Label in the reader's language. */
  readonly label: string;
  readonly text: string;
}
