// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, emptyShape, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { RelatedPeople } from '../application/related-people.js';
import { ShowPerson } from '../application/show-person.js';
import {
  relatedAnswer,
  relatedAnswerShape,
  relatedInput,
  relatedParam,
  relatedShape,
} from './related-person.request.js';

type Said = z.output<typeof relatedShape>;

@ApiTags('people')
@Controller('api/v1/people/:id/related')
@Allow(STAFF)
export class RelatedPeopleController {
  constructor(
    private readonly related: RelatedPeople,
    private readonly showPerson: ShowPerson,
  ) {}

  @Get()
  @Documented({ summary: 'Whom to turn to about a person', params: ['id'], answer: relatedAnswerShape })
  list(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }) {
    return door.query(async (ctx) => {
      await this.showPerson.execute(ctx, id);
      return relatedAnswer(await this.related.list(ctx, id));
    });
  }

  @Post()
  @Documented({
    summary: 'Write down somebody to turn to about a person',
    params: ['id'],
    body: relatedShape,
    answer: relatedAnswerShape,
    status: 201,
  })
  add(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }, @Body(valid(relatedShape)) said: Said) {
    return door.command(async (ctx) => relatedAnswer(await this.related.put(ctx, id, relatedInput(said))));
  }

  @Put(':relatedId')
  @Documented({
    summary: 'Write down anew what is known of somebody to turn to',
    params: ['id', 'relatedId'],
    body: relatedShape,
    answer: relatedAnswerShape,
  })
  change(
    @Through() door: Door,
    @Param(valid(relatedParam)) { id, relatedId }: z.output<typeof relatedParam>,
    @Body(valid(relatedShape)) said: Said,
  ) {
    return door.command(async (ctx) =>
      relatedAnswer(await this.related.put(ctx, id, relatedInput(said), { id: relatedId })),
    );
  }

  @Post(':relatedId/remove')
  @HttpCode(200)
  @Documented({
    summary: 'Take somebody to turn to away',
    params: ['id', 'relatedId'],
    body: emptyShape,
    answer: relatedAnswerShape,
  })
  remove(
    @Through() door: Door,
    @Param(valid(relatedParam)) { id, relatedId }: z.output<typeof relatedParam>,
    @Body(valid(emptyShape)) _: object,
  ) {
    return door.command(async (ctx) => relatedAnswer(await this.related.remove(ctx, id, relatedId)));
  }
}
