// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, idParam, STAFF, Through, valid, WithinScope } from '@reciproca/platform';
import type { z } from 'zod';
import { ManageDrivers } from '../application/manage-drivers.js';
import { type DriverPapers, driverPapersShape } from '../domain/driver-papers.js';
import { TRASPORTO } from '../trasporto.service.js';

@ApiTags('drivers')
@Controller('api/v1/drivers')
@Allow('signed-in')
@WithinScope({ service: TRASPORTO })
export class DriversController {
  constructor(private readonly drivers: ManageDrivers) {}

  @Get(':id/papers')
  @Documented({ summary: 'A driver\u2019s papers: their own, or any for staff', params: ['id'], forOther: true })
  find(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<{ papers: DriverPapers | null }> {
    return door.query(async (ctx) => ({ papers: await this.drivers.find(ctx, id) }));
  }

  @Put(':id/papers')
  @Allow(STAFF)
  @Documented({ summary: 'An operator has seen the papers', params: ['id'], body: driverPapersShape })
  approve(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(driverPapersShape)) body: z.infer<typeof driverPapersShape>,
  ): Promise<DriverPapers> {
    return door.command((ctx) => this.drivers.approve(ctx, id, body));
  }
}
