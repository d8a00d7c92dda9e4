// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, isStaff, type PageAsk, type PageOf } from '@reciproca/kernel';
import { Buildings } from '@reciproca/territory';
import { modeFor } from '../domain/exchange-mode.js';
import type { QueueFilter, QueueItem, QueueKind, QueueOutcome, ToDispatch } from '../domain/queue.js';
import {
  listByIds,
  listCandidates,
  listMatchesToApprove,
  listOpenRequests,
  listPendingListings,
} from '../persistence/queue.read-model.js';

import { AcceptProposal } from './accept-proposal.js';
import { DecideListing } from './decide-listing.js';
import { DeclineProposal } from './decline-proposal.js';
import { ForeseeRefusal } from './foresee-refusal.js';
import { KeptBack } from './kept-back.js';
import { ManageCategories } from './manage-categories.js';
import { Proposals } from './proposals.js';

const CANDIDATES_SHOWN = 3;

export interface Queue {
  readonly listings: PageOf<QueueItem>;
  readonly matches: PageOf<QueueItem>;
  readonly toDispatch: PageOf<ToDispatch>;
  /** Why a yes will be refused as things are, by what it would be said to. */
  readonly refusals: ReadonlyMap<string, DomainError>;
}

/** Which page of each. */
export type QueuePages = { readonly [part in Exclude<keyof Queue, 'refusals'>]: PageAsk };

/** Everything that waits for an operator because of the mode that holds for it. */
@Injectable()
export class ApprovalQueue {
  constructor(
    private readonly listings: DecideListing,
    private readonly accept: AcceptProposal,
    private readonly decline: DeclineProposal,
    private readonly proposals: Proposals,
    private readonly categories: ManageCategories,
    private readonly buildings: Buildings,
    private readonly keptBack: KeptBack,
    private readonly foresee: ForeseeRefusal,
  ) {}

  async show(ctx: Ctx, filter: QueueFilter, pages: QueuePages): Promise<Queue> {
    const listings = await listPendingListings(ctx, filter, await this.keptBack.list(ctx), pages.listings);
    const matches = await listMatchesToApprove(ctx, filter, pages.matches);
    const requests = await listOpenRequests(ctx, filter, await this.listDispatched(ctx), pages.toDispatch);
    const candidates = await listCandidates(
      ctx,
      requests.items.map(({ id }) => id),
      CANDIDATES_SHOWN,
    );
    const refusals = new Map<string, DomainError>();
    for (const { id, willRefuse } of listings.items)
      if (willRefuse) refusals.set(id, new DomainError(willRefuse, 'conflict'));
    for (const id of [...matches.items.map((one) => one.id), ...candidates.map(({ proposalId }) => proposalId)]) {
      const refusal = await this.foresee.find(ctx, id);
      if (refusal) refusals.set(id, refusal);
    }
    return {
      refusals,
      listings,
      matches,
      toDispatch: {
        items: requests.items.map((request) => ({
          ...request,
          candidates: candidates.filter(({ requestId }) => requestId === request.id),
        })),
        next: requests.next,
      },
    };
  }

  /** One yes or no, in the caller's transaction. */
  async decide(ctx: Ctx, kind: QueueKind, id: string, yes: boolean, reason: string): Promise<void> {
    if (!isStaff(ctx)) throw forbidden();
    if (kind === 'listing') {
      if (yes) await this.listings.approve(ctx, id);
      else await this.listings.reject(ctx, id, reason);
      return;
    }
    const { state } = await this.proposals.get(ctx, id);
    if (state !== 'awaiting_approval') throw new DomainError('queue.decided_already', 'conflict');
    if (yes) await this.accept.execute(ctx, id);
    else await this.decline.execute(ctx, id, reason);
  }

  /** What was decided, with its name; what is not this ente's is left out. */
  async listReport(ctx: Ctx, outcomes: readonly QueueOutcome[]): Promise<(QueueItem & { refusal: string | null })[]> {
    const idsOf = (kind: QueueKind): string[] => outcomes.filter((one) => one.kind === kind).map(({ id }) => id);
    const found = [
      ...(await listByIds(ctx, 'listing', idsOf('listing'))),
      ...(await listByIds(ctx, 'proposal', idsOf('proposal'))),
    ];
    return found.map((item) => ({ ...item, refusal: outcomes.find(({ id }) => id === item.id)?.refusal ?? null }));
  }

  private async listDispatched(ctx: Ctx): Promise<QueueFilter[]> {
    const [rules, areas, categories] = [
      await this.categories.listModes(ctx),
      await this.buildings.listAreas(ctx),
      await this.categories.list(ctx),
    ];
    const places = [null, ...areas.map(({ id }) => id)].flatMap((areaId) =>
      categories.map(({ id }) => ({ areaId, categoryId: id })),
    );
    return places.filter(({ areaId, categoryId }) => modeFor(rules, areaId, categoryId) === 'dispatched');
  }
}
