// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx, NewsType } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { CallTaskRepository } from '../persistence/call-task.repository.js';
import { BoardSignal } from './board-signal.js';

/** Puts somebody on the call list for a reason that is no notification; one call at a time for the same reason. */
@Injectable()
export class AskForCall {
  constructor(
    private readonly calls: CallTaskRepository,
    private readonly board: BoardSignal,
    private readonly words: NewsWords,
  ) {}

  async execute(
    ctx: Ctx,
    call: { readonly personId: string; readonly reason: NewsType; readonly link: string },
  ): Promise<void> {
    this.words.ensureKnown(call.reason);
    await this.calls.ask(ctx, call);
    this.board.touch(ctx);
  }
}
