// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { Enti } from '@reciproca/identity';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { Allow, idParam, idShape, valid, WithinScope } from '@reciproca/platform';
import type { TextKey } from '@reciproca/ui';
import { z } from 'zod';
import { cancelFormShape, realMinutesShape } from '../api/agreement.request.js';
import { CallOffSeries } from '../application/call-off-series.js';
import { CircleParts } from '../application/circle-parts.js';
import { CancelAgreement } from '../application/cancel-agreement.js';
import { CompleteAgreement } from '../application/complete-agreement.js';
import { ConcludeLegs } from '../application/conclude-legs.js';
import { ConfirmAgreement } from '../application/confirm-agreement.js';
import { EndLegs } from '../application/end-legs.js';
import { ServicePlugs } from '../application/service-plugs.js';
import { TakeBackAgreement } from '../application/take-back-agreement.js';
import { ViewAgreements } from '../application/view-agreements.js';
import { hasOtherLeg } from './legs.js';
import { AGREEMENT_QUESTIONS, type AgreementQuestion, AgreementQuestionPage } from './agreement-question.page.js';

const questionParam = z.object({ id: idShape, question: z.enum(AGREEMENT_QUESTIONS) });
const nothingShape = z.strictObject({});

/** Done, confirmed, missed, and back again: each asked about on a page of its own first, with what will happen. */
@ApiExcludeController()
@Controller('agreements')
@Allow('signed-in')
@WithinScope('each-service')
export class AgreementStepsPageController {
  constructor(
    private readonly view: ViewAgreements,
    private readonly plugs: ServicePlugs,
    private readonly completeAgreement: CompleteAgreement,
    private readonly confirmAgreement: ConfirmAgreement,
    private readonly takeBackAgreement: TakeBackAgreement,
    private readonly cancelAgreement: CancelAgreement,
    private readonly callOffSeries: CallOffSeries,
    private readonly circleParts: CircleParts,
    private readonly endLegs: EndLegs,
    private readonly concludeLegs: ConcludeLegs,
    private readonly enti: Enti,
  ) {}

  @Get(':id/ask/:question')
  async ask(
    @Page() page: PageDoor,
    @Param(valid(questionParam)) { id, question }: z.output<typeof questionParam>,
  ): Promise<void> {
    const { agreement, mayTakeBack } = await page.query(async (ctx) => ({
      agreement: await this.view.get(ctx, id),
      mayTakeBack: await this.takeBackAgreement.isOpen(ctx, id),
    }));
    const { canComplete, canConfirm, canMiss, canCancel } = agreement;
    const may = {
      complete: canComplete,
      confirm: canConfirm,
      cancel: canCancel,
      'no-show': canMiss,
      'take-back': mayTakeBack,
    };
    // What stands to be asked about is read on the agreement's own page.
    if (!may[question]) page.redirect(`/agreements/${id}`);
    else await this.render(page, id, question, UNTOUCHED);
  }

  @Post(':id/complete')
  complete(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.say(page, id, 'complete', realMinutesShape, 'exchange:agreement.moved', (ctx, { minutes, legs }) =>
      legs === 'all' ? this.concludeLegs.complete(ctx, id, minutes) : this.completeAgreement.execute(ctx, id, minutes),
    );
  }

  @Post(':id/confirm')
  confirm(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.say(page, id, 'confirm', realMinutesShape, 'exchange:agreement.moved', (ctx, { minutes, legs }) =>
      legs === 'all' ? this.concludeLegs.confirm(ctx, id, minutes) : this.confirmAgreement.execute(ctx, id, minutes),
    );
  }

  @Post(':id/take-back')
  takeBack(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.say(page, id, 'take-back', nothingShape, 'exchange:agreement.taken_back', (ctx) =>
      this.takeBackAgreement.execute(ctx, id),
    );
  }

  /** Whoever asked for it, or speaks for them, is asked whether they still need it: nothing is searched for nobody. */
  @Post(':id/cancel')
  cancel(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const question = page.body['noShow'] === 'true' ? 'no-show' : 'cancel';
    return this.say(page, id, question, cancelFormShape, 'exchange:agreement.cancelled', async (ctx, input) => {
      if (input.noShow) return this.cancelAgreement.execute(ctx, id, null, 'no_show');
      const agreement = await this.view.get(ctx, id);
      const { side } = agreement;
      if (!input.legs && hasOtherLeg(agreement)) throw new DomainError('input.required', 'invalid', { field: 'legs' });
      if (side !== 'giver' && input.stillNeeded === undefined)
        throw new DomainError('agreement.still_needed', 'invalid', { field: 'stillNeeded' });
      if (input.legs === 'all') return this.endLegs.cancel(ctx, id, input);
      return input.fromHere ? this.callOffSeries.execute(ctx, id, input) : this.cancelAgreement.callOff(ctx, id, input);
    });
  }

  private say<Shape extends z.ZodType>(
    page: PageDoor,
    id: string,
    question: AgreementQuestion,
    shape: Shape,
    done: TextKey,
    work: (ctx: Ctx, input: z.output<Shape>) => Promise<unknown>,
  ): Promise<void> {
    return page.submit(
      shape,
      async (ctx, input) => {
        await work(ctx, input);
        return { path: `/agreements/${id}`, flash: { key: done } };
      },
      (errors, typed, general) => this.render(page, id, question, { errors, typed, general }),
    );
  }

  private async render(page: PageDoor, id: string, question: AgreementQuestion, form: FormState): Promise<void> {
    const { agreement, voice, later, others, inCircle } = await page.query(async (ctx) => ({
      voice: (await this.enti.getEnte(ctx)).settings.phoneVoice,
      agreement: await this.view.get(ctx, id),
      later: question === 'cancel' ? await this.callOffSeries.countLater(ctx, id) : 0,
      inCircle: question === 'cancel' ? await this.circleParts.find(ctx, id) : null,
      others: isConclusion(question) ? await this.concludeLegs.listWith(ctx, id, question) : [],
    }));
    const body = (
      <AgreementQuestionPage
        agreement={agreement}
        words={this.plugs.get(agreement.service).words}
        question={question}
        voice={voice}
        inCircle={inCircle}
        later={later}
        others={others}
        idempotencyKey={page.newKey()}
        {...form}
      />
    );
    const card = { kind: 'agreement' as const, id };
    await page.html({ title: agreement.title, backHref: `/agreements/${id}`, body, card, kept: { ahead: [] } });
  }
}

function isConclusion(question: AgreementQuestion): question is 'complete' | 'confirm' {
  return question === 'complete' || question === 'confirm';
}
