// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NewsWords, Subscriptions } from '@reciproca/platform';
import { BoardSignal } from './board-signal.js';
import { Notify } from './notify.js';

/** Tells whoever the libs say is to be told. All of it changes the operators' board; some is told to nobody else. */
@Injectable()
export class TellNews implements OnModuleInit {
  constructor(
    private readonly words: NewsWords,
    private readonly subscriptions: Subscriptions,
    private readonly notify: Notify,
    private readonly board: BoardSignal,
  ) {}

  onModuleInit(): void {
    this.words.eachTopic((topic, draftsOf) =>
      this.subscriptions.on(topic, 'notifications.tell', async (ctx, { payload }) => {
        await this.notify.notifyMany(ctx, draftsOf(payload));
        this.board.touch(ctx);
      }),
    );
  }
}
