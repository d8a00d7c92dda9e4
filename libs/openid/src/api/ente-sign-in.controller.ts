// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LARGEST_PAGE } from '@reciproca/kernel';
import { Allow, Documented, type Door, idParam, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { ChosenProviders } from '../application/chosen-providers.js';
import { SignInRecords } from '../application/sign-in-records.js';
import { chosenAnswerShape, chosenShape } from './provider.request.js';
import { recordListQueryShape, recordListShape, recordShape } from './sign-in-record.response.js';

@ApiTags('ente')
@Controller('api/v1/ente/sign-in')
@Allow(['coordinator'])
export class EnteSignInController {
  constructor(
    private readonly chosen: ChosenProviders,
    private readonly records: SignInRecords,
  ) {}

  @Get()
  @Documented({ summary: 'By whose word people of the ente come in', answer: chosenAnswerShape })
  show(@Through() door: Door) {
    return door.query((ctx) => this.chosen.show(ctx));
  }

  @Put()
  @Documented({ summary: 'Choose by whose word they come in', body: chosenShape, answer: chosenAnswerShape })
  choose(@Through() door: Door, @Body(valid(chosenShape)) input: z.output<typeof chosenShape>) {
    return door.command((ctx) => this.chosen.choose(ctx, input));
  }

  @Get('records')
  @Documented({
    summary: 'The log of sign-ins by somebody else’s word; reading it is written down',
    query: recordListQueryShape,
    answer: recordListShape,
  })
  list(@Through() door: Door, @Query(valid(recordListQueryShape)) { after }: z.output<typeof recordListQueryShape>) {
    return door.query((ctx) => this.records.list(ctx, { after, limit: LARGEST_PAGE }));
  }

  @Get('records/:id')
  @Documented({ summary: 'One sign-in with what was asked and answered', params: ['id'], answer: recordShape })
  one(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }) {
    return door.query((ctx) => this.records.get(ctx, id));
  }
}
