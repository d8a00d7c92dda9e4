// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx, Language } from '@reciproca/kernel';
import type { DiaryEntry, Stay } from '@reciproca/diary';
import type { PersonCard } from '@reciproca/identity';
import type { AccountOwner } from '@reciproca/ledger';
import type { Residence, Spot } from '@reciproca/territory';
import type { TextKey } from '@reciproca/ui';
import type { z } from 'zod';
import type { Agreement } from '../domain/agreement.js';
import type { Category } from '../domain/category.js';
import type { CountedSlot } from '../domain/counted-slot.js';
import type { EngineSettings } from '../domain/engine-settings.js';
import type { Listing, ListingKind, Service, Slot } from '../domain/listing.js';
import type { Posting } from '../domain/posting.js';
import type { Proposal, Reason } from '../domain/proposal.js';
import type { Questions } from '../domain/questions.js';
import type { SaidNo } from '../domain/said-no.js';
import type { Span } from '../domain/span.js';

/** What of who gives is taken as if it were so already. */
export type GiverAsIf = Partial<Pick<PersonCard, 'vettedUntil' | 'coveredUntil'>>;

/** One of the two that might fit, with all that is known. */
export interface Party<Details = unknown> {
  readonly listing: Listing;
  readonly slots: readonly Slot[];
  /** The listing's details, as the service's shape has them. */
  readonly details: Details;
  readonly person: PersonCard;
  readonly residence: Residence | null;
  /** In which its listing's place lies. */
  readonly comuneCode?: string;
  /** What takes the person's time around these slots already. */
  readonly busy?: readonly DiaryEntry[];
  /** What this person and others of those loaded with it have said no to, whichever of the two. */
  readonly saidNo?: readonly SaidNo[];
  /** With whom staff do not want them to be. */
  readonly apartFrom?: ReadonlySet<string> | undefined;
  /** Whether all its times are on days for which nothing is proposed. */
  readonly rests?: boolean;
  /** What the service has looked up for `fit` (`prepare`). */
  readonly known?: unknown;
}

/** Where what they list begins, with the comune it lies in. */
export function spotOf({ listing: { lat, lon }, comuneCode }: Pick<Party, 'listing' | 'comuneCode'>): Spot {
  return { lat, lon, comuneCode: comuneCode ?? null };
}

/** How much of an offer's slot is taken from now on, and when whoever has a part in it comes and goes. */
export interface Held {
  /** Units that nobody can have any more; never above the slot's capacity. */
  readonly taken: number;
  /** Of every proposal or agreement of that slot whose times are now others, the new one's own first. */
  readonly times: readonly HeldTimes[];
}
export interface HeldTimes {
  readonly proposalId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A proposal with both listings and the offer's slot, all of them as they are under their locks. */
export interface HoldCase {
  readonly proposal: Proposal;
  readonly offer: Listing;
  readonly request: Listing;
  readonly slot: Slot;
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
export type FitResult =
  { readonly fits: true; readonly fit: Fit } | { readonly fits: false; readonly refusals: readonly Reason[] };

/** Where the two of an act of help are, and how long; null for who need not be there. */
export interface Stays {
  readonly giver: Stay | null;
  readonly receiver: Stay | null;
}

/** A listing somebody answers of their own accord, as they may see it. */
export interface Answered {
  readonly kind: ListingKind;
  readonly details: Readonly<Record<string, unknown>>;
  readonly place: { readonly id: string; readonly isPublic: boolean };
  readonly toPlace: { readonly id: string; readonly isPublic: boolean } | null;
  /** The home of who answers. */
  readonly homeId: string | null;
}

/** What an answer has of its own; the rest it takes from what it answers. A place left out is the home of who answers. */
export type AnswerDraft = Pick<Posting, 'when' | 'placeId' | 'toPlaceId' | 'details'>;

/** Days are yyyy-mm-dd in Rome; the hours stay those of the clock. */
export interface DetailDays<Details> {
  dayOf(details: Details): string | null;
  moveTo(details: Details, day: string): Details;
  /** The same so much later or earlier; what is said of other ways of the journey stays. */
  moveBy(details: Details, byMs: number): Details;
}

/** An offer and a request that came together, agreed on or not yet. */
export interface Pair {
  readonly proposalId: string;
  readonly agreementId: string | null;
  readonly offerId: string;
  readonly requestDetails: Readonly<Record<string, unknown>>;
  readonly units: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What differs from service to service. Exchange owns the interface; each service fills it once. */
export interface ServicePlug<OfferDetails = unknown, RequestDetails = unknown> {
  readonly service: Service;
  readonly offerShape: z.ZodType<OfferDetails>;
  readonly requestShape: z.ZodType<RequestDetails>;
  readonly words: ServiceWords;

