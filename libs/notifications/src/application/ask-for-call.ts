// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId, type NewsType } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { BoardSignal } from './board-signal.js';

/** Puts somebody on the call list for a reason that is no notification; one call at a time for the same reason. */
@Injectable()
export class AskForCall {
  constructor(
    private readonly board: BoardSignal,
    private readonly words: NewsWords,
  ) {}

  async execute(
    ctx: Ctx,
    call: { readonly personId: string; readonly reason: NewsType; readonly link: string },
  ): Promise<void> {
    this.words.ensureKnown(call.reason);
    await ctx.tx.query(
      `INSERT INTO call_tasks (id, ente_id, person_id, reason, params, link, due_at, created_at)
       SELECT $1, $2, $3, $4::text, '{}', $5, $6, $6 WHERE NOT EXISTS (
         SELECT 1 FROM call_tasks WHERE ente_id = $2 AND person_id = $3 AND reason = $4 AND state = 'open')`,
      [newId(), ctx.enteId, call.personId, call.reason, call.link, ctx.clock.now()],
    );
    this.board.touch(ctx);
  }
}
