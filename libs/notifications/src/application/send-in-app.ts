// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { type CtxSeed, emit, type Finish, secondsUntilRetry, Subscriptions, UnitOfWork } from '@reciproca/platform';
import type { AppIoOutcome, AppIoTarget } from '../domain/app-io.js';
import { APP_IO_ACCEPTED, APP_IO_QUEUED, type AppIoQueued } from '../domain/notifications.events.js';
import type { OutgoingMessage } from '../domain/outgoing-message.js';
import { OutgoingMessageRepository } from '../persistence/outgoing-message.repository.js';
import { AppIoClient } from './app-io-client.js';
import { AppIoTargets } from './app-io-targets.js';
import { AppIoTroubles } from './app-io-troubles.js';

/** There is another way to tell people: App IO is not waited for as long as a mail server is. */
const MOST_ATTEMPTS = 4;
const CLAIM_MS = 120_000;
const CLOSED_SECONDS = 3_600;
const LONGEST_WAIT_MS = 24 * 3_600_000;
const ASK_AFTER_SECONDS = 600;

/**
 * Hands one message to App IO with no transaction open: asks whether they are there, sends, and notes by what name it was accepted.
 * A message that has such a name is never sent again.
 */
@Injectable()
export class SendInApp implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: OutgoingMessageRepository,
    private readonly enti: Enti,
    private readonly targets: AppIoTargets,
    private readonly client: AppIoClient,
    private readonly troubles: AppIoTroubles,
  ) {}

  onModuleInit(): void {
    this.subscriptions.outside(APP_IO_QUEUED, 'notifications.send_in_app', (seed, { payload }, finish) =>
      this.send(seed, payload, finish),
    );
  }

  private async send(seed: CtxSeed, payload: AppIoQueued, finish: Finish): Promise<void> {
    if (!(await this.unitOfWork.read(seed, (ctx) => this.enti.isOpen(ctx))))
      return finish((ctx) => this.again(ctx, payload, CLOSED_SECONDS));
    const claimedUntil = new Date(seed.clock.now().getTime() + CLAIM_MS);
    const message = await this.unitOfWork.run(seed, (ctx) => this.messages.claim(ctx, payload.messageId, claimedUntil));
    if (!message) return;
    const outcome = await this.outcomeOf(seed, message);
    await finish((ctx) => this.settle(ctx, message, payload, outcome));
  }

  private async outcomeOf(seed: CtxSeed, message: OutgoingMessage): Promise<AppIoOutcome> {
    if (message.attempts > MOST_ATTEMPTS) return { kind: 'refused', code: 'INTERRUPTED' };
    const target = await this.unitOfWork.read(seed, (ctx) => this.targets.find(ctx, message.personId));
    if (!target) return { kind: 'refused', code: 'NO_CONSENT' };
    return this.handOver(target, message);
  }

  private async handOver(target: AppIoTarget, { subject, body: markdown }: OutgoingMessage): Promise<AppIoOutcome> {
    return (await this.client.findTrouble(target)) ?? this.client.send(target, { subject, markdown });
  }

  private async settle(ctx: Ctx, message: OutgoingMessage, payload: AppIoQueued, outcome: AppIoOutcome): Promise<void> {
    if (outcome.kind === 'accepted') {
      if ((await this.messages.setOutcome(ctx, message, null, true)) !== 'sent') return;
      await this.messages.noteAppIoId(ctx, message.id, outcome.messageId);
      const runAt = new Date(ctx.clock.now().getTime() + ASK_AFTER_SECONDS * 1000);
      return emit(ctx, { topic: APP_IO_ACCEPTED, payload: { ...payload, asked: 0 } }, { runAt });
    }
    const isOld = ctx.clock.now().getTime() - message.createdAt.getTime() > LONGEST_WAIT_MS;
    if (outcome.kind === 'later' && !isOld) {
      if (await this.messages.putBack(ctx, message)) await this.again(ctx, payload, outcome.seconds);
      return;
    }
    await this.troubles.note(ctx, message.personId, outcome);
    const isLast = outcome.kind !== 'failed' || message.attempts >= MOST_ATTEMPTS;
    const state = await this.messages.setOutcome(ctx, message, this.troubles.codeOf(outcome), isLast);
    if (state === 'queued') await this.again(ctx, payload, secondsUntilRetry(message.attempts + 3));
    if (state === 'failed') await this.troubles.tellOtherwise(ctx, message.personId, payload.notificationIds);
  }

  private again(ctx: Ctx, payload: AppIoQueued, seconds: number): Promise<void> {
    const runAt = new Date(ctx.clock.now().getTime() + seconds * 1000);
    return emit(ctx, { topic: APP_IO_QUEUED, payload }, { runAt });
  }
}
