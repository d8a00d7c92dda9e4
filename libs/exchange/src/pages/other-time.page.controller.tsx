// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import { acceptTimeFormShape, declineTimeFormShape, otherTimeFormShape } from '../api/agreement.request.js';
import { AnswerOtherTime } from '../application/answer-other-time.js';
import { AskOtherTime } from '../application/ask-other-time.js';
import { CallOffSeries } from '../application/call-off-series.js';
import { ServicePlugs } from '../application/service-plugs.js';
import { ViewAgreements } from '../application/view-agreements.js';
import { backOnRefusal } from './listing.page.controller.js';
import { atFields, OtherTimePage } from './other-time.page.js';
import { valuesOfTime, wantedIn } from './other-time-form.js';

/** Another time for what is agreed: asked for, answered, taken back. */
@ApiExcludeController()
@Controller('agreements')
@Allow('signed-in')
@WithinScope('each-service')
export class OtherTimePageController {
  constructor(
    private readonly view: ViewAgreements,
    private readonly plugs: ServicePlugs,
    private readonly series: CallOffSeries,
    private readonly askOtherTime: AskOtherTime,
    private readonly answerOtherTime: AnswerOtherTime,
  ) {}

  @Get(':id/other-time')
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const agreement = await page.query((ctx) => this.view.get(ctx, id));
    // What can no longer be changed is read on its own page.
    if (agreement.canMoveTime) await this.render(page, id, UNTOUCHED);
    else page.redirect(`/agreements/${id}`);
  }

  @Post(':id/other-time')
  async ask(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.submit(
      otherTimeFormShape,
      async (ctx, typed) => {
        const agreement = await this.view.get(ctx, id);
        const { fromHere, legs, heard, overrule } = typed;
        if (!legs && (await this.findOtherWay(ctx, id)))
          throw new DomainError('input.required', 'invalid', { field: 'legs' });
        const became = await this.askOtherTime.execute(ctx, id, {
          ...wantedIn(typed, agreement),
          fromHere,
          legs,
          heard,
          overrule,
        });
        return { path: `/agreements/${id}`, flash: { key: `exchange:time.${became}` } };
      },
      (errors, typed, general) => this.render(page, id, { errors: atFields(errors), typed, general }),
    );
  }

  @Post(':id/other-time/accept')
  accept(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return backOnRefusal(page, `/agreements/${id}`, async () => {
      const yes = acceptTimeFormShape.parse(page.body);
      const became = await page.command((ctx) => this.answerOtherTime.accept(ctx, id, yes));
      page.redirect(`/agreements/${id}`, { key: `exchange:time.${became}` });
    });
  }

  @Post(':id/other-time/decline')
  decline(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.answer(page, id, 'exchange:time.declined', (ctx) =>
      this.answerOtherTime.decline(ctx, id, declineTimeFormShape.parse(page.body).question),
    );
  }

  @Post(':id/other-time/take-back')
  takeBack(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.answer(page, id, 'exchange:time.taken_back', (ctx) => this.answerOtherTime.takeBack(ctx, id));
  }

  private answer(
    page: PageDoor,
    id: string,
    key: 'exchange:time.declined' | 'exchange:time.taken_back',
    work: (ctx: Ctx) => Promise<void>,
  ): Promise<void> {
    return backOnRefusal(page, `/agreements/${id}`, async () => {
      await page.command(work);
      page.redirect(`/agreements/${id}`, { key });
    });
  }

  /** The way back, or there, that the same two go. */
  private async findOtherWay(ctx: Ctx, id: string): Promise<{ startsAt: string; endsAt: string } | null> {
    const [way] = await this.askOtherTime.listLegs(ctx, await this.view.getForSystem(ctx, id));
    return way ? { startsAt: way.startsAt.toISOString(), endsAt: way.endsAt.toISOString() } : null;
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const { agreement, later, otherWay, othersAboard } = await page.query(async (ctx) => ({
      agreement: await this.view.get(ctx, id),
      later: await this.series.countLater(ctx, id),
      otherWay: await this.findOtherWay(ctx, id),
      othersAboard: await this.askOtherTime.hasOthersAboard(ctx, id),
    }));
    const { side, giver, receiver } = agreement;
    const both = [
      { side: 'giver' as const, name: giver.name },
      { side: 'receiver' as const, name: receiver.name },
    ];
    const isUntouched = Object.keys(form.typed).length === 0;
    const body = (
      <OtherTimePage
        path={`/agreements/${id}`}
        title={agreement.title}
        startsAt={agreement.startsAt}
        endsAt={agreement.endsAt}
        otherName={side && (side === 'giver' ? receiver : giver).name}
        isAgreed
        keepsLength={this.plugs.get(agreement.service).questions('request').timing === 'moment'}
        later={later}
        otherWay={otherWay}
        heard={page.isStaff ? both.filter((one) => one.side !== side) : []}
        othersAboard={othersAboard}
        isStaff={page.isStaff}
        idempotencyKey={page.newKey()}
        {...form}
        typed={isUntouched ? valuesOfTime(agreement) : form.typed}
      />
    );
    const card = { kind: 'agreement' as const, id };
    await page.html({ title: page.t('exchange:time.title'), backHref: `/agreements/${id}`, body, card });
  }
}
