// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Guardianships } from '@reciproca/identity';
import { Allow, Documented, type Door, emptyShape, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { guardianshipsAnswer, guardianshipShape, guardianshipsShape } from './guardianship.request.js';

@ApiTags('people')
@Controller('api/v1/people/:id/guardianship')
@Allow(STAFF)
export class GuardianshipController {
  constructor(private readonly guardianships: Guardianships) {}

  @Get()
  @Documented({
    summary: 'Whom a judge has put beside a person, newest first',
    params: ['id'],
    answer: guardianshipsShape,
  })
  list(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }) {
    return door.query(async (ctx) => guardianshipsAnswer(await this.guardianships.list(ctx, id)));
  }

  @Post()
  @Documented({
    summary: 'Record a guardian, trustee or administrator with the judge’s paper',
    params: ['id'],
    body: guardianshipShape,
    answer: guardianshipsShape,
    status: 201,
  })
  begin(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(guardianshipShape)) input: z.output<typeof guardianshipShape>,
  ) {
    return door.command(async (ctx) => {
      await this.guardianships.begin(ctx, id, input);
      return guardianshipsAnswer(await this.guardianships.list(ctx, id));
    });
  }

  @Post('end')
  @HttpCode(200)
  @Documented({
    summary: 'The person answers for themselves again, at once',
    params: ['id'],
    body: emptyShape,
    answer: guardianshipsShape,
  })
  end(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }, @Body(valid(emptyShape)) _: object) {
    return door.command(async (ctx) => {
      await this.guardianships.end(ctx, id);
      return guardianshipsAnswer(await this.guardianships.list(ctx, id));
    });
  }
}
