// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, emptyShape, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { ListAudit } from '../application/list-audit.js';
import { VerifyAudit } from '../application/verify-audit.js';
import { auditAnswerShape, auditQueryShape, chainShape } from './audit.request.js';

@ApiTags('audit')
@Controller('api/v1/audit')
@Allow(['coordinator'])
export class AuditController {
  constructor(
    private readonly audit: ListAudit,
    private readonly verify: VerifyAudit,
  ) {}

  @Get()
  @Documented({
    summary: 'Who did what with whose data, newest first',
    query: auditQueryShape,
    answer: auditAnswerShape,
  })
  async list(@Through() door: Door, @Query(valid(auditQueryShape)) query: z.output<typeof auditQueryShape>) {
    const { items, next } = await door.query((ctx) => this.audit.execute(ctx, { ...query, limit: 100 }));
    return { items: items.map((row) => ({ ...row, at: row.at.toISOString() })), next };
  }

  @Post('verify')
  @HttpCode(200)
  @Documented({ summary: 'Walk the chain and say whether it holds', body: emptyShape, answer: chainShape })
  async check(@Through() door: Door, @Body(valid(emptyShape)) _: object) {
    const { enteId: __, ...report } = await door.command((ctx) => this.verify.execute(ctx));
    return report;
  }
}
