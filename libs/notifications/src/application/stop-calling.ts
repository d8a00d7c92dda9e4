// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { People, PERSON_STATE_CHANGED, type PersonStateChanged } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { type Message, Subscriptions } from '@reciproca/platform';
import { CallTaskRepository } from '../persistence/call-task.repository.js';
import { OutgoingMessageRepository } from '../persistence/outgoing-message.repository.js';
import { BoardSignal } from './board-signal.js';

/** Nobody rings or writes to who has left: calls that wait are done with, and what is queued never leaves. */
@Injectable()
export class StopCalling implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly calls: CallTaskRepository,
    private readonly messages: OutgoingMessageRepository,
    private readonly board: BoardSignal,
    private readonly people: People,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on(
      PERSON_STATE_CHANGED,
      'notifications.stop_calling',
      (ctx, { payload }: Message<PersonStateChanged>) => this.stateChanged(ctx, payload),
    );
  }

  private async stateChanged(ctx: Ctx, { personId, state }: PersonStateChanged): Promise<void> {
    // Whoever has come back before this was carried out is called as before.
    if (state !== 'left' || (await this.people.findPerson(ctx, personId))?.state !== 'left') return;
    await this.calls.endAllOf(ctx, personId);
    await this.messages.dropQueued(ctx, personId);
    this.board.touch(ctx);
  }
}
