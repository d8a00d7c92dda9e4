// SPDX-License-Identifier: AGPL-3.0-or-later
import { helpName } from '../texts/help-name.js';
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { beneficiaryOf, type Ctx, DomainError, newId } from '@reciproca/kernel';
import { Residences } from '@reciproca/territory';
import { answeredSpan, type AnswerTime, chosenSlot } from '../domain/answer.rules.js';
import type { Category } from '../domain/category.js';
import { type Listing, type ListingKind, oppositeOf, type Slot } from '../domain/listing.js';
import type { Posting } from '../domain/posting.js';
import type { Proposal, Reason } from '../domain/proposal.js';
import type { Span } from '../domain/span.js';
import { madeTitle } from '../domain/title.js';
import { CategoryRepository } from '../persistence/category.repository.js';
import { EngineSettingsRepository } from '../persistence/engine-settings.repository.js';
import type { ListingRow } from '../persistence/listing-view.read-model.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { SlotRepository } from '../persistence/slot.repository.js';
import { type AcceptedProposal, AcceptProposal } from './accept-proposal.js';
import { EnsureFree } from './ensure-free.js';
import { EnsureMayClaim } from './ensure-may-claim.js';
import { ExchangeLocks } from './exchange-locks.js';
import { LoadParties } from './load-parties.js';
import { MayAct } from './may-act.js';
import { PostListing } from './post-listing.js';
import { ProposeMatches } from './propose-matches.js';
import { ScoreMatches } from './score-matches.js';
import type { AnswerDraft, Party } from './service-plug.js';
import { ServicePlugs } from './service-plugs.js';
import { ViewListings } from './view-listings.js';

export interface ListingAnswer extends AnswerTime {
  /** For whoever is asked: what else they should know. */
  readonly note?: string | undefined;
  /** For staff alone: whose yes they have heard, where they answer for a child. */
  readonly heard?: readonly ListingKind[] | undefined;
}

/** What somebody would say yes to. */
export interface AnswerPreview {
  readonly slot: Slot;
  readonly span: Span;
  /** Whether from when and how long is chosen within the slot's hours. */
  readonly inPart: boolean;
}

/**
 * "I can" and "I need this": answers that person, that day and hour. What the answer needs of its own is listed for this one listing
 * alone, matched with it by the service's rules, and goes to the other side with the yes of who answers in it.
 */
@Injectable()
export class AnswerListing {
  constructor(
    private readonly view: ViewListings,
    private readonly plugs: ServicePlugs,
    private readonly people: People,
    private readonly residences: Residences,
    private readonly mayAct: MayAct,
    private readonly locks: ExchangeLocks,
    private readonly listings: ListingRepository,
    private readonly slots: SlotRepository,
    private readonly proposals: ProposalRepository,
    private readonly categories: CategoryRepository,
    private readonly engine: EngineSettingsRepository,
    private readonly post: PostListing,
    private readonly parties: LoadParties,
    private readonly scores: ScoreMatches,
    private readonly propose: ProposeMatches,
    private readonly ensureFree: EnsureFree,
    private readonly mayClaim: EnsureMayClaim,
    private readonly accept: AcceptProposal,
  ) {}

  /** Throws `answer.own`, `answer.not_open`, `answer.takes_more`, what the times and the ente's rules refuse, `answer.<why it does not fit>`, and what a yes refuses. */
  async execute(ctx: Ctx, kind: ListingKind, id: string, answer: ListingAnswer): Promise<AcceptedProposal> {
    const personId = beneficiaryOf(ctx);
    const row = await this.view.get(ctx, kind, id);
    if (row.person_id === personId) throw new DomainError('answer.own', 'conflict');
    await this.mayAct.ensure(ctx, { kind: 'listing', id }, row.service);
    await this.post.ensureRoomFor(ctx, personId);
    const here = await this.people.keepThoseActive(ctx, [personId, row.person_id]);
    const answered = (await this.locks.around(ctx, { listingIds: [id] })).listings.get(id);
    if (!answered || answered.state !== 'open' || here.size < 2) throw new DomainError('answer.not_open', 'conflict');
    const { slot, span } = await this.preview(ctx, row, answer);

    const asked = await this.findAsked(ctx, answered, personId, slot, answer.startsAt ? span : null);
    if (asked) return this.accept.execute(ctx, asked.id, { heard: answer.heard });
    await this.mayClaim.execute(ctx, answered, personId, span);
    const category = await this.categories.getCategory(ctx, answered.categoryId);
    const draft = await this.draft(ctx, row, personId, span);
    if (!draft) throw new DomainError('answer.takes_more', 'conflict');
    const posting = this.postingOf(ctx, answered, category, draft, span, answer.note);
    const own = await this.post.answer(ctx, oppositeOf(kind), posting, id);
    const proposal = await this.match(ctx, answered, own, slot, category);
    return this.accept.execute(ctx, proposal.id, { heard: answer.heard });
  }

  /** The hours it would be. */
  async preview(ctx: Ctx, row: ListingRow, time: AnswerTime): Promise<AnswerPreview> {
    const now = ctx.clock.now();
    const slot = chosenSlot(await this.slots.list(ctx, [row.id], now), time, now);
    const inPart = this.plugs.get(row.service).inPartOfHours === true;
    // How long a need takes is said by who has it.
    const chosen = row.kind === 'request' ? { ...time, minutes: undefined } : time;
    return { slot, inPart, span: answeredSpan(slot, chosen, { inPart, usualMinutes: row.duration_minutes, now }) };
  }

