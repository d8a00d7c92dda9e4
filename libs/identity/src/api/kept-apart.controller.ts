// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Ctx } from '@reciproca/kernel';
import { Allow, Documented, type Door, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { KeptApart } from '../application/kept-apart.js';
import { ShowPerson } from '../application/show-person.js';
import { apartAnswerShape, apartParam, apartShape } from './kept-apart.request.js';

type Answer = z.infer<typeof apartAnswerShape>;

@ApiTags('people')
@Controller('api/v1/people/:id/kept-apart')
@Allow(STAFF)
export class KeptApartController {
  constructor(
    private readonly apart: KeptApart,
    private readonly showPerson: ShowPerson,
  ) {}

  @Get()
  @Documented({ summary: 'Whom a person is not to meet', params: ['id'], answer: apartAnswerShape })
  list(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<Answer> {
    return door.query(async (ctx) => {
      await this.showPerson.execute(ctx, id);
      return this.answer(ctx, id);
    });
  }

  @Post()
  @Documented({
    summary: 'Keep two people apart: nothing is proposed to both, and they do not write to each other',
    params: ['id'],
    body: apartShape,
    answer: apartAnswerShape,
    status: 201,
  })
  set(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(apartShape)) { otherId }: z.output<typeof apartShape>,
  ): Promise<Answer> {
    return door.command(async (ctx) => {
      await this.apart.set(ctx, id, otherId);
      return this.answer(ctx, id);
    });
  }

  @Delete(':apartId')
  @HttpCode(204)
  @Documented({ summary: 'They may meet again', params: ['id', 'apartId'], status: 204 })
  end(@Through() door: Door, @Param(valid(apartParam)) { id, apartId }: z.output<typeof apartParam>): Promise<void> {
    return door.command((ctx) => this.apart.end(ctx, id, apartId));
  }

  private async answer(ctx: Ctx, id: string): Promise<Answer> {
    const all = await this.apart.list(ctx, id);
    return {
      items: all.map(({ id: apartId, otherId, name, setAt }) => ({
        id: apartId,
        other: { id: otherId, name },
        setAt: setAt.toISOString(),
      })),
    };
  }
}
