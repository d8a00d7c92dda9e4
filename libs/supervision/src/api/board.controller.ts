// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError } from '@reciproca/kernel';
import { Allow, Documented, type Door, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { type BoardQuery, boardQueryShape } from '../application/board-query.js';
import { HandleCards } from '../application/handle-cards.js';
import { SavedViews } from '../application/saved-views.js';
import { ShowBoard } from '../application/show-board.js';
import { assignShape, type CardParam, cardParam, nothingShape, saveViewShape, takeShape } from './board.request.js';
import { boardResponse, boardResponseShape, viewsShape } from './board.response.js';

@ApiTags('supervision')
@Controller('api/v1/board')
@Allow(STAFF)
export class BoardController {
  constructor(
    private readonly board: ShowBoard,
    private readonly cards: HandleCards,
    private readonly views: SavedViews,
  ) {}

  @Get()
  @Documented({ summary: 'What waits for an operator', query: boardQueryShape, answer: boardResponseShape })
  show(@Through() door: Door, @Query(valid(boardQueryShape)) query: BoardQuery) {
    if (!this.board.hasView(query.view)) throw new DomainError('board.unknown_view', 'invalid', { field: 'view' });
    return door.query(async (ctx) => boardResponse(query.view, await this.board.execute(ctx, query)));
  }

  @Post('cards/:kind/:id/assign')
  @HttpCode(200)
  @Documented({ summary: 'Gives a card to oneself, a colleague or nobody', params: ['kind', 'id'], body: assignShape })
  assign(
    @Through() door: Door,
    @Param(valid(cardParam)) card: CardParam,
    @Body(valid(assignShape)) { personId }: z.output<typeof assignShape>,
  ) {
    return door.command(async (ctx) => {
      const assignee = await this.cards.assign(ctx, card, personId === undefined ? ctx.actor.personId : personId);
      return { ...card, assignee: assignee && { id: assignee.id, name: assignee.fullName } };
    });
  }

  @Post('cards/:kind/:id/take')
  @HttpCode(200)
  @Documented({
    summary: 'Takes a card in hand; colleagues cannot act on it then',
    params: ['kind', 'id'],
    body: takeShape,
  })
  take(
    @Through() door: Door,
    @Param(valid(cardParam)) card: CardParam,
    @Body(valid(takeShape)) { over, word }: z.output<typeof takeShape>,
  ) {
    return door.command(async (ctx) => {
      await this.cards.take(ctx, card, over ? { word } : null);
      return { ...card, holderId: ctx.actor.personId };
    });
  }

  @Post('cards/:kind/:id/release')
  @HttpCode(200)
  @Documented({ summary: 'Lets go of a card', params: ['kind', 'id'], body: nothingShape })
  release(@Through() door: Door, @Param(valid(cardParam)) card: CardParam, @Body(valid(nothingShape)) _: object) {
    return door.command(async (ctx) => {
      await this.cards.release(ctx, card);
      return { ...card, holderId: null };
    });
  }

  @Get('views')
  @Documented({ summary: 'One’s own saved views', answer: viewsShape })
  async listViews(@Through() door: Door) {
    return { items: await door.query((ctx) => this.views.list(ctx)) };
  }

  @Post('views')
  @Documented({ summary: 'Keeps a view under a name; the same name again changes it', body: saveViewShape })
  saveView(@Through() door: Door, @Body(valid(saveViewShape)) view: z.output<typeof saveViewShape>) {
    return door.command((ctx) => this.views.save(ctx, view));
  }

  @Post('views/:id/delete')
  @HttpCode(200)
  @Documented({ summary: 'Deletes one of one’s own views', params: ['id'], body: nothingShape })
  deleteView(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(nothingShape)) _: object,
  ) {
    return door.command(async (ctx) => {
      await this.views.delete(ctx, id);
      return { id };
    });
  }
}
