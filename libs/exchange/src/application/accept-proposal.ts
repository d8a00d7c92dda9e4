// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError, isStaff } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { isStillToBeHad, stateAfterAcceptance } from '../domain/accept.rules.js';
import { modeFor } from '../domain/exchange-mode.js';
import { acceptedBy, ensureLive, ensureOnItsOwn, type Proposal, type ProposalState } from '../domain/proposal.js';
import { sidesAnswering } from '../domain/proposal.policy.js';
import { ActRepository } from '../persistence/act.repository.js';
import { CategoryRepository } from '../persistence/category.repository.js';
import { OtherTimeRepository } from '../persistence/other-time.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { EnsureFree } from './ensure-free.js';
import { ExchangeLocks, type Locked } from './exchange-locks.js';
import { GuardianYes } from './guardian-yes.js';
import { HeardYeses } from './heard-yes.js';
import { MakeAgreement } from './make-agreement.js';
import { proposalNews } from './news.js';
import type { HoldCase } from './service-plug.js';
import { SlotBook } from './slot-book.js';
import type { Listing, ListingKind } from '../domain/listing.js';
import { MayAct } from './may-act.js';
import { TwoPeople } from './two-people.js';

const HOLD_LASTS_HOURS = 48;

export interface HowAccepted {
  /** Why it is to be although one of the two is busy then: for staff alone, kept with the proposal. */
  readonly overrule?: string | null | undefined;
  /** Whose yes staff have heard, where they answer for both or for a child (then its guardian's); null where both have asked for it in writing before. */
  readonly heard?: readonly ListingKind[] | null | undefined;
  /** The series it is answered with, as a whole of which people are told. */
  readonly partOf?: string | undefined;
  /** Requests that are answered with this one, such as the way back. */
  readonly together?: ReadonlySet<string> | undefined;
  /** Who has asked for this very time, which was their yes to it. */
  readonly saidBefore?: ListingKind | undefined;
  /** What the two must know to meet. */
  readonly note?: string | null | undefined;
}

export interface AcceptedProposal {
  readonly proposalId: string;
  readonly state: ProposalState;
  /** Set when both have said yes. */
  readonly agreementId: string | null;
}

/**
 * One side's yes. The first yes keeps the offer's slot for this pair; the second makes the agreement.
 * Everything is locked before it is read, so of many who answer at once one wins and the others learn it is taken.
 */
@Injectable()
export class AcceptProposal {
  constructor(
    private readonly people: People,
    private readonly locks: ExchangeLocks,
    private readonly proposals: ProposalRepository,
    private readonly categories: CategoryRepository,
    private readonly mayAct: MayAct,
    private readonly twoPeople: TwoPeople,
    private readonly acts: ActRepository,
    private readonly book: SlotBook,
    private readonly ensureFree: EnsureFree,
    private readonly heardYeses: HeardYeses,
    private readonly guardianYes: GuardianYes,
    private readonly times: OtherTimeRepository,
    private readonly makeAgreement: MakeAgreement,
  ) {}

  /** Throws what keeps the two from it; see {@link HowAccepted} for what goes with the yes. */
  async execute(
    ctx: Ctx,
    proposalId: string,
    { overrule = null, heard = [], partOf, together, saidBefore, note }: HowAccepted = {},
  ): Promise<AcceptedProposal> {
    const seen = await this.proposals.getProposal(ctx, proposalId);
    ensureOnItsOwn(seen);
    await this.mayAct.ensure(ctx, { kind: 'proposal', id: proposalId }, seen.service);
    await this.twoPeople.ensure(ctx, proposalId, [seen.requesterId, seen.offererId]);
    const here = await this.people.keepThoseActive(ctx, [seen.requesterId, seen.offererId]);
    // Why somebody is not to be had any more is not for the other.
    if (here.size < 2) throw new DomainError('proposal.already_taken', 'conflict');
    const locked = await this.locks.forProposals(ctx, [seen]);
    const request = locked.listings.get(seen.requestId);
    if (!request) throw new DomainError('proposal.not_found', 'not_found');
    const mode = modeFor(await this.categories.listModeRules(ctx), request.areaId, request.categoryId);
    const answering = sidesAnswering(ctx, seen, mode);

    const held = caseOf(await this.proposals.getProposalForUpdate(ctx, proposalId), locked);
    if (held.proposal.startsAt <= ctx.clock.now()) throw new DomainError('proposal.too_late', 'conflict');
    const state = stateAfterAcceptance({
      state: held.proposal.state,
      answering,
      preaccepted: [
        ...(saidBefore ? [saidBefore] : []),
        ...((await this.isYesBeforehand(ctx, held, held.request, held.offer)) ? ['request' as const] : []),
        ...((await this.isYesBeforehand(ctx, held, held.offer, held.request)) ? ['offer' as const] : []),
      ],
      mode,
      byStaff: isStaff(ctx),
    });
    if (await this.ensureFree.execute(ctx, held, overrule))
      await this.acts.record(ctx, 'proposal', proposalId, {
        act: 'overrule',
        from: held.proposal.state,
        to: state,
        note: overrule,
      });
    const { proposal } = held;
    const said = proposal.state === 'awaiting_approval' ? [] : await this.ensureSaid(ctx, held, answering, heard);
    if (state !== 'agreed')
      return this.waitForOther(ctx, held, state, { bySide: answering[0] ?? 'request', partOf, heard: said });
    const agreement = await this.makeAgreement.execute(ctx, held, locked, { partOf, together, note, heard: said });
    if (!agreement) throw new DomainError('proposal.already_taken', 'conflict');
    return { proposalId, state, agreementId: agreement.id };
  }

