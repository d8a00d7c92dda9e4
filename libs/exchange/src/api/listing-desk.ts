// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx, PageOf } from '@reciproca/kernel';
import { type Acting, type Door, parseInput } from '@reciproca/platform';
import type { AcceptedProposal } from '../application/accept-proposal.js';
import { AnswerListing, type ListingAnswer } from '../application/answer-listing.js';
import { ChangeListing, type ListingChange } from '../application/change-listing.js';
import type { AgreedDates } from '../domain/series-change.js';
import { ChangeSeries } from '../application/change-series.js';
import { EndSeries } from '../application/end-series.js';
import { PostListing } from '../application/post-listing.js';
import { ServicePlugs } from '../application/service-plugs.js';
import { UndoWithdrawal } from '../application/undo-withdrawal.js';
import { type ListingQuery, ViewListings } from '../application/view-listings.js';
import { EndLegs, type HowToWithdraw } from '../application/end-legs.js';
import type { ListingKind } from '../domain/listing.js';
import { type ListingResponse, listingResponse } from '../application/listing.response.js';

/** A change, of one date or of the later ones too. */
type SaidChange = ListingChange &
  Acting & { readonly fromHere?: boolean | undefined; readonly agreed?: AgreedDates | undefined };

/** What the offers' and the requests' routes have in common: everything but the word. */
@Injectable()
export class ListingDesk {
  constructor(
    private readonly plugs: ServicePlugs,
    private readonly postListing: PostListing,
    private readonly viewListings: ViewListings,
    private readonly changeListing: ChangeListing,
    private readonly changeSeries: ChangeSeries,
    private readonly answerListing: AnswerListing,
    private readonly undo: UndoWithdrawal,
    private readonly endSeries: EndSeries,
    private readonly endLegs: EndLegs,
  ) {}

  post(door: Door, kind: ListingKind, body: unknown): Promise<ListingResponse> {
    const { onBehalfOf, channel, ...posting } = parseInput(this.plugs.postingShape(kind), body);
    return door.command(async (ctx) => this.view(ctx, kind, (await this.postListing.execute(ctx, kind, posting)).id), {
      onBehalfOf,
      channel,
    });
  }

  list(door: Door, kind: ListingKind, query: ListingQuery): Promise<PageOf<ListingResponse>> {
    return door.query(async (ctx) => {
      const page = await this.viewListings.list(ctx, kind, query);
      return { items: page.items.map((row) => listingResponse(ctx, row)), next: page.next };
    });
  }

  get(door: Door, kind: ListingKind, id: string): Promise<ListingResponse> {
    return door.query((ctx) => this.view(ctx, kind, id));
  }

  change(door: Door, kind: ListingKind, id: string, body: SaidChange): Promise<ListingResponse> {
    const { onBehalfOf, channel, fromHere, agreed, ...change } = body;
    return door.command(
      async (ctx) => {
        if (fromHere && kind === 'request') await this.changeSeries.fromHere(ctx, id, change, agreed);
        else await this.changeListing.execute(ctx, kind, id, change);
        return this.view(ctx, kind, id);
      },
      { onBehalfOf, channel },
    );
  }

  undoWithdrawal(
    door: Door,
    kind: ListingKind,
    id: string,
    { again, ...acting }: Acting & { again?: boolean | undefined },
  ): Promise<ListingResponse> {
    return door.command(async (ctx) => {
      await this.undo.execute(ctx, kind, id, again);
      return this.view(ctx, kind, id);
    }, acting);
  }

  answer(
    door: Door,
    kind: ListingKind,
    id: string,
    { startsAt, ...answer }: Omit<ListingAnswer, 'startsAt'> & { startsAt?: string | undefined } & Acting,
  ): Promise<AcceptedProposal> {
    const { onBehalfOf, channel, ...said } = answer;
    const at = startsAt === undefined ? undefined : new Date(startsAt);
    return door.command((ctx) => this.answerListing.execute(ctx, kind, id, { ...said, startsAt: at }), {
      onBehalfOf,
      channel,
    });
  }

  withdraw(
    door: Door,
    kind: ListingKind,
    id: string,
    { reason, legs, agreed, fromHere, ...acting }: Acting & HowToWithdraw & { fromHere?: boolean | undefined },
  ): Promise<ListingResponse> {
    return door.command(async (ctx) => {
      if (fromHere && kind === 'request') await this.endSeries.execute(ctx, id, reason ?? null);
      else await this.endLegs.withdraw(ctx, kind, id, { reason, legs, agreed });
      return this.view(ctx, kind, id);
    }, acting);
  }

  private async view(ctx: Ctx, kind: ListingKind, id: string): Promise<ListingResponse> {
    return listingResponse(ctx, await this.viewListings.get(ctx, kind, id));
  }
}
