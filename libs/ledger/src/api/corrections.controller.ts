// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PageOf } from '@reciproca/kernel';
import { Allow, Documented, type Door, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { Corrections } from '../application/corrections.js';
import type { Correction } from '../domain/correction.js';
import { correctionListQuery, noContentShape, proposeCorrectionShape } from './ledger.request.js';
import { correctionListShape, correctionShape } from './ledger.response.js';

@ApiTags('ledger')
@Controller('api/v1')
@Allow(STAFF)
export class CorrectionsController {
  constructor(private readonly corrections: Corrections) {}

  @Post('transfers/:id/corrections')
  @Documented({
    summary: 'Says that a transfer was wrong',
    params: ['id'],
    body: proposeCorrectionShape,
    status: 201,
    answer: correctionShape,
  })
  propose(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(proposeCorrectionShape)) { reason }: z.output<typeof proposeCorrectionShape>,
  ): Promise<Correction> {
    return door.command((ctx) => this.corrections.propose(ctx, id, reason));
  }

  @Get('corrections')
  @Documented({ summary: 'Corrections, newest first', query: correctionListQuery, answer: correctionListShape })
  list(
    @Through() door: Door,
    @Query(valid(correctionListQuery)) filter: z.output<typeof correctionListQuery>,
  ): Promise<PageOf<Correction>> {
    return door.query((ctx) => this.corrections.list(ctx, filter));
  }

  @Post('corrections/:id/approve')
  @HttpCode(200)
  @Documented({
    summary: 'Makes the opposite transfer; by somebody else than the proposer',
    params: ['id'],
    body: noContentShape,
    answer: correctionShape,
  })
  approve(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(noContentShape)) _: object,
  ): Promise<Correction> {
    return door.command((ctx) => this.corrections.approve(ctx, id));
  }

  @Post('corrections/:id/reject')
  @HttpCode(200)
  @Documented({
    summary: 'Leaves the transfer as it is; by somebody else than the proposer',
    params: ['id'],
    body: noContentShape,
    answer: correctionShape,
  })
  reject(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(noContentShape)) _: object,
  ): Promise<Correction> {
    return door.command((ctx) => this.corrections.reject(ctx, id));
  }
}