  /** What a posting of this kind is asked for beside its details. */
  questions(kind: ListingKind): Questions;

  /** Times, capacity and followers of a posting; throws refusals that name the field. */
  plan(ctx: Ctx, kind: ListingKind, posting: Posting, category: Category): Promise<Plan>;
  /**
   * Pure: the posting of the other kind that answers this one in that span; null where it takes more than a yes (a harvest, say).
   * Left out where nothing of the service is answered so.
   */
  answer?(answered: Answered, span: Span): AnswerDraft | null;
  /** Whether when, where and what of such a listing may be changed; true when left out. */
  rewrites?(kind: ListingKind): boolean;
  /** For a service whose requests say in their details when they are for: on which day, and the same on another day. */
  readonly days?: DetailDays<RequestDetails>;
  /** Writes what the service itself searches by, once its slots are there; called again when further slots are laid out. */
  index?(ctx: Ctx, listing: Listing): Promise<void>;
  /** Ids of open listings of the other kind that may fit, nearest first, at most `most`; by index, not exact. */
  listCandidateIds(ctx: Ctx, listing: Listing, slots: readonly Slot[], most: number): Promise<string[]>;
  /** Pure: same input, same answer. */
  fit(
    offer: Party<OfferDetails>,
    request: Party<RequestDetails>,
    category: Category,
    engine: EngineSettings,
  ): FitResult;
  /**
   * Pure: what of the two people's time such an act takes, from the way to it to the way home. Without it both are at the request's
   * place from its beginning to its end.
   */
  stays?(offer: Listing, request: Listing, span: Span, engine: EngineSettings): Stays;
  /** What of the details makes it another wish than one of the same kind and hours, such as another crop; nothing when left out. */
  tellsApart?(kind: ListingKind, details: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  /** Whether who asks for this is together with others who have the same time of the same offer, as in a car. */
  sharesPlace?(details: Readonly<Record<string, unknown>>): boolean;
  /** Whether what these details ask for is given at the giver's: the place it was asked from is then not where it is. */
  isAtGivers?(details: Readonly<Record<string, unknown>>): boolean;
  /**
   * In what steps of minutes the two read the hours of a proposal, where exact ones would tell how far off somebody lives; as they are
   * when left out. Staff read them as they are.
   */
  readonly proposedInMinutes?: number;
  /** Whether help may be given in any part of an offer's hours, so that only the free ones of them are looked at. */
  readonly inPartOfHours?: boolean;
  /**
   * Set where the service itself has its listings matched on arrival, because somebody outside must be asked first, with no
   * transaction open ({@link MatchListing.listShortlist} says about whom).
   */
  readonly asksBeforeMatching?: boolean;
  /** Looks up what `fit` needs beyond the listings, of what is known already; for the few best, `thoroughly`. Reads only. */
  prepare?(ctx: Ctx, parties: readonly Party[], engine: EngineSettings, thoroughly: boolean): Promise<Party[]>;
  /**
   * Why somebody may not give this on that day: a vetting, licence or insurance that has ended by then; worded as
   * `errors.agreement.<code>`. Asked again when a proposal becomes an agreement, because days may have been taken back since it
   * was made, and of all that is open when they are.
   * @param asIf what of who gives may be otherwise soon
   */
  findGiverRefusal?(ctx: Ctx, offer: Listing, at: Date, asIf?: GiverAsIf): Promise<Reason | null>;
  /**
   * Keeps room in an offer's slot for a proposal, where units alone do not say whether there is any (seats of a car by stretch).
   * Called under the slot's lock; null when it no longer goes together with what else was promised. Without it units are counted.
   */
  hold?(ctx: Ctx, held: HoldCase, engine: EngineSettings): Promise<Held | null>;
  /**
   * Counts anew how much of an offer's slot is taken, where `hold` says whether there is room: `holderIds` are the proposals that
   * still have a part in it, whoever else had one has it no more. Under the slot's lock.
   */
  recount?(
    ctx: Ctx,
    offer: Listing,
    slotId: string,
    holderIds: readonly string[],
    engine: EngineSettings,
  ): Promise<number>;
  /**
   * For a service in which all that is agreed for one slot of an offer happens together, as in one car: moves what the service keeps
   * of the slot. Without it each agreement moves by itself.
   */
  shiftTime?(ctx: Ctx, offer: Listing, slotId: string, byMs: number): Promise<void>;
  /** Whether what is agreed comes of one stock, whichever hour it is fetched at: it stays in its slot then. */
  readonly keepsSlot?: boolean;
  /** Those of these slots whose count, or whose people, are not what the service itself has written down of them. Reads only. */
  listMiscounted?(ctx: Ctx, slots: readonly CountedSlot[]): Promise<string[]>;
  /** The times at which these waiting proposals of one slot would come about as things are now; those left out cannot any more. */
  stillFitting?(ctx: Ctx, waiting: readonly HoldCase[], engine: EngineSettings): Promise<readonly HeldTimes[]>;
  /** The details without what only the other side of an agreement may read; all of them when left out. */
  publicDetails?(details: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /** Minutes of a finished agreement go from `from` to `to`; the two people by default. */
  accountsFor?(
    ctx: Ctx,
    agreement: Agreement,
  ): Promise<{ readonly from: AccountOwner; readonly to: AccountOwner } | null>;
  /** How who receives recognises who comes, such as by their car; nothing to say when left out. */
  recognisedBy?(ctx: Ctx, giverId: string): Promise<string | null>;
  /** Why what was agreed will not do as things are now, such as a car with fewer seats: for who gives, and staff. */
  listTroubles?(ctx: Ctx, agreementId: string, language: Language): Promise<readonly string[]>;
  /** What the Region wants to know of finished agreements beyond people and minutes; by agreement. */
  measure?(ctx: Ctx, agreementIds: readonly string[]): Promise<ReadonlyMap<string, Measured>>;
  /** Finished work of the service that no agreement stands for, on days (yyyy-mm-dd in Rome, both included). */
  listOtherWork?(ctx: Ctx, days: { readonly from: string; readonly to: string }): Promise<readonly OtherWork[]>;
  /** Facts of two that came together, as both of them read them; without it those of one of the two listings. */
  describePair?(ctx: Ctx, pair: Pair): Promise<readonly DetailLine[] | null>;
  /** Facts of the details as a person reads them. */
  describe(listing: Pick<Listing, 'kind' | 'details'>, language: Language): readonly DetailLine[];
}

/** What is read to one of the two when an agreement is made; takes `name` of the other, `when`, `from` and `to`. */
export interface ServiceWords {
  readonly agreedToGiver: TextKey;
  readonly agreedToReceiver: TextKey;
  /** The question whether it is done, to whoever did it, to whom it was done for, and to others about the two. */
  readonly done: { readonly giver: TextKey; readonly receiver: TextKey; readonly other: TextKey };
  /** Where and when it begins and ends, for a service that goes from one place to another. */
  readonly begins?: TextKey;
  readonly ends?: TextKey;
  /** Read by who receives after their no, where that gives something back; the usual sentence when left out. */
  readonly declined?: TextKey;
  /** What is offered is a thing that lies somewhere, and two of them are not the same: it is named by its place. */
  readonly isThing?: boolean;
}

export interface Measured {
  /** The way of a passenger as the crow flies; null where nobody was aboard. */
  readonly rideMetres?: number | null;
  /** Produce handed over. */
  readonly grams?: number | null;
}

/** Confirmed work for everybody, such as in a garden. */
export interface OtherWork {
  readonly id: string;
  /** yyyy-mm-dd */
  readonly day: string;
  readonly personId: string;
  /** Name of the comune they lived in then. */
  readonly comune: string | null;
  /** The transfer its minutes were booked with, if any were. */
  readonly transferId: string | null;
}

export interface DetailLine {
  /** Label in the reader's language. */
  readonly label: string;
  readonly text: string;
}
