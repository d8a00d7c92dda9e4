// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Delegations } from '@reciproca/identity';
import { actsAsStaff, type Ctx, isStaff, notFound, type PageOf } from '@reciproca/kernel';
import { type AgreementResponse, agreementResponse } from './agreement.response.js';
import { ServicePlugs } from './service-plugs.js';
import { Trust } from './trust.js';
import { type Act, mayReadNote } from '../domain/act.js';
import { type Agreement, type AgreementState, sideOfAgreement } from '../domain/agreement.js';
import type { Reason } from '../domain/proposal.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { type AgreementRow, listAgreementRows } from '../persistence/agreement-view.read-model.js';

export interface AgreementQuery {
  readonly state?: AgreementState | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface AgreementsInTime {
  readonly past: boolean;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  readonly service?: string | undefined;
  readonly state?: AgreementState | undefined;
  /** Part of the name of one of the two. */
  readonly name?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Agreements as their two people, and the ente's staff, read them. */
@Injectable()
export class ViewAgreements {
  constructor(
    private readonly acts: ActRepository,
    private readonly agreements: AgreementRepository,
    private readonly delegations: Delegations,
    private readonly plugs: ServicePlugs,
    private readonly listings: ListingRepository,
    private readonly trust: Trust,
  ) {}

  async get(ctx: Ctx, id: string): Promise<AgreementResponse> {
    const { items } = await listAgreementRows(ctx, { ids: [id], order: 'newest', limit: 1 });
    const row = items[0];
    const ids = row && { giverId: row.giver_id, receiverId: row.receiver_id };
    if (!row || !ids || !(isStaff(ctx) || sideOfAgreement(ids, ctx.beneficiaryId))) throw notFound('agreement');
    await this.delegations.ensureWithin(ctx, row.service);
    return this.response(ctx, row);
  }

  /** For other parts' own work, never for showing; throws `agreement.not_found`. */
  getForSystem(ctx: Ctx, id: string): Promise<Agreement> {
    return this.agreements.getAgreement(ctx, id);
  }

  /** Why the two should not be together as things are now, such as a vetting that was taken back. */
  async findTrustRefusal(ctx: Ctx, agreement: Agreement): Promise<Reason | null> {
    const listings = await this.listings.listListings(ctx, [agreement.offerId, agreement.requestId]);
    const offer = listings.find(({ id }) => id === agreement.offerId);
    const request = listings.find(({ id }) => id === agreement.requestId);
    return offer && request ? this.trust.findRefusal(ctx, { offer, request }, agreement) : null;
  }

  /** Of an agreement, and as well of a proposal or listing the caller has shown to be theirs to see. */
  async listHistory(ctx: Ctx, id: string): Promise<Act[]> {
    const acts = await this.acts.listActs(ctx, id);
    return acts.map((act) => (mayReadNote(ctx, act) ? act : { ...act, note: null }));
  }

  /** The person's own; staff acting as themselves see the ente's. */
  async list(ctx: Ctx, query: AgreementQuery): Promise<PageOf<AgreementResponse>> {
    const everybody = actsAsStaff(ctx);
    const page = await listAgreementRows(ctx, {
      personId: everybody ? null : ctx.beneficiaryId,
      states: query.state ? [query.state] : undefined,
      order: 'newest',
      within: await this.delegations.findLimits(ctx),
      after: query.after,
      limit: query.limit,
    });
    return { items: page.items.map((row) => this.response(ctx, row)), next: page.next };
  }

  /**
   * In the order of time: what is ahead or waits for a word, the next first; or what is over, the last first. One's own, or for
   * staff acting as themselves the ente's.
   */
  async listInTime(ctx: Ctx, query: AgreementsInTime): Promise<{ items: AgreementResponse[]; hasMore: boolean }> {
    const everybody = actsAsStaff(ctx);
    const { past, from, until, service, state, name, offset, limit } = query;
    const limits = await this.delegations.findLimits(ctx);
    const page = await listAgreementRows(ctx, {
      personId: everybody ? null : ctx.beneficiaryId,
      states: state ? [state] : undefined,
      over: state ? undefined : { before: ctx.clock.now(), isOver: past },
      order: past ? 'latest' : 'soonest',
      within: service && (limits === null || limits.includes(service)) ? [service] : limits,
      ...(from && { from }),
      ...(until && { until }),
      name,
      offset,
      limit,
    });
    return { items: page.items.map((row) => this.response(ctx, row)), hasMore: page.next !== null };
  }

  /** What this person has ahead, soonest first; what is over but not yet confirmed stays on the list for two weeks. */
  async listNext(ctx: Ctx, personId: string, limit: number | null = 10): Promise<AgreementResponse[]> {
    const from = new Date(ctx.clock.now().getTime() - 14 * 86_400_000);
    const states: AgreementState[] = ['agreed', 'under_way', 'done', 'disputed'];
    const within = await this.delegations.findLimits(ctx);
    const { items } = await listAgreementRows(ctx, { personId, states, within, from, order: 'soonest', limit });
    return items.map((row) => this.response(ctx, row));
  }

  /** What is agreed of an offer and has not begun yet, soonest first: for whose offer it is, and staff. */
  async listAheadOfOffer(ctx: Ctx, offerId: string): Promise<AgreementResponse[]> {
    const { items } = await listAgreementRows(ctx, {
      offerIds: [offerId],
      states: ['agreed'],
      from: ctx.clock.now(),
      within: await this.delegations.findLimits(ctx),
      order: 'soonest',
      limit: null,
    });
    const isTheirs = (row: AgreementRow): boolean => isStaff(ctx) || row.giver_id === ctx.beneficiaryId;
    return items.filter(isTheirs).map((row) => agreementResponse(ctx, row));
  }

  /** The agreements that came of these requests, for parts that made the requests themselves; those called off are left out. */
  async listForRequests(ctx: Ctx, requestIds: readonly string[]): Promise<AgreementResponse[]> {
    if (requestIds.length === 0) return [];
    const states: AgreementState[] = ['agreed', 'under_way', 'done', 'confirmed', 'settled'];
    const { items } = await listAgreementRows(ctx, { requestIds, states, order: 'newest', limit: null });
    return items.map((row) => this.response(ctx, row));
  }

  /** What this person has promised to give between two instants, soonest first. */
  async listGiven(ctx: Ctx, giverId: string, from: Date, until: Date): Promise<AgreementResponse[]> {
    const states: AgreementState[] = ['agreed', 'under_way', 'done'];
    const within = await this.delegations.findLimits(ctx);
    const filter = { giverId, states, within, from, until, order: 'soonest', limit: null } as const;
    const { items } = await listAgreementRows(ctx, filter);
    return items.map((row) => this.response(ctx, row));
  }

  /** Help that is given at the giver's is there, not at the address it was asked from. */
  private response(ctx: Ctx, row: AgreementRow): AgreementResponse {
    const isThere = this.plugs.get(row.service).isAtGivers?.(row.request_details) ?? false;
    return agreementResponse(ctx, isThere ? { ...row, place: row.giver_place } : row);
  }
}
