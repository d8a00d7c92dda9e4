// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Ctx, isStaff, notFound } from '@reciproca/kernel';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import { Places } from '@reciproca/territory';
import type { FieldErrors, Option } from '@reciproca/ui';
import { Page, type PageDoor } from '@reciproca/web';
import { editFormShape } from '../api/edit.request.js';
import { ChangeListing } from '../application/change-listing.js';
import { ChangeSeries } from '../application/change-series.js';
import { type ListingResponse, listingResponse } from '../application/listing.response.js';
import { ServicePlugs } from '../application/service-plugs.js';
import { ViewListings } from '../application/view-listings.js';
import { ViewProposals } from '../application/view-proposals.js';
import type { ListingKind } from '../domain/listing.js';
import { LIVE_STATES } from '../domain/proposal.js';
import { changeOf, editableHours, editFields } from './edit-form.js';
import { EditListingPage } from './edit-listing.page.js';
import { fieldOf } from './posting-form.js';

const LASTING: readonly string[] = ['pending', 'open', 'matched'];

/** Changing what one has listed, or staff for whose it is. */
@ApiExcludeController()
@Controller()
@Allow('signed-in')
@WithinScope('each-service')
export class EditListingPageController {
  constructor(
    private readonly listings: ViewListings,
    private readonly proposals: ViewProposals,
    private readonly changeListing: ChangeListing,
    private readonly changeSeries: ChangeSeries,
    private readonly plugs: ServicePlugs,
    private readonly places: Places,
  ) {}

  @Get('offers/:id/edit')
  showOffer(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, 'offer', id);
  }

  @Get('requests/:id/edit')
  showRequest(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, 'request', id);
  }

  @Post('offers/:id/edit')
  changeOffer(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.change(page, 'offer', id);
  }

  @Post('requests/:id/edit')
  changeRequest(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.change(page, 'request', id);
  }

  private change(page: PageDoor, kind: ListingKind, id: string): Promise<void> {
    return page.submit(
      editFormShape,
      async (ctx, form) => {
        const listing = await this.own(ctx, kind, id);
        const hours = editableHours(listing, this.plugs.get(listing.service).questions(kind));
        const change = changeOf(listing, hours, form);
        if (form.fromHere && kind === 'request') await this.changeSeries.fromHere(ctx, id, change, form.agreed);
        else await this.changeListing.execute(ctx, kind, id, change);
        return { path: `/${kind}s/${id}`, flash: { key: 'exchange:edit.done' } };
      },
      (found, typed, general) => {
        const errors = Object.fromEntries(Object.entries(found).map(([path, text]) => [fieldOf(path), text]));
        return this.render(page, kind, id, { errors, typed, general });
      },
    );
  }

  /** Others' listings are not theirs to change. */
  private async own(ctx: Ctx, kind: ListingKind, id: string): Promise<ListingResponse> {
    const listing = listingResponse(ctx, await this.listings.get(ctx, kind, id));
    if (!listing.mine && !isStaff(ctx)) throw notFound('listing');
    return listing;
  }

  private async render(
    page: PageDoor,
    kind: ListingKind,
    id: string,
    form?: { errors: FieldErrors; typed: Readonly<Record<string, unknown>>; general: string | null },
  ): Promise<void> {
    const { listing, live, places } = await page.query(async (ctx) => {
      const own = await this.own(ctx, kind, id);
      const proposals = await this.proposals.listForListing(ctx, kind, id);
      return {
        listing: own,
        live: proposals.filter(({ state }) => (LIVE_STATES as readonly string[]).includes(state)),
        places: await this.places.listSuggestedPlaces(ctx, own.person.id),
      };
    });
    if (!LASTING.includes(listing.state)) return page.redirect(`/${kind}s/${id}`);
    const plug = this.plugs.get(listing.service);
    const questions = plug.questions(kind);
    const hours = editableHours(listing, questions);
    const isAgreed = kind === 'request' && listing.state === 'matched';
    const known = places.map((place): Option => ({ value: place.id, label: `${place.name}, ${place.comuneName}` }));
    const body = (
      <EditListingPage
        listing={listing}
        lines={plug.describe({ kind, details: listing.details }, page.language)}
        isElsewhere={plug.isAtGivers?.(listing.details) ?? false}
        questions={questions}
        hours={hours}
        mayRewrite={plug.rewrites?.(kind) !== false && !isAgreed}
        places={withOwn(known, listing)}
        proposed={live.length}
        answered={live.filter(({ holdsUntil }) => holdsUntil !== null).length}
        idempotencyKey={page.newKey()}
        errors={form?.errors ?? {}}
        general={form?.general ?? null}
        typed={form?.typed ?? editFields(listing, hours)}
      />
    );
    await page.html({
      title: page.t('exchange:edit.title'),
      backHref: `/${kind}s/${id}`,
      card: { kind: 'listing', id },
      live: false,
      body,
    });
  }
}

/** Where it is now stays to be chosen, suggested or not. */
function withOwn(places: readonly Option[], { place, toPlace }: ListingResponse): Option[] {
  const missing = [place, toPlace].flatMap((one) =>
    one?.id && !places.some(({ value }) => value === one.id)
      ? [{ value: one.id, label: `${one.name}, ${one.comune}` }]
      : [],
  );
  return [...missing, ...places];
}
