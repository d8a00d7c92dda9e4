// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  type DetailLine,
  LIVE_STATES,
  type ListingResponse,
  listingResponse,
  type ProposalResponse,
  ServicePlugs,
  ViewListings,
  ViewProposals,
} from '@reciproca/exchange';
import { AccessLog, Enti, guardianDecides, isMinor, People, type PersonCard } from '@reciproca/identity';
import { type Ctx, forbidden, isStaff, notFound, romeDay } from '@reciproca/kernel';
import { callMomentOf, readCallHours } from '@reciproca/notifications';
import type { Voice } from '@reciproca/ui';
import { callOrder, type Helper } from '../domain/call-order.rules.js';
import { ConsentRepository } from '../persistence/consent.repository.js';
import { type HelperFacts, listHelperFacts } from '../persistence/giver.read-model.js';

/** Somebody who could help, as the operator rings them. */
export interface HelperToCall extends Helper {
  readonly proposal: ProposalResponse;
  readonly givenName: string;
  readonly phone: string | null;
  /** The caller has agreed to this one. */
  readonly hasCallersYes: boolean;
  /** They can drive the other way too, and it is agreed with this one. */
  readonly isWhole: boolean;
}

export interface CallMatches {
  readonly person: PersonCard;
  /** Who answers for a child; null where the person speaks for themselves. */
  readonly guardian: PersonCard | null;
  readonly isChild: boolean;
  /** How the ente speaks to people on the telephone. */
  readonly voice: Voice;
  /** What the helper should know of it besides: the way back, who comes along. */
  readonly lines: readonly DetailLine[];
  readonly request: ListingResponse;
  /** In the order to call. */
  readonly helpers: readonly HelperToCall[];
  /** The caller takes whoever comes. */
  readonly takesAny: boolean;
  /** When there is an agreement already. */
  readonly agreementId: string | null;
}

/** Who could help with a request, best to call first. */
@Injectable()
export class ShowMatches {
  constructor(
    private readonly people: People,
    private readonly listings: ViewListings,
    private readonly proposals: ViewProposals,
    private readonly consents: ConsentRepository,
    private readonly accessLog: AccessLog,
    private readonly enti: Enti,
    private readonly plugs: ServicePlugs,
  ) {}

  /** Throws `person.not_found`, or `listing.not_found` for a request that is not theirs. */
  async execute(ctx: Ctx, personId: string, requestId: string): Promise<CallMatches> {
    if (!isStaff(ctx)) throw forbidden();
    const person = await this.people.getPerson(ctx, personId);
    const isChild = isMinor(person.birthDate, romeDay(ctx.clock.now()));
    const isGuarded = guardianDecides(person, romeDay(ctx.clock.now()));
    const own = { ...ctx, beneficiaryId: personId };
    const row = await this.listings.get(own, 'request', requestId);
    if (row.person_id !== personId) throw notFound('listing');
    const plug = this.plugs.get(row.service);
    const exact = await this.proposals.listForListing(own, 'request', requestId);
    // It is read out to people who have not said yes yet.
    const all = exact.map((proposal) => this.proposals.inToldHours(proposal));
    const live = all.filter(isLive);
    const helperIds = live.map(({ offerer }) => offerer.id);
    for (const helperId of helperIds)
      await this.accessLog.record(ctx, { action: 'read', personId: helperId, detail: { what: 'call_match' } });
    const facts = new Map(
      (await listHelperFacts(ctx, helperIds, personId, requestId)).map((one) => [one.personId, one]),
    );
    const takesAny = await this.consents.hasCallersYes(ctx, requestId, null);
    const helpers = live.flatMap((proposal) => {
      const known = facts.get(proposal.offerer.id);
      const hasCallersYes = takesAny || proposal.state === 'accepted_by_request';
      return known
        ? [helperOf(proposal, known, ctx.clock.now(), { hasCallersYes, isWhole: proposal.otherLeg !== null })]
        : [];
    });
    return {
      person,
      guardian: isGuarded && person.guardianId ? await this.people.findPerson(ctx, person.guardianId) : null,
      isChild,
      voice: (await this.enti.getEnte(ctx)).settings.phoneVoice,
      lines: plug.describe(
        { kind: 'request', details: plug.publicDetails?.(row.details) ?? row.details },
        ctx.language,
      ),
      request: listingResponse(own, row),
      helpers: callOrder(helpers),
      takesAny,
      agreementId: all.find((proposal) => proposal.agreementId)?.agreementId ?? null,
    };
  }
}

function isLive({ state, circleId }: ProposalResponse): boolean {
  return circleId === null && (LIVE_STATES as readonly string[]).includes(state);
}

function helperOf(
  proposal: ProposalResponse,
  facts: HelperFacts,
  now: Date,
  more: Pick<HelperToCall, 'hasCallersYes' | 'isWhole'>,
): HelperToCall {
  const { givenName, phone, promised, unanswered, timesHelped, justTried } = facts;
  return {
    ...more,
    id: proposal.id,
    proposal,
    givenName,
    phone,
    score: proposal.score ?? 0,
    timesHelped,
    promised,
    hasPhone: phone !== null,
    moment: callMomentOf(readCallHours(facts.hours), now),
    unanswered,
    justTried,
    hasSaidYes: proposal.state === 'accepted_by_offer',
  };
}
