// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageAsk, PageOf } from '@reciproca/kernel';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Allow,
  Documented,
  type Door,
  emptyShape,
  idParam,
  listQuery,
  STAFF,
  Through,
  valid,
} from '@reciproca/platform';
import type { z } from 'zod';
import { DecideDocument } from '../application/decide-document.js';
import { ViewDocuments } from '../application/view-documents.js';
import { approveShape, rejectShape } from './document-form.request.js';
import { type DocumentLine, documentLine, type EndingLine, endingLine } from './document.response.js';

@ApiTags('documents')
@Controller('api/v1')
@Allow(STAFF)
export class DocumentsController {
  constructor(
    private readonly view: ViewDocuments,
    private readonly decide: DecideDocument,
  ) {}

  @Get('documents')
  @Documented({ summary: 'Documents an operator has to look at, the longest waiting first', query: listQuery })
  listWaiting(@Through() door: Door, @Query(valid(listQuery)) page: PageAsk): Promise<PageOf<DocumentLine>> {
    return door.query(async (ctx) => {
      const { items, next } = await this.view.listWaiting(ctx, page);
      return { items: items.map(documentLine), next };
    });
  }

  @Get('people/:id/documents')
  @Allow('signed-in')
  @Documented({ summary: 'A person\u2019s documents: their own, or anybody\u2019s for staff', params: ['id'] })
  listOf(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<{ items: DocumentLine[] }> {
    return door.query(async (ctx) => ({ items: (await this.view.ofPerson(ctx, id)).documents.map(documentLine) }));
  }

  @Get('validities/ending')
  @Documented({ summary: 'Vettings, licences and insurances that end within two months or ended in the last' })
  listEnding(@Through() door: Door): Promise<{ items: EndingLine[] }> {
    return door.query(async (ctx) => ({ items: (await this.view.listEnding(ctx)).map(endingLine) }));
  }

  @Post('documents/:id/approve')
  @Documented({ summary: 'An operator has seen it: it holds until that day', params: ['id'], body: approveShape })
  approve(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(approveShape)) { until, sooner }: z.output<typeof approveShape>,
  ): Promise<DocumentLine> {
    return door.command(async (ctx) => documentLine(await this.decide.approve(ctx, id, until ?? null, { sooner })));
  }

  @Post('documents/:id/reject')
  @Documented({ summary: 'It does not do, and why', params: ['id'], body: rejectShape })
  reject(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(rejectShape)) { reason }: z.output<typeof rejectShape>,
  ): Promise<DocumentLine> {
    return door.command(async (ctx) => documentLine(await this.decide.reject(ctx, id, reason)));
  }

  @Post('documents/:id/remove')
  @Allow('signed-in')
  @Documented({ summary: 'Take the file away; its line stays', params: ['id'], body: emptyShape })
  remove(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(emptyShape)) _: z.output<typeof emptyShape>,
  ): Promise<DocumentLine> {
    return door.command(async (ctx) => documentLine(await this.decide.remove(ctx, id)));
  }
}
