// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, idParam, STAFF, Through, valid } from '@reciproca/platform';
import { z } from 'zod';
import { DecideListing } from '../application/decide-listing.js';
import { rejectShape } from './listing.request.js';

const approveShape = z.strictObject({});

@ApiTags('approvals')
@Controller('api/v1/listings')
@Allow(STAFF)
export class ApprovalsController {
  constructor(private readonly decide: DecideListing) {}

  @Post(':id/approve')
  @HttpCode(200)
  @Documented({ summary: 'Opens a listing that waits for approval', params: ['id'], body: approveShape })
  approve(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(approveShape)) _body: object,
  ): Promise<{ id: string; state: string }> {
    return door.command(async (ctx) => ({ id, state: (await this.decide.approve(ctx, id)).state }));
  }

  @Post(':id/reject')
  @HttpCode(200)
  @Documented({ summary: 'Refuses a listing that waits for approval', params: ['id'], body: rejectShape })
  reject(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(rejectShape)) body: z.infer<typeof rejectShape>,
  ): Promise<{ id: string; state: string }> {
    return door.command(async (ctx) => ({ id, state: (await this.decide.reject(ctx, id, body.reason)).state }));
  }
}
