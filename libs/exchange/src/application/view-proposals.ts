// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Delegations } from '@reciproca/identity';
import { type Ctx, isStaff, notFound, type PageAsk, type PageOf, pageOfWhole } from '@reciproca/kernel';
import { type ProposalResponse, proposalResponse } from './proposal.response.js';
import { type ExchangeMode, modeFor, peopleMayAnswer } from '../domain/exchange-mode.js';
import type { ListingKind } from '../domain/listing.js';
import { onePerTime } from '../domain/one-per-time.js';
import { maySee } from '../domain/proposal.policy.js';
import { ensureMayManage } from '../domain/listing.policy.js';
import { ServicePlugs } from './service-plugs.js';
import { CategoryRepository } from '../persistence/category.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { listProposalRows, type ProposalRow } from '../persistence/proposal-view.read-model.js';

/** Proposals as their two people, and the ente's staff, read them. */
@Injectable()
export class ViewProposals {
  constructor(
    private readonly listings: ListingRepository,
    private readonly categories: CategoryRepository,
    private readonly plugs: ServicePlugs,
    private readonly delegations: Delegations,
  ) {}

  async get(ctx: Ctx, id: string): Promise<ProposalResponse> {
    const [row] = await listProposalRows(ctx, { ids: [id] });
    if (!row || !maySee(ctx, { requesterId: row.requester_id, offererId: row.offerer_id })) throw notFound('proposal');
    await this.delegations.ensureWithin(ctx, row.service);
    return this.response(ctx, row);
  }

  async listForListing(ctx: Ctx, kind: ListingKind, listingId: string): Promise<ProposalResponse[]> {
    const listing = await this.listings.getListing(ctx, listingId);
    if (listing.kind !== kind) throw notFound('listing');
    if (!isStaff(ctx) && listing.personId !== ctx.beneficiaryId) throw notFound('listing');
    ensureMayManage(ctx, listing);
    await this.delegations.ensureWithin(ctx, listing.service);
    const rows = await listProposalRows(ctx, { listingId });
    const shown = isStaff(ctx) || peopleMayAnswer(await this.modeOf(ctx, listing.areaId, listing.categoryId));
    return shown ? asOne(rows.map((row) => this.response(ctx, row))) : [];
  }

  /** What waits for this person's answer, best first. */
  async listWaitingFor(ctx: Ctx, personId: string): Promise<ProposalResponse[]> {
    const within = await this.delegations.findLimits(ctx);
    const rows = await listProposalRows(ctx, { waitingFor: personId, within });
    return asOne(rows.map((row) => this.response(ctx, row)));
  }

  /** The same as a list that goes on. Dates of one request are one line of it, wherever a page ends. */
  async pageWaitingFor(ctx: Ctx, personId: string, page: PageAsk): Promise<PageOf<ProposalResponse>> {
    return pageOfWhole(await this.listWaitingFor(ctx, personId), page, ({ id }) => id);
  }

  /** Until both have agreed each side sees of the other only what may be seen. */
  private response(ctx: Ctx, row: ProposalRow): ProposalResponse {
    const { isThing } = this.plugs.get(row.service).words;
    const whole = { ...proposalResponse(ctx, row), comesFrom: isThing ? row.offer_place : null };
    if (isStaff(ctx)) return whole;
    const shown = this.inToldHours(whole);
    const seen = (details: Record<string, unknown>): Record<string, unknown> =>
      this.plugs.get(row.service).publicDetails?.(details) ?? details;
    return shown.side === 'request'
      ? { ...shown, offerDetails: seen(shown.offerDetails) }
      : { ...shown, requestDetails: seen(shown.requestDetails) };
  }

  /** In the hours the two are told before both have said yes, whoever reads them out. */
  inToldHours(shown: ProposalResponse): ProposalResponse {
    // What both agreed on holds to the minute.
    if (shown.agreementId) return shown;
    const hours = (one: {
      readonly startsAt: string;
      readonly endsAt: string;
    }): { startsAt: string; endsAt: string } => {
      const span = { startsAt: new Date(one.startsAt), endsAt: new Date(one.endsAt) };
      const { startsAt, endsAt } = this.plugs.proposedSpan(shown.service, span);
      return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
    };
    const { series, otherLeg } = shown;
    const own = hours(shown);
    return {
      ...shown,
      ...own,
      series: series && { ...series, startsAts: [own.startsAt] },
      otherLeg: otherLeg && { ...otherLeg, ...hours(otherLeg) },
    };
  }

  private async modeOf(ctx: Ctx, areaId: string | null, categoryId: string): Promise<ExchangeMode> {
    return modeFor(await this.categories.listModeRules(ctx), areaId, categoryId);
  }
}

/** The same offer for several occurrences of one request is one proposal: the earliest, with all its times. */
function asOne(proposals: readonly ProposalResponse[]): ProposalResponse[] {
  const keyOf = ({ id, series, offerId, state, circleId }: ProposalResponse): string =>
    series && !circleId ? `${series.id}:${offerId}:${state}` : id;
  const groups = new Map<string, ProposalResponse[]>();
  for (const one of proposals) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  const shown = [...groups.values()].flatMap((group) => {
    const inTime = group.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
    const [first] = inTime;
    if (!first?.series) return first ? [first] : [];
    return [{ ...first, series: { ...first.series, startsAts: inTime.map(({ startsAt }) => startsAt) } }];
  });
  return onePerTime(shown);
}
