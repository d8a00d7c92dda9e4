// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Faces, type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { type Ctx, DomainError, isStaff } from '@reciproca/kernel';
import { Allow, idParam, parseInput, STAFF, valid, WithinScope } from '@reciproca/platform';
import { formToInput } from '@reciproca/ui';
import { rejectShape, withdrawFormShape } from '../api/listing.request.js';
import { type ListingResponse, listingResponse } from '../application/listing.response.js';
import { AskPerson } from '../application/ask-person.js';
import { ClosedPlaces } from '../application/closed-places.js';
import { ChangeListing } from '../application/change-listing.js';
import { DecideListing } from '../application/decide-listing.js';
import { EndLegs, type HowToWithdraw } from '../application/end-legs.js';
import { EndSeries } from '../application/end-series.js';
import { ServicePlugs } from '../application/service-plugs.js';
import { UndoWithdrawal } from '../application/undo-withdrawal.js';
import { UndoDecision } from '../application/undo-decision.js';
import { ViewAgreements } from '../application/view-agreements.js';
import { ViewListings } from '../application/view-listings.js';
import { ViewSeries } from '../application/view-series.js';
import { ViewProposals } from '../application/view-proposals.js';
import { WaysElsewhere } from '../application/ways-elsewhere.js';
import { LIVE_STATES } from '../domain/proposal.js';
import type { ListingKind } from '../domain/listing.js';
import type { ProposalResponse } from '../application/proposal.response.js';
import { answersForSomebody } from './answers-for-somebody.js';
import { hasOtherLeg } from './legs.js';
import { WithdrawListingPage } from './withdraw-listing.page.js';
import { ListingPage, type OtherWay } from './listing.page.js';
import { othersIn } from './other-in-proposal.js';

const LASTING: readonly string[] = ['pending', 'open', 'matched'];
const SHOWN_STATES: readonly string[] = [...LIVE_STATES, 'agreed'];

@ApiExcludeController()
@Controller()
@Allow('signed-in')
@WithinScope('each-service')
export class ListingPageController {
  constructor(
    private readonly listings: ViewListings,
    private readonly proposals: ViewProposals,
    private readonly plugs: ServicePlugs,
    private readonly changeListing: ChangeListing,
    private readonly undoWithdrawal: UndoWithdrawal,
    private readonly decide: DecideListing,
    private readonly agreements: ViewAgreements,
    private readonly undoDecision: UndoDecision,
    private readonly series: ViewSeries,
    private readonly endSeries: EndSeries,
    private readonly endLegs: EndLegs,
    private readonly closedPlaces: ClosedPlaces,
    private readonly faces: Faces,
    private readonly askPerson: AskPerson,
    private readonly ways: WaysElsewhere,
  ) {}

  @Get('offers/:id')
  showOffer(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.show(page, 'offer', id);
  }

  @Get('requests/:id')
  showRequest(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.show(page, 'request', id);
  }

  @Post('offers/:id/withdraw')
  withdrawOffer(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.withdraw(page, 'offer', id);
  }

  @Post('requests/:id/withdraw')
  withdrawRequest(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.withdraw(page, 'request', id);
  }

  @Get('offers/:id/withdraw')
  askOffer(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.askWithdraw(page, 'offer', id, UNTOUCHED);
  }

  @Get('requests/:id/withdraw')
  askRequest(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.askWithdraw(page, 'request', id, UNTOUCHED);
  }

  @Post('offers/:id/undo-withdrawal')
  undoOffer(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.undoWithdraw(page, 'offer', id);
  }

  @Post('requests/:id/undo-withdrawal')
  undoRequest(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.undoWithdraw(page, 'request', id);
  }

  @Post('offers/:id/confirm')
  confirmOffer(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.confirm(page, 'offer', id);
  }

  @Post('requests/:id/confirm')
  confirmRequest(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.confirm(page, 'request', id);
  }