  /** What the ente's rules of the board would refuse at those hours; null where they bind nobody, as with what is proposed already. */
  async foresee(ctx: Ctx, { id }: ListingRow, { slot, span }: AnswerPreview): Promise<DomainError | null> {
    const [answered] = await this.listings.listListings(ctx, [id]);
    const personId = beneficiaryOf(ctx);
    if (!answered || (await this.findAsked(ctx, answered, personId, slot, null))) return null;
    try {
      await this.mayClaim.execute(ctx, answered, personId, span);
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  /** What the answer would list; null where answering takes more than a yes. */
  async draft(ctx: Ctx, row: ListingRow, personId: string, span: Span): Promise<AnswerDraft | null> {
    const residence = await this.residences.findResidence(ctx, personId);
    const { kind, details, place, to_place: toPlace } = row;
    const homeId = residence?.placeId ?? null;
    return this.plugs.get(row.service).answer?.({ kind, details, place, toPlace, homeId }, span) ?? null;
  }

  /** What is proposed already between the two for that time: then this is a yes to it. */
  private async findAsked(
    ctx: Ctx,
    answered: Listing,
    personId: string,
    slot: Slot,
    span: Span | null,
  ): Promise<Proposal | null> {
    const live = await this.proposals.listLive(
      ctx,
      answered.kind === 'offer' ? { offerId: answered.id } : { requestId: answered.id },
    );
    const mine = live.find(
      (one) =>
        one.circleId === null &&
        (answered.kind === 'offer' ? one.requesterId : one.offererId) === personId &&
        (answered.kind === 'offer' ? one.offerSlotId : one.requestSlotId) === slot.id &&
        (span === null || one.startsAt.getTime() === span.startsAt.getTime()),
    );
    return mine ?? null;
  }

  private postingOf(
    ctx: Ctx,
    answered: Listing,
    category: Category,
    draft: AnswerDraft,
    span: Span,
    note: string | undefined,
  ): Posting {
    const inPart = this.plugs.get(answered.service).inPartOfHours === true;
    return {
      ...draft,
      service: answered.service,
      category: category.code,
      ...madeTitle((language) => helpName(category, language)),
      ...(note && { description: note }),
      ...(inPart && { durationMinutes: Math.round((span.endsAt.getTime() - span.startsAt.getTime()) / 60_000) }),
    };
  }

  /** By the same rules as everybody's; what they refuse is said. */
  private async match(ctx: Ctx, answered: Listing, own: Listing, slot: Slot, category: Category): Promise<Proposal> {
    const engine = await this.engine.getSettings(ctx);
    const loaded = await this.parties.execute(ctx, [answered.id, own.id], { anyDay: true });
    const prepared = await this.parties.prepare(ctx, loaded, true);
    const partyOf = (listing: Listing): Party => {
      const party = prepared.find((one) => one.listing.id === listing.id);
      if (!party) throw new DomainError('answer.not_open', 'conflict');
      // Who said no themselves may think again; who was told no leaves it at that.
      const saidNo = party.saidNo?.filter(({ byId }) => byId === answered.personId) ?? [];
      const slots = listing === answered ? party.slots.filter(({ id }) => id === slot.id) : party.slots;
      return { ...party, saidNo, slots };
    };
    const [one, other] = [partyOf(answered), partyOf(own)];
    const [offer, request] = answered.kind === 'offer' ? [one, other] : [other, one];
    // An hour somebody has chosen is to be theirs whole: what takes a part of it is said, not gone around.
    if (this.plugs.get(own.service).inPartOfHours) await this.ensureIsFree(ctx, offer, request, own);
    const result = this.plugs.fit(offer, request, category, engine);
    if (!result.fits) throw await this.refusal(ctx, offer, request, own, result.refusals);
    const [match] = await this.scores.rate(ctx, [{ offer, request, fit: result.fit }], engine);
    const proposal = match && (await this.propose.quietly(ctx, match));
    if (!proposal) throw new DomainError('answer.not_open', 'conflict');
    return proposal;
  }

  private async refusal(
    ctx: Ctx,
    offer: Party,
    request: Party,
    own: Listing,
    refusals: readonly Reason[],
  ): Promise<DomainError> {
    const [first] = refusals;
    if (first?.code === 'busy_then') await this.ensureIsFree(ctx, offer, request, own);
    return new DomainError(`answer.${first?.code ?? 'wrong'}`, 'conflict', { ...first?.params });
  }

  /** Where somebody's time is taken it is said by what, as to anybody who says yes. */
  private async ensureIsFree(ctx: Ctx, offer: Party, request: Party, own: Listing): Promise<void> {
    const [span] = await this.slots.list(ctx, [own.id], ctx.clock.now());
    if (!span) return;
    const { startsAt, endsAt } = span;
    const proposal = { id: newId(), startsAt, endsAt };
    await this.ensureFree.execute(ctx, { offer: offer.listing, request: request.listing, proposal });
  }
}
