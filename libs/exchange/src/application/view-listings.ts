// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { actsAsStaff, type Ctx, isStaff, notFound, type PageOf } from '@reciproca/kernel';
import { Delegations, KeptApart } from '@reciproca/identity';
import { type Point, Residences, shownSpot } from '@reciproca/territory';
import { type BoardQuestion, narrowedOf } from '../domain/board-question.js';
import type { ListingKind, ListingState, Service } from '../domain/listing.js';
import { isVisibleFrom } from '../domain/listing.policy.js';
import { ServicePlugs } from './service-plugs.js';
import { AskedPersonRepository } from '../persistence/asked-person.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { type KindAround, listKindsAround } from '../persistence/kinds-around.read-model.js';
import type { Reader } from '../persistence/visible-to.sql.js';
import { findListingRow, listListingRows, type ListingRow } from '../persistence/listing-view.read-model.js';

export interface ListingQuery extends BoardQuestion {
  /** mine: of the person it is asked for; around: what others offer or ask where that person may see it; all: staff only. */
  readonly scope?: 'mine' | 'around' | 'all' | undefined;
  readonly state?: ListingState | undefined;
  readonly service?: Service | undefined;
  readonly category?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

const EVERY_STATE: readonly ListingState[] = [
  'pending',
  'open',
  'matched',
  'fulfilled',
  'withdrawn',
  'expired',
  'rejected',
];

/** Listings as people read them. What somebody may not see is not there for them. */
@Injectable()
export class ViewListings {
  constructor(
    private readonly residences: Residences,
    private readonly plugs: ServicePlugs,
    private readonly delegations: Delegations,
    private readonly keptApart: KeptApart,
    private readonly proposals: ProposalRepository,
    private readonly asked: AskedPersonRepository,
  ) {}

  async get(ctx: Ctx, kind: ListingKind, id: string): Promise<ListingRow> {
    const row = await findListingRow(ctx, kind, id);
    if (!row) throw notFound('listing');
    await this.delegations.ensureWithin(ctx, row.service);
    if (isStaff(ctx) || row.person_id === ctx.beneficiaryId) return row;
    const isApart = ctx.beneficiaryId && (await this.keptApart.isApart(ctx, ctx.beneficiaryId, row.person_id));
    const home = ctx.beneficiaryId ? await this.residences.findResidence(ctx, ctx.beneficiaryId) : null;
    const visibleFrom = {
      visibility: row.visibility,
      areaId: row.area_id,
      blockId: row.block_id,
      staircaseId: row.staircase_id,
    };
    const isHidden = isApart || row.state !== 'open' || row.answers_id !== null;
    const isSeen = !isHidden && (isVisibleFrom(visibleFrom, home) || (await this.isAsked(ctx, id)));
    if (!isSeen && !(await this.isParty(ctx, id))) throw notFound('listing');
    return this.forOthers(row);
  }

  /** For other parts' own work, never for showing; throws `listing.not_found`. */
  async getForSystem(ctx: Ctx, kind: ListingKind, id: string): Promise<ListingRow> {
    const row = await findListingRow(ctx, kind, id);
    if (!row) throw notFound('listing');
    return row;
  }

  async list(ctx: Ctx, kind: ListingKind, query: ListingQuery): Promise<PageOf<ListingRow>> {
    const scope = query.scope ?? (actsAsStaff(ctx) ? 'all' : 'mine');
    const { service, category, after, limit } = query;
    const within = await this.delegations.findLimits(ctx);
    const common = { kind, service, within, category, after, limit };
    const states = query.state ? [query.state] : EVERY_STATE;
    if (scope === 'all' && isStaff(ctx)) {
      return listListingRows(ctx, { ...common, of: 'everybodys', states });
    }
    const personId = ctx.beneficiaryId ?? '';
    if (scope === 'mine') {
      return listListingRows(ctx, { ...common, of: { personId }, states });
    }
    const { reader, near } = await this.readerOf(ctx, personId);
    const narrowed = narrowedOf(query, ctx.clock.now(), near);
    const asked = { ...common, of: { reader, narrowed }, states: ['open'] as const };
    const { items, next } = await listListingRows(ctx, asked);
    return { items: items.map((row) => this.forOthers(row)), next };
  }

  /** The part of the grid in which the person it is asked for lives; null where that is not known. */
  async findHome(ctx: Ctx): Promise<Point | null> {
    return (await this.readerOf(ctx, ctx.beneficiaryId ?? '')).near;
  }

  /** Who does, or needs, what: the kinds of help on the board as the person it is asked for sees it. */
  async listKinds(ctx: Ctx, kind: ListingKind, service: Service | undefined): Promise<KindAround[]> {
    const within = await this.delegations.findLimits(ctx);
    const { reader, near } = await this.readerOf(ctx, ctx.beneficiaryId ?? '');
    return listKindsAround(ctx, { kind, service, within, reader, near });
  }

  private async readerOf(ctx: Ctx, personId: string): Promise<{ reader: Reader; near: Point | null }> {
    const home = await this.residences.findResidence(ctx, personId);
    const { areaId = null, blockId = null, staircaseId = null } = home ?? {};
    return {
      reader: { personId, areaId, blockId, staircaseId },
      near: home && shownSpot({ ...home, isPublic: false }, false).at,
    };
  }

  private forOthers(row: ListingRow): ListingRow {
    return { ...row, details: this.plugs.get(row.service).publicDetails?.(row.details) ?? row.details };
  }

  /** Who was asked by name sees it from wherever they live. */
  private async isAsked(ctx: Ctx, listingId: string): Promise<boolean> {
    return ctx.beneficiaryId !== null && this.asked.isAsked(ctx, listingId, ctx.beneficiaryId);
  }

  /** Somebody with a proposal or agreement about it may go on seeing it. */
  private async isParty(ctx: Ctx, listingId: string): Promise<boolean> {
    return ctx.beneficiaryId !== null && this.proposals.isParty(ctx, listingId, ctx.beneficiaryId);
  }
}