  @Post('approvals/:id/approve')
  @Allow(STAFF)
  async approve(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await backOnRefusal(page, '/approvals', async () => {
      await page.command((ctx) => this.decide.approve(ctx, id));
      page.redirect('/approvals', { key: 'exchange:approval.approved' });
    });
  }

  @Post('approvals/:id/reject')
  @Allow(STAFF)
  async reject(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await backOnRefusal(page, '/approvals', async () => {
      const { reason } = parseInput(rejectShape, formToInput(page.body, rejectShape));
      await page.command((ctx) => this.decide.reject(ctx, id, reason));
      page.redirect('/approvals', { key: 'exchange:approval.rejected' });
    });
  }

  @Post('approvals/:id/undo')
  @Allow(STAFF)
  async undo(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { kind } = await page.query((ctx) => this.undoDecision.getListing(ctx, id));
    await backOnRefusal(page, `/${kind}s/${id}`, async () => {
      await page.command((ctx) => this.undoDecision.execute(ctx, id));
      page.redirect(`/${kind}s/${id}`, { key: 'exchange:approval.undone' });
    });
  }

  private async show(page: PageDoor, kind: ListingKind, id: string): Promise<void> {
    const shown = await page.query(async (ctx) => {
      const row = await this.listings.get(ctx, kind, id);
      const manages = isStaff(ctx) || row.person_id === ctx.beneficiaryId;
      const listing = listingResponse(ctx, row);
      const proposals = manages ? await this.listShown(ctx, kind, id) : null;
      const others = manages ? await this.listForOtherLegs(ctx, listing) : [];
      const met = [...(proposals ?? []), ...others.flatMap((way) => way.proposals)];
      return {
        ...{ listing, proposals, others },
        faces: await this.faces.list(ctx, othersIn(met)),
        history: manages ? await this.agreements.listHistory(ctx, id) : [],
        mayManage: manages,
        series: manages && kind === 'request' ? await this.series.find(ctx, id) : null,
        lines: this.plugs.get(row.service).describe(row, ctx.language),
        askable:
          manages && kind === 'request' && listing.state === 'open' ? await this.askPerson.listAskable(ctx, id) : [],
        elsewhere: manages && kind === 'request' ? await this.ways.find(ctx, row.service, id) : null,
        approvals: isStaff(ctx),
        ...(await this.undoing(ctx, manages, id)),
        mayUndo: isStaff(ctx) && (await this.undoDecision.isOpen(ctx, id)),
        closed: LASTING.includes(listing.state)
          ? await this.closedPlaces.ofListing(
              ctx,
              id,
              listing.slots
                .map(({ startsAt, endsAt }) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }))
                .filter(({ startsAt }) => startsAt > ctx.clock.now()),
            )
          : [],
      };
    });
    const { listing } = shown;
    const body = (
      <ListingPage
        {...shown}
        isElsewhere={kind === 'request' && (this.plugs.get(listing.service).isAtGivers?.(listing.details) ?? false)}
        answers={answersForSomebody(page)}
        newKey={() => page.newKey()}
      />
    );
    await page.html({ title: listing.title, backHref: '/', body, card: { kind: 'listing', id } });
  }

  private async listShown(ctx: Ctx, kind: ListingKind, id: string): Promise<ProposalResponse[]> {
    const found = await this.proposals.listForListing(ctx, kind, id);
    return found.filter(({ state }) => SHOWN_STATES.includes(state) || (isStaff(ctx) && state === 'declined'));
  }

  /** Who could drive the other way; who can drive both stands with this one. */
  private async listForOtherLegs(ctx: Ctx, { id, kind, legs }: ListingResponse): Promise<OtherWay[]> {
    const open = kind === 'request' ? legs.filter(({ listingId, state }) => listingId !== id && state === 'open') : [];
    const found: OtherWay[] = [];
    for (const { listingId, leg } of open) {
      const proposals = await this.listShown(ctx, kind, listingId);
      const alone = proposals.filter(({ otherLeg }) => otherLeg === null);
      if (alone.length > 0 || proposals.length === 0) found.push({ leg, proposals: alone });
    }
    return found;
  }

  private withdraw(page: PageDoor, kind: ListingKind, id: string): Promise<void> {
    const path = `/${kind}s/${id}`;
    return page.submit(
      withdrawFormShape,
      async (ctx, { fromHere, ...how }) => {
        if (kind === 'request' && fromHere) {
          const count = await this.endSeries.execute(ctx, id);
          return { path, flash: { key: 'exchange:series.withdrawn', params: { count } } };
        }
        await this.ensureAsked(ctx, kind, id, how);
        await this.endLegs.withdraw(ctx, kind, id, how);
        return { path, flash: { key: 'exchange:listing.withdrawn' } };
      },
      (errors, typed, general) => this.askWithdraw(page, kind, id, { errors, typed, general }),
    );
  }

  /** A page always says what becomes of the other way, and of what others count on. */
  private async ensureAsked(ctx: Ctx, kind: ListingKind, id: string, { legs, agreed }: HowToWithdraw): Promise<void> {
    const listing = listingResponse(ctx, await this.listings.get(ctx, kind, id));
    if (!legs && hasOtherLeg({ legs: listing.legs, requestId: id }))
      throw new DomainError('input.required', 'invalid', { field: 'legs' });
    if (!agreed && kind === 'offer' && (await this.agreements.listAheadOfOffer(ctx, id)).length > 0)
      throw new DomainError('input.required', 'invalid', { field: 'agreed' });
  }

  /** What would end with it, before it is done. */
  private async askWithdraw(page: PageDoor, kind: ListingKind, id: string, form: FormState): Promise<void> {
    const asked = await page.query(async (ctx) => {
      const row = await this.listings.get(ctx, kind, id);
      const proposals = await this.proposals.listForListing(ctx, kind, id);
      const isRequest = kind === 'request';
      return {
        listing: listingResponse(ctx, row),
        waiting: proposals.filter(({ holdsUntil }) => holdsUntil !== null).length,
        isOneOfSeries: isRequest && (await this.series.find(ctx, id)) !== null,
        agreed: isRequest ? [] : await this.agreements.listAheadOfOffer(ctx, id),
      };
    });
    if (!LASTING.includes(asked.listing.state)) return page.redirect(`/${kind}s/${id}`);
    await page.html({
      title: page.t('exchange:listing.withdraw.title'),
      backHref: `/${kind}s/${id}`,
      card: { kind: 'listing', id },
      body: <WithdrawListingPage {...asked} {...form} idempotencyKey={page.newKey()} />,
    });
  }

  /** Whether it can stand again, and what would stand beside it then. */
  private async undoing(ctx: Ctx, manages: boolean, id: string) {
    const mayUndoWithdrawal = manages && (await this.undoWithdrawal.isOpen(ctx, id));
    const twin = mayUndoWithdrawal ? await this.undoWithdrawal.lookForTwin(ctx, id) : null;
    return { mayUndoWithdrawal, twin: twin?.title ?? null };
  }

  private async undoWithdraw(page: PageDoor, kind: ListingKind, id: string): Promise<void> {
    const path = `/${kind}s/${id}`;
    await backOnRefusal(page, path, async () => {
      await page.command((ctx) => this.undoWithdrawal.execute(ctx, kind, id, page.body['again'] === 'true'));
      page.redirect(path, { key: 'exchange:listing.withdraw.undone' });
    });
  }

  private async confirm(page: PageDoor, kind: ListingKind, id: string): Promise<void> {
    const path = `/${kind}s/${id}`;
    await backOnRefusal(page, path, async () => {
      await page.command((ctx) => this.changeListing.execute(ctx, kind, id, { confirm: true }));
      page.redirect(path, { key: 'exchange:listing.still.done' });
    });
  }
}

/** A refusal of a one-button form is told on the page it came from; what does not exist stays an error page. */
export async function backOnRefusal(page: PageDoor, path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind === 'not_found' || error.kind === 'unauthenticated') throw error;
    page.redirect(path, { kind: 'danger', text: page.refusalOf(error) });
  }
}
