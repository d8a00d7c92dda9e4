// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { beneficiaryOf, type Ctx } from '@reciproca/kernel';
import { Allow, idParam, idShape, valid, WithinScope } from '@reciproca/platform';
import { findInstant, toDateInput } from '@reciproca/ui';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { answerFormShape } from '../api/answer.request.js';
import { AnswerListing, type ListingAnswer } from '../application/answer-listing.js';
import { listingResponse } from '../application/listing.response.js';
import { GuardianYes } from '../application/guardian-yes.js';
import { ServicePlugs } from '../application/service-plugs.js';
import { ViewListings } from '../application/view-listings.js';
import { answerableSlots } from '../domain/answer.rules.js';
import type { ListingKind } from '../domain/listing.js';
import { AnswerListingPage } from './answer-listing.page.js';
import { newListingHref } from './cards.js';
import { backOnRefusal } from './listing.page.controller.js';

const slotQuery = z.object({ slotId: idShape.optional().catch(undefined) });

/** "I can" and "I need this": a question with what it will mean, and the answer. */
@ApiExcludeController()
@Controller()
@Allow('signed-in')
@WithinScope('each-service')
export class AnswerListingPageController {
  constructor(
    private readonly listings: ViewListings,
    private readonly answers: AnswerListing,
    private readonly plugs: ServicePlugs,
    private readonly guardianYes: GuardianYes,
  ) {}

  @Get('offers/:id/answer')
  askOffer(
    @Page() page: PageDoor,
    @Param(valid(idParam)) { id }: { id: string },
    @Query(valid(slotQuery)) { slotId }: z.output<typeof slotQuery>,
  ): Promise<void> {
    return this.ask(page, 'offer', id, slotId);
  }

  @Get('requests/:id/answer')
  askRequest(
    @Page() page: PageDoor,
    @Param(valid(idParam)) { id }: { id: string },
    @Query(valid(slotQuery)) { slotId }: z.output<typeof slotQuery>,
  ): Promise<void> {
    return this.ask(page, 'request', id, slotId);
  }

  @Post('offers/:id/answer')
  answerOffer(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.answer(page, 'offer', id);
  }

  @Post('requests/:id/answer')
  answerRequest(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.answer(page, 'request', id);
  }

  private ask(page: PageDoor, kind: ListingKind, id: string, slotId: string | undefined): Promise<void> {
    return backOnRefusal(page, `/${kind}s/${id}`, () => this.render(page, kind, id, UNTOUCHED, slotId));
  }

  private async answer(page: PageDoor, kind: ListingKind, id: string): Promise<void> {
    await page.submit(
      answerFormShape,
      async (ctx, { startsAt, ...input }) => {
        const answer = { ...input, ...(startsAt && { startsAt: await this.instant(ctx, kind, id, input, startsAt) }) };
        const { proposalId, state, agreementId } = await this.answers.execute(ctx, kind, id, answer);
        if (agreementId)
          return { path: `/agreements/${agreementId}`, flash: { key: 'exchange:proposal.accepted.agreed' } };
        const key =
          state === 'awaiting_approval'
            ? ('exchange:proposal.accepted.approval' as const)
            : ('exchange:proposal.accepted.waiting' as const);
        return { path: `/proposals/${proposalId}`, flash: { key } };
      },
      (errors, typed, general) => this.render(page, kind, id, { errors, typed, general }),
    );
  }

  /** An hour of the day of the time chosen; after midnight where that time goes on then. */
  private async instant(
    ctx: Ctx,
    kind: ListingKind,
    id: string,
    answer: ListingAnswer,
    hour: string,
  ): Promise<Date | undefined> {
    const { slot } = await this.answers.preview(ctx, await this.listings.get(ctx, kind, id), { slotId: answer.slotId });
    const onDay = findInstant(toDateInput(slot.startsAt), hour);
    return onDay && onDay < slot.startsAt ? (findInstant(toDateInput(slot.endsAt), hour) ?? onDay) : onDay;
  }

  /** Where a yes does not say enough, the form for it, with what is known already. */
  private async render(page: PageDoor, kind: ListingKind, id: string, form: FormState, slotId?: string): Promise<void> {
    const { listing, slots, preview, isEnough, lines, guardian, rule } = await page.query(async (ctx) => {
      const row = await this.listings.get(ctx, kind, id);
      const shown = await this.answers.preview(ctx, row, { slotId });
      return {
        listing: listingResponse(ctx, row),
        slots: answerableSlots(
          row.slots.map((slot) => ({
            ...slot,
            listingId: row.id,
            startsAt: new Date(slot.startsAt),
            endsAt: new Date(slot.endsAt),
          })),
          ctx.clock.now(),
        ),
        preview: shown,
        isEnough: (await this.answers.draft(ctx, row, beneficiaryOf(ctx), shown.span)) !== null,
        rule: await this.answers.foresee(ctx, row, shown),
        lines: this.plugs.get(row.service).describe(row, ctx.language),
        guardian: page.isStaff ? await this.guardianYes.findGuardian(ctx, beneficiaryOf(ctx)) : null,
      };
    });
    if (!isEnough) return page.redirect(newListingHref(listing), { key: 'exchange:answer.takes_more' });
    const shown = { listing, slots, preview, lines, guardian, rule: rule && page.refusalOf(rule) };
    const props = { ...shown, idempotencyKey: page.newKey(), ...form };
    await page.html({
      title: page.t(`exchange:answer.title.${kind}`),
      backHref: `/${kind}s/${id}`,
      body: <AnswerListingPage {...props} />,
      card: { kind: 'listing', id },
    });
  }
}
