// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Ctx, PageOf } from '@reciproca/kernel';
import {
  type Acting,
  Allow,
  Documented,
  type Door,
  idParam,
  STAFF,
  Through,
  valid,
  WithinScope,
} from '@reciproca/platform';
import type { z } from 'zod';
import { CallOffSeries } from '../application/call-off-series.js';
import { CancelAgreement } from '../application/cancel-agreement.js';
import { CompleteAgreement } from '../application/complete-agreement.js';
import { ConfirmAgreement } from '../application/confirm-agreement.js';
import { ConcludeLegs } from '../application/conclude-legs.js';
import { RestoreAgreement } from '../application/restore-agreement.js';
import { RestoreSeries } from '../application/restore-series.js';
import { EndLegs } from '../application/end-legs.js';
import { DisputeAgreement } from '../application/dispute-agreement.js';
import { StartAgreement } from '../application/start-agreement.js';
import { TakeBackAgreement } from '../application/take-back-agreement.js';
import { ViewAgreements } from '../application/view-agreements.js';
import {
  agreementQueryShape,
  cancelShape,
  completeShape,
  confirmShape,
  disputeShape,
  resolveShape,
  restoreShape,
  startShape,
  takeBackShape,
} from './agreement.request.js';
import { agreementListShape, type AgreementResponse, agreementShape } from '../application/agreement.response.js';

@ApiTags('agreements')
@Controller('api/v1/agreements')
@Allow('signed-in')
@WithinScope('each-service')
export class AgreementsController {
  constructor(
    private readonly view: ViewAgreements,
    private readonly startAgreement: StartAgreement,
    private readonly completeAgreement: CompleteAgreement,
    private readonly confirmAgreement: ConfirmAgreement,
    private readonly takeBackAgreement: TakeBackAgreement,
    private readonly cancelAgreement: CancelAgreement,
    private readonly callOffSeries: CallOffSeries,
    private readonly disputeAgreement: DisputeAgreement,
    private readonly endLegs: EndLegs,
    private readonly concludeLegs: ConcludeLegs,
    private readonly restoreAgreement: RestoreAgreement,
    private readonly restoreSeries: RestoreSeries,
  ) {}

  @Get()
  @Documented({
    summary: 'My agreements, newest first; staff see those of the ente',
    query: agreementQueryShape,
    forOther: true,
    answer: agreementListShape,
  })
  list(
    @Through() door: Door,
    @Query(valid(agreementQueryShape)) query: z.infer<typeof agreementQueryShape>,
  ): Promise<PageOf<AgreementResponse>> {
    return door.query((ctx) => this.view.list(ctx, query));
  }

  @Get(':id')
  @Documented({ summary: 'One agreement', params: ['id'], forOther: true, answer: agreementShape })
  get(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<AgreementResponse> {
    return door.query((ctx) => this.view.get(ctx, id));
  }

  @Post(':id/start')
  @HttpCode(200)
  @Documented({ summary: 'It is under way', params: ['id'], body: startShape, answer: agreementShape })
  start(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(startShape)) body: Acting,
  ): Promise<AgreementResponse> {
    return this.act(door, id, body, (ctx) => this.startAgreement.execute(ctx, id));
  }

  @Post(':id/complete')
  @HttpCode(200)
  @Documented({
    summary: 'It is done; minutes may be what it really took, more than agreed with the other side’s yes',
    params: ['id'],
    body: completeShape,
    answer: agreementShape,
  })
  complete(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(completeShape)) body: z.infer<typeof completeShape>,
  ): Promise<AgreementResponse> {
    return this.act(door, id, body, (ctx) =>
      body.legs === 'all'
        ? this.concludeLegs.complete(ctx, id, body.minutes)
        : this.completeAgreement.execute(ctx, id, body.minutes),
    );
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Documented({
    summary: 'Yes, it happened; when both have said so the minutes move',
    params: ['id'],
    body: confirmShape,
    answer: agreementShape,
  })
  confirm(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(confirmShape)) body: z.infer<typeof confirmShape>,
  ): Promise<AgreementResponse> {
    return this.act(door, id, body, (ctx) =>
      body.legs === 'all'
        ? this.concludeLegs.confirm(ctx, id, body.minutes)
        : this.confirmAgreement.execute(ctx, id, body.minutes),
    );
  }

  @Post(':id/take-back')
  @HttpCode(200)
  @Documented({
    summary: 'It was a mistake to say it is done, or confirmed: within a day, by who said so or by staff',
    params: ['id'],
    body: takeBackShape,
    answer: agreementShape,
  })
  takeBack(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(takeBackShape)) body: Acting,
  ): Promise<AgreementResponse> {
    return this.act(door, id, body, (ctx) => this.takeBackAgreement.execute(ctx, id));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Documented({
    summary:
      'Calls it off (`legs: all`: there and back), with whether it is still needed and why, or says that somebody did not come',
    params: ['id'],
    body: cancelShape,
    answer: agreementShape,
  })
  cancel(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(cancelShape)) body: z.infer<typeof cancelShape>,
  ): Promise<AgreementResponse> {
    return this.act(door, id, body, async (ctx) => {
      if (body.noShow) return this.cancelAgreement.execute(ctx, id, body.reason ?? null, 'no_show');
      if (body.legs === 'all') return this.endLegs.cancel(ctx, id, body);
      if (body.fromHere) return this.callOffSeries.execute(ctx, id, body);
      return this.cancelAgreement.callOff(ctx, id, body);
    });
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Documented({
    summary:
      'It was called off by mistake: soon, by who did it, or by staff, as long as nobody else has come in between',
    params: ['id'],
    body: restoreShape,
    answer: agreementShape,
  })
  restore(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(restoreShape)) { all, ...acting }: z.output<typeof restoreShape>,
  ): Promise<AgreementResponse> {
    return this.act(door, id, acting, (ctx) =>
      all ? this.restoreSeries.execute(ctx, id) : this.restoreAgreement.execute(ctx, id),
    );
  }

  @Post(':id/dispute')
  @HttpCode(200)
  @Documented({
    summary: 'It did not go as agreed: an operator hears both',
    params: ['id'],
    body: disputeShape,
    answer: agreementShape,
  })
  dispute(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(disputeShape)) body: z.infer<typeof disputeShape>,
  ): Promise<AgreementResponse> {
    return this.act(door, id, body, (ctx) => this.disputeAgreement.execute(ctx, id, body.reason));
  }

  @Post(':id/resolve')
  @HttpCode(200)
  @Allow(STAFF)
  @Documented({ summary: 'An operator settles a dispute', params: ['id'], body: resolveShape, answer: agreementShape })
  resolve(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(resolveShape)) body: z.infer<typeof resolveShape>,
  ): Promise<AgreementResponse> {
    return this.act(door, id, {}, (ctx) => this.disputeAgreement.decide(ctx, id, body));
  }

  private act(
    door: Door,
    id: string,
    acting: Acting,
    work: (ctx: Ctx) => Promise<unknown>,
  ): Promise<AgreementResponse> {
    return door.command(async (ctx) => {
      await work(ctx);
      return this.view.get(ctx, id);
    }, acting);
  }
}
