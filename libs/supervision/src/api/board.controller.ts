// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, STAFF, Through, valid } from '@reciproca/platform';
import { z } from 'zod';
import { BOARD_VIEWS, type BoardCounts, type BoardRow, type BoardView, countBoard, listBoardRows } from '../persistence/board.read-model.js';

export const boardQueryShape = z.strictObject({ view: z.enum(BOARD_VIEWS).default('open') });

@ApiTags('supervision')
@Controller('api/v1/board')
@Allow(STAFF)
export class BoardController {
  @Get()
  @Documented({ summary: 'What waits for an operator', query: boardQueryShape })
  show(@Through() door: Door, @Query(valid(boardQueryShape)) { view }: { view: BoardView }): Promise<{ counts: BoardCounts; items: BoardRow[] }> {
    return door.query(async (ctx) => ({ counts: await countBoard(ctx), items: await listBoardRows(ctx, view) }));
  }
}
