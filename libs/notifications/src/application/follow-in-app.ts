// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { type CtxSeed, emit, type Finish, Subscriptions, UnitOfWork } from '@reciproca/platform';
import type { AppIoStatus } from '../domain/app-io.js';
import { APP_IO_ACCEPTED, type AppIoAccepted } from '../domain/notifications.events.js';
import { OutgoingMessageRepository } from '../persistence/outgoing-message.repository.js';
import { AppIoClient } from './app-io-client.js';
import { AppIoTargets } from './app-io-targets.js';
import { AppIoTroubles } from './app-io-troubles.js';

/** Ten minutes after it was accepted, then so many seconds later each time: within a day it has arrived or not. */
const ASKED_AGAIN_AFTER_SECONDS = [1_800, 7_200, 21_600, 43_200];

/** What became of a message that App IO has accepted; what it could not hand on is told another way, once. */
@Injectable()
export class FollowInApp implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: OutgoingMessageRepository,
    private readonly targets: AppIoTargets,
    private readonly client: AppIoClient,
    private readonly troubles: AppIoTroubles,
  ) {}

  onModuleInit(): void {
    this.subscriptions.outside(APP_IO_ACCEPTED, 'notifications.follow_in_app', (seed, { payload }, finish) =>
      this.follow(seed, payload, finish),
    );
  }

  private async follow(seed: CtxSeed, payload: AppIoAccepted, finish: Finish): Promise<void> {
    const asked = await this.unitOfWork.read(seed, async (ctx) => {
      const message = await this.messages.findAccepted(ctx, payload.messageId);
      const target = message && (await this.targets.find(ctx, message.personId));
      return target && { ...message, target };
    });
    if (!asked) return;
    const status = await this.client.findStatus(asked.target, asked.appIoId);
    await finish((ctx) => this.settle(ctx, asked.personId, payload, status));
  }

  private async settle(ctx: Ctx, personId: string, payload: AppIoAccepted, status: AppIoStatus): Promise<void> {
    const { messageId, notificationIds } = payload;
    if (status.kind === 'arrived') return this.messages.noteDelivered(ctx, messageId);
    if (status.kind === 'rejected') {
      if (await this.messages.noteRejected(ctx, messageId))
        await this.troubles.tellOtherwise(ctx, personId, notificationIds);
      return;
    }
    if (status.kind === 'key') return this.troubles.note(ctx, personId, status);
    const usual = ASKED_AGAIN_AFTER_SECONDS[payload.asked];
    if (usual === undefined) return;
    const seconds = status.kind === 'later' ? Math.max(usual, status.seconds) : usual;
    const runAt = new Date(ctx.clock.now().getTime() + seconds * 1000);
    await emit(ctx, { topic: APP_IO_ACCEPTED, payload: { ...payload, asked: payload.asked + 1 } }, { runAt });
  }
}
