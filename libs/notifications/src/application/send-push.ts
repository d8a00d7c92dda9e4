// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti, People } from '@reciproca/identity';
import type { Ctx, Language } from '@reciproca/kernel';
import { type CtxSeed, emit, type Finish, secondsUntilRetry, Subscriptions, UnitOfWork } from '@reciproca/platform';
import { translator } from '@reciproca/ui';
import type { Notification } from '../domain/notification.js';
import { PUSH_QUEUED, type PushQueued } from '../domain/notifications.events.js';
import type { PushTarget } from '../domain/push-device.js';
import {
  MOST_PUSH_ATTEMPTS,
  type PushMessage,
  type PushOutcome,
  digestMessage,
  secondsWorth,
  withoutNames,
} from '../domain/push-message.js';
import { PushDeviceRepository } from '../persistence/push-device.repository.js';
import { DropPastNews } from './drop-past-news.js';
import { PushSender } from './push-sender.js';
import { Titles } from './titles.js';

/**
 * Hands one piece of news to one device, unless it was seen or is past by now. Where the process dies in between it is handed over
 * again: the device shows one of the two.
 */
@Injectable()
export class SendPush implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly unitOfWork: UnitOfWork,
    private readonly devices: PushDeviceRepository,
    private readonly people: People,
    private readonly enti: Enti,
    private readonly past: DropPastNews,
    private readonly titles: Titles,
    private readonly sender: PushSender,
  ) {}

  onModuleInit(): void {
    this.subscriptions.outside(PUSH_QUEUED, 'notifications.send_push', (seed, { payload }, finish) =>
      this.send(seed, payload, finish),
    );
  }

  private async send(seed: CtxSeed, payload: PushQueued, finish: Finish): Promise<void> {
    const ready = await this.unitOfWork.read(seed, (ctx) => this.findReady(ctx, payload));
    if (!ready) return;
    const outcome = await this.sender.send(ready.target, ready.message);
    await finish((ctx) => this.settle(ctx, payload, outcome));
  }

  private async settle(ctx: Ctx, payload: PushQueued, outcome: PushOutcome): Promise<void> {
    if (outcome.kind === 'gone') return this.devices.drop(ctx, payload.deviceId);
    if (outcome.kind !== 'later' || payload.attempt >= MOST_PUSH_ATTEMPTS) return;
    const seconds = Math.max(outcome.seconds ?? 0, secondsUntilRetry(payload.attempt + 3));
    const runAt = new Date(ctx.clock.now().getTime() + seconds * 1000);
    await emit(ctx, { topic: PUSH_QUEUED, payload: { ...payload, attempt: payload.attempt + 1 } }, { runAt });
  }

  private async findReady(
    ctx: Ctx,
    { deviceId, notificationId, otherIds = [] }: PushQueued,
  ): Promise<{ target: PushTarget; message: PushMessage } | null> {
    const all = await this.past.listStillNews(ctx, [notificationId, ...otherIds]);
    const told = all.at(-1);
    if (this.sender.publicKey === null || !told) return null;
    const target = await this.devices.findTarget(ctx, told.personId, deviceId);
    if (!target) return null;
    const person = await this.people.findPerson(ctx, told.personId);
    const ente = await this.enti.getEnte(ctx);
    if (person?.state !== 'active' || ente.state !== 'open' || ente.practiceOf !== null) return null;
    const { uiLanguage: language } = person;
    const message =
      all.length > 1
        ? digestMessage(
            told.personId,
            translator(language)('notifications:digest.push', { count: all.length }),
            ente.name,
          )
        : this.messageOf(ctx, told, language, ente.name);
    return { target, message };
  }

  private messageOf(ctx: Ctx, told: Notification, language: Language, enteName: string): PushMessage {
    const somebody = translator(language)('notifications:somebody');
    const body = this.titles.of({ ...told, params: withoutNames(told.params, somebody) }, language);
    return {
      title: enteName,
      body: body.charAt(0).toUpperCase() + body.slice(1),
      link: `/inbox/${told.id}`,
      about: `${told.personId} ${told.link}`,
      isUrgent: told.important,
      seconds: secondsWorth(told, ctx.clock.now()),
    };
  }
}
