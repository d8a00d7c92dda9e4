// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { notFound } from '@reciproca/kernel';
import { AccessLog, People } from '@reciproca/identity';
import { Allow, Documented, type Door, emptyShape, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { Residences } from '../application/residences.js';
import { SetDoorbell } from '../application/set-doorbell.js';
import { SetResidence } from '../application/set-residence.js';
import { doorbellShape, residenceInputShape, residenceShape } from './territory.request.js';

@ApiTags('territory')
@Controller('api/v1/people/:id/residence')
@Allow(STAFF)
export class ResidenceController {
  constructor(
    private readonly residences: Residences,
    private readonly setResidence: SetResidence,
    private readonly setDoorbell: SetDoorbell,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  @Get()
  @Documented({ summary: 'Where a person lives', params: ['id'], answer: residenceShape })
  show(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }) {
    return door.query(async (ctx) => {
      await this.people.getPerson(ctx, id);
      const residence = await this.residences.findResidence(ctx, id);
      if (!residence) throw notFound('residence');
      await this.accessLog.record(ctx, { action: 'read', personId: id, detail: { what: 'residence' } });
      return residence;
    });
  }

  @Put()
  @Documented({
    summary: 'Write down where a person lives',
    params: ['id'],
    body: residenceInputShape,
    answer: residenceShape,
  })
  change(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(residenceInputShape)) input: z.output<typeof residenceInputShape>,
  ) {
    return door.command((ctx) => this.setResidence.execute(ctx, { ...input, personId: id }));
  }

  @Put('doorbell')
  @Documented({
    summary: 'Write down what stands on the bell of a person’s home',
    params: ['id'],
    body: doorbellShape,
    answer: emptyShape,
  })
  changeDoorbell(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(doorbellShape)) { doorbell }: z.output<typeof doorbellShape>,
  ) {
    return door.command(async (ctx) => {
      await this.setDoorbell.execute(ctx, id, doorbell ?? null);
      return {};
    });
  }
}
