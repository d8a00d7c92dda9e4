// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, emptyShape, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { Delegations } from '../application/delegations.js';
import { ShowPerson } from '../application/show-person.js';
import { delegationQueryShape, delegationShape } from './person.request.js';
import { delegationAnswer, delegationAnswerShape, delegationListShape } from './person.response.js';

@ApiTags('delegations')
@Controller('api/v1/delegations')
@Allow(STAFF)
export class DelegationController {
  constructor(
    private readonly delegations: Delegations,
    private readonly showPerson: ShowPerson,
  ) {}

  @Get()
  @Documented({
    summary: 'Delegations a person gave or received',
    query: delegationQueryShape,
    answer: delegationListShape,
  })
  list(@Through() door: Door, @Query(valid(delegationQueryShape)) { personId }: { personId: string }) {
    return door.query(async (ctx) => {
      await this.showPerson.execute(ctx, personId);
      return { items: (await this.delegations.listOfPerson(ctx, personId)).map(delegationAnswer) };
    });
  }

  @Post()
  @Documented({
    summary: 'Record a delegation signed on paper',
    body: delegationShape,
    answer: delegationAnswerShape,
    status: 201,
  })
  async add(@Through() door: Door, @Body(valid(delegationShape)) input: z.output<typeof delegationShape>) {
    return door.command(async (ctx) => delegationAnswer(await this.delegations.create(ctx, input)));
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Documented({ summary: 'End a delegation at once', params: ['id'], body: emptyShape, answer: delegationAnswerShape })
  async revoke(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(emptyShape)) _: object,
  ) {
    return door.command(async (ctx) => delegationAnswer(await this.delegations.revoke(ctx, id)));
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Documented({
    summary: 'Put back a delegation that was ended by mistake, within a day',
    params: ['id'],
    body: emptyShape,
    answer: delegationAnswerShape,
  })
  async restore(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(emptyShape)) _: object,
  ) {
    return door.command(async (ctx) => delegationAnswer(await this.delegations.restore(ctx, id)));
  }
}