  /** Whose yes it is has said it: the two themselves, or who answers for a child. Returns whom staff have heard. */
  private async ensureSaid(
    ctx: Ctx,
    { proposal, offer, request }: HoldCase,
    answering: readonly ListingKind[],
    heard: readonly ListingKind[] | null,
  ): Promise<readonly ListingKind[]> {
    if (!heard) return [];
    const missing = answering.filter((side) => acceptedBy(side) !== proposal.state);
    for (const side of missing)
      await this.guardianYes.ensure(ctx, (side === 'offer' ? offer : request).personId, heard.includes(side));
    const named = answering.length > 1 ? missing : missing.filter((side) => heard.includes(side));
    await this.heardYeses.ensure(ctx, proposal, named, heard);
    return named;
  }

  /**
   * A listing may say yes beforehand, but not as the other side, or whoever speaks for it now, has written it for its owner; and never
   * a child's: who comes is to be known to who answers for it.
   */
  private async isYesBeforehand(ctx: Ctx, { proposal }: HoldCase, listing: Listing, other: Listing): Promise<boolean> {
    // Who can only at another time has said so.
    if ((await this.times.findAsked(ctx, proposal.id))?.askedBy === listing.personId) return false;
    const writer = listing.enteredBy;
    const isOwn = writer === null || writer === listing.personId;
    const isSaid = listing.autoAccept && (isOwn || (writer !== other.personId && writer !== ctx.actor.personId));
    return isSaid && (await this.guardianYes.findGuardian(ctx, listing.personId)) === null;
  }

  private async waitForOther(
    ctx: Ctx,
    held: HoldCase,
    to: ProposalState,
    { bySide, partOf, heard }: { bySide: ListingKind; partOf: string | undefined; heard: readonly ListingKind[] },
  ): Promise<AcceptedProposal> {
    const { id: proposalId, state: from } = held.proposal;
    const until = new Date(ctx.clock.now().getTime() + HOLD_LASTS_HOURS * 3_600_000);
    const kept = await this.book.hold(ctx, held, to, until);
    if (!kept) throw new DomainError('proposal.already_taken', 'conflict');
    await this.acts.record(ctx, 'proposal', proposalId, { act: 'accept', from, to, heard });
    const news = proposalNews(kept, held.request, held.offer);
    if (to === 'awaiting_approval') await emit(ctx, { topic: 'exchange.proposal_awaiting_approval', payload: news });
    else
      await emit(ctx, {
        topic: 'exchange.proposal_accepted',
        payload: {
          ...{ ...news, bySide, byPersonId: ctx.beneficiaryId, at: ctx.clock.now().toISOString() },
          ...(partOf && { partOf }),
        },
      });
    return { proposalId, state: to, agreementId: null };
  }
}

/** Throws `proposal.already_taken` where one of the two is not to be had any more. */
function caseOf(proposal: Proposal, { listings, slots }: Locked): HoldCase {
  const [offer, request] = [listings.get(proposal.offerId), listings.get(proposal.requestId)];
  const [slot, requestSlot] = [slots.get(proposal.offerSlotId), slots.get(proposal.requestSlotId)];
  ensureLive(proposal);
  if (!offer || !request || !slot || !requestSlot || !isStillToBeHad(proposal, offer, request))
    throw new DomainError('proposal.already_taken', 'conflict');
  return { proposal, offer, request, slot };
}
