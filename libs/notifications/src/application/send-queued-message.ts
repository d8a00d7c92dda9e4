// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import { type CtxSeed, emit, type Finish, secondsUntilRetry, Subscriptions, UnitOfWork } from '@reciproca/platform';
import { MESSAGE_QUEUED, type MessageQueued } from '../domain/notifications.events.js';
import type { OutgoingMessage } from '../domain/outgoing-message.js';
import { OutgoingMessageRepository } from '../persistence/outgoing-message.repository.js';
import { Mailer } from './mailer.js';
import { SMS_SENDER, type SmsSender } from './sms-sender.js';

const MOST_ATTEMPTS = 8;
/** Whoever takes a message has given up on the server long before the claim lapses. */
const SEND_PATIENCE_MS = 60_000;
const CLAIM_MS = 120_000;
const WAIT_MS = 3_600_000;

/**
 * Sends what waits: claims it, sends it with no transaction open, and notes what came of it. A server that is down is tried
 * again later, and less and less often. Where nobody knows what came of it, because the process died in between, it is sent
 * again once the claim has lapsed: rather told twice than never. An e-mail keeps its Message-ID, so that mailboxes may know it.
 */
@Injectable()
export class SendQueuedMessage implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: OutgoingMessageRepository,
    private readonly mailer: Mailer,
    private readonly enti: Enti,
    @Inject(SMS_SENDER) private readonly sms: SmsSender,
  ) {}

  onModuleInit(): void {
    this.subscriptions.outside(MESSAGE_QUEUED, 'notifications.send_email', (seed, { payload }, finish) =>
      this.send(seed, payload, finish),
    );
  }

  private async send(seed: CtxSeed, payload: MessageQueued, finish: Finish): Promise<void> {
    if (!(await this.unitOfWork.read(seed, (ctx) => this.enti.isOpen(ctx)))) return this.wait(payload, finish);
    const claimedUntil = new Date(seed.clock.now().getTime() + CLAIM_MS);
    const message = await this.unitOfWork.run(seed, (ctx) => this.messages.claim(ctx, payload.messageId, claimedUntil));
    if (!message) return;
    const failure = message.attempts > MOST_ATTEMPTS ? 'INTERRUPTED' : await this.handOver(seed, message);
    await finish(async (ctx) => {
      const isLast = message.attempts >= MOST_ATTEMPTS;
      const state = await this.messages.setOutcome(ctx, message, failure, isLast);
      if (state !== 'queued') return;
      const runAt = new Date(ctx.clock.now().getTime() + secondsUntilRetry(message.attempts + 3) * 1000);
      await emit(ctx, { topic: MESSAGE_QUEUED, payload }, { runAt });
    });
  }

  /** What was on its way when the ente was suspended is looked at again later; by then it may be past, and is dropped. */
  private wait(payload: MessageQueued, finish: Finish): Promise<void> {
    return finish(async (ctx) => {
      const runAt = new Date(ctx.clock.now().getTime() + WAIT_MS);
      await emit(ctx, { topic: MESSAGE_QUEUED, payload }, { runAt });
    });
  }

  /** Null when it was taken; otherwise the kind of failure alone: a server's answer may quote the address. */
  private async handOver(seed: CtxSeed, message: OutgoingMessage): Promise<string | null> {
    // Nothing of practice is queued; this is the second net under what must never leave.
    if (await this.unitOfWork.read(seed, (ctx) => this.enti.isPractice(ctx))) return 'PRACTICE';
    const sending =
      message.channel === 'sms'
        ? this.unitOfWork.read(seed, (ctx) => this.sms.send(ctx, { number: message.address, text: message.body }))
        : this.mailer.send(message);
    return Promise.race([
      sending.then(
        () => null,
        (error: unknown) => String((error as { code?: string }).code ?? (error as Error).name),
      ),
      pause(SEND_PATIENCE_MS, 'TIMEOUT', { ref: false }),
    ]);
  }
}
