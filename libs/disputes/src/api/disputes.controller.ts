// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Ctx, PageAsk, PageOf } from '@reciproca/kernel';
import {
  type Acting,
  Allow,
  Documented,
  type Door,
  idParam,
  listQuery,
  STAFF,
  Through,
  valid,
} from '@reciproca/platform';
import type { z } from 'zod';
import { HearDispute } from '../application/hear-dispute.js';
import { OpenDispute } from '../application/open-dispute.js';
import { SettleDispute } from '../application/settle-dispute.js';
import { type NamedDispute, ViewDisputes, type WholeDispute } from '../application/view-disputes.js';
import {
  acceptShape,
  assignShape,
  noContent,
  openDisputeShape,
  settlementShape,
  versionShape,
} from './dispute.request.js';

type Id = { id: string };

@ApiTags('disputes')
@Controller('api/v1/disputes')
@Allow('called-in')
export class DisputesController {
  constructor(
    private readonly view: ViewDisputes,
    private readonly openDispute: OpenDispute,
    private readonly hear: HearDispute,
    private readonly settle: SettleDispute,
  ) {}

  @Get()
  @Documented({ summary: 'My disputes; staff see those of the ente', query: listQuery, forOther: true })
  list(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk): Promise<PageOf<NamedDispute>> {
    return door.query((ctx) => this.view.list(ctx, page));
  }

  @Get('to-mediate')
  @Allow(['mediator'])
  @Documented({ summary: 'Those a mediator was given', query: listQuery })
  listToMediate(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk): Promise<PageOf<NamedDispute>> {
    return door.query((ctx) => this.view.listToMediate(ctx, page));
  }

  @Post()
  @Documented({ summary: 'It did not go as agreed, also after the minutes have moved', body: openDisputeShape })
  open(
    @Through() door: Door,
    @Body(valid(openDisputeShape)) { agreementId, reason, ...acting }: z.output<typeof openDisputeShape>,
  ): Promise<WholeDispute> {
    return this.act(door, acting, async (ctx) => (await this.openDispute.execute(ctx, agreementId, reason)).id);
  }

  @Get(':id')
  @Documented({ summary: 'One dispute with the versions one may read', params: ['id'], forOther: true })
  get(@Through() door: Door, @Param(valid(idParam)) { id }: Id): Promise<WholeDispute> {
    return door.query((ctx) => this.view.get(ctx, id));
  }

  @Post(':id/version')
  @Documented({ summary: 'How I tell it', params: ['id'], body: versionShape })
  write(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(versionShape)) { text, ...acting }: z.output<typeof versionShape>,
  ): Promise<WholeDispute> {
    return this.act(door, acting, async (ctx) => (await this.hear.write(ctx, id, text)).id);
  }

  @Post(':id/hear')
  @Allow(['mediator', ...STAFF])
  @Documented({ summary: 'Opens what was written to both', params: ['id'], body: noContent })
  hearBoth(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(noContent)) _: object,
  ): Promise<WholeDispute> {
    return this.act(door, {}, async (ctx) => (await this.hear.open(ctx, id)).id);
  }

  @Post(':id/assign')
  @Allow(STAFF)
  @Documented({ summary: 'Gives it to a mediator', params: ['id'], body: assignShape })
  assign(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(assignShape)) { mediatorId }: z.output<typeof assignShape>,
  ): Promise<WholeDispute> {
    return this.act(door, {}, async (ctx) => (await this.hear.assign(ctx, id, mediatorId)).id);
  }

  @Post(':id/propose')
  @Allow(['mediator', ...STAFF])
  @Documented({ summary: 'Proposes a way out to both', params: ['id'], body: settlementShape })
  propose(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(settlementShape)) body: z.output<typeof settlementShape>,
  ): Promise<WholeDispute> {
    return this.act(door, {}, async (ctx) => (await this.settle.propose(ctx, id, body)).id);
  }

  @Post(':id/accept')
  @Documented({ summary: 'Yes to what is proposed; the second yes ends it', params: ['id'], body: acceptShape })
  accept(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(acceptShape)) acting: Acting,
  ): Promise<WholeDispute> {
    return this.act(door, acting, async (ctx) => (await this.settle.accept(ctx, id)).id);
  }

  @Post(':id/decide')
  @Allow(STAFF)
  @Documented({
    summary: 'Staff end it; asks for a correction where minutes have moved',
    params: ['id'],
    body: settlementShape,
  })
  decide(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: Id,
    @Body(valid(settlementShape)) body: z.output<typeof settlementShape>,
  ): Promise<WholeDispute> {
    return this.act(door, {}, async (ctx) => (await this.settle.decide(ctx, id, body)).id);
  }

  private act(door: Door, acting: Acting, work: (ctx: Ctx) => Promise<string>): Promise<WholeDispute> {
    return door.command(async (ctx) => this.view.get(ctx, await work(ctx)), acting);
  }
}
