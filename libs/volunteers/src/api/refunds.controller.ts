// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PageAsk, PageOf } from '@reciproca/kernel';
import {
  actingFields,
  actingShape,
  Allow,
  Documented,
  type Door,
  emptyShape,
  idParam,
  listQuery,
  STAFF,
  Through,
  valid,
} from '@reciproca/platform';
import type { z } from 'zod';
import { ChangeRefundRules } from '../application/change-refund-rules.js';
import { DecideRefund } from '../application/decide-refund.js';
import { DeclareRefund } from '../application/declare-refund.js';
import { refundShape, refuseShape, rulesShape } from '../application/refund.input.js';
import { type RideDone, RidesDone } from '../application/rides-done.js';
import { policyShape } from '../application/standing.input.js';
import { type NamedRefund, ViewRefunds } from '../application/view-refunds.js';
import { type Policies, WritePolicy } from '../application/write-policy.js';
import type { Refund, RefundRules } from '../domain/refund.js';
import type { Policy } from '../domain/standing.js';

/** What a delegate declares says for whom. */
const declareShape = refundShape.extend(actingFields);

@ApiTags('volunteers')
@Controller('api/v1')
@Allow('signed-in')
export class RefundsController {
  constructor(
    private readonly view: ViewRefunds,
    private readonly rides: RidesDone,
    private readonly declare: DeclareRefund,
    private readonly decide: DecideRefund,
    private readonly rules: ChangeRefundRules,
    private readonly policies: WritePolicy,
  ) {}

  @Get('volunteer-refunds')
  @Allow(STAFF)
  @Documented({ summary: 'Expenses that wait for a yes', query: listQuery })
  list(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk): Promise<PageOf<NamedRefund>> {
    return door.query((ctx) => this.view.listWaiting(ctx, page));
  }

  @Get('volunteers/:id/refunds')
  @Documented({ summary: 'Expenses of one volunteer', params: ['id'], query: listQuery, forOther: true })
  listOf(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Query(valid(listQuery)) page: PageAsk,
  ): Promise<PageOf<Refund>> {
    return door.query((ctx) => this.view.listOf(ctx, id, page));
  }

  @Get('volunteers/:id/rides')
  @Documented({ summary: 'Rides whose kilometres nobody has asked back yet', params: ['id'], forOther: true })
  async listRides(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
  ): Promise<{ items: RideDone[] }> {
    return { items: await door.query((ctx) => this.rides.list(ctx, id)) };
  }

  @Post('volunteers/:id/refunds')
  @Documented({ summary: 'Declare kilometres or an expense', params: ['id'], body: declareShape })
  add(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(declareShape)) { onBehalfOf, channel, ...input }: z.output<typeof declareShape>,
  ): Promise<Refund> {
    return door.command((ctx) => this.declare.execute(ctx, id, input), { onBehalfOf, channel });
  }

  @Post('volunteer-refunds/:id/approve')
  @Allow(STAFF)
  @Documented({ summary: 'Say yes to an expense', params: ['id'], body: emptyShape })
  approve(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(emptyShape)) _: z.output<typeof emptyShape>,
  ): Promise<Refund> {
    return door.command((ctx) => this.decide.approve(ctx, id));
  }

  @Post('volunteer-refunds/:id/refuse')
  @Allow(STAFF)
  @Documented({ summary: 'Say no to an expense, and why', params: ['id'], body: refuseShape })
  refuse(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(refuseShape)) { reason }: z.output<typeof refuseShape>,
  ): Promise<Refund> {
    return door.command((ctx) => this.decide.refuse(ctx, id, reason));
  }

  @Post('volunteer-refunds/:id/withdraw')
  @Documented({ summary: 'Take back what was declared', params: ['id'], body: actingShape })
  withdraw(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(actingShape)) acting: z.output<typeof actingShape>,
  ): Promise<Refund> {
    return door.command((ctx) => this.decide.withdraw(ctx, id), acting);
  }

  @Get('ente/refund-rules')
  @Allow(STAFF)
  @Documented({ summary: 'What is given back to volunteers, and how much at most' })
  getRules(@Through() door: Door): Promise<RefundRules> {
    return door.query((ctx) => this.rules.find(ctx));
  }

  @Put('ente/refund-rules')
  @Allow(['coordinator'])
  @Documented({ summary: 'Change what is given back to volunteers', body: rulesShape })
  setRules(@Through() door: Door, @Body(valid(rulesShape)) input: z.output<typeof rulesShape>): Promise<RefundRules> {
    return door.command((ctx) => this.rules.execute(ctx, input));
  }

  @Get('ente/volunteer-policies')
  @Allow(STAFF)
  @Documented({ summary: 'Insurance policies for volunteers, and what nothing covers today' })
  listPolicies(@Through() door: Door): Promise<Policies> {
    return door.query((ctx) => this.policies.list(ctx));
  }

  @Post('ente/volunteer-policies')
  @Allow(['coordinator'])
  @Documented({ summary: 'Write down an insurance policy for volunteers', body: policyShape })
  addPolicy(@Through() door: Door, @Body(valid(policyShape)) input: z.output<typeof policyShape>): Promise<Policy> {
    return door.command((ctx) => this.policies.execute(ctx, input));
  }
}
