// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Enti, nextCallable, type PersonCard, SmsConsents } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { emit, NewsWords, PLATFORM_CONFIG, type PlatformConfig, siteAddress } from '@reciproca/platform';
import { translator } from '@reciproca/ui';
import { CALL_AFTER_HOURS, type NextChannel } from '../domain/channel.rules.js';
import type { Notification } from '../domain/notification.js';
import { MESSAGE_QUEUED, type MessageQueued } from '../domain/notifications.events.js';
import { CallTaskRepository } from '../persistence/call-task.repository.js';
import { NotificationRepository } from '../persistence/notification.repository.js';
import { OutgoingMessageRepository } from '../persistence/outgoing-message.repository.js';
import { BoardSignal } from './board-signal.js';
import { Mailer } from './mailer.js';
import { SendText } from './send-text.js';
import { Titles } from './titles.js';
import { SAID, TEXT_WORDS, type TextWords } from './text-words.port.js';

/** Puts a notification on a channel beside the open page: an e-mail, a text, or a call for an operator to make. */
@Injectable()
export class SendOn {
  constructor(
    private readonly enti: Enti,
    private readonly mailer: Mailer,
    private readonly messages: OutgoingMessageRepository,
    private readonly calls: CallTaskRepository,
    private readonly board: BoardSignal,
    private readonly consents: SmsConsents,
    private readonly sendText: SendText,
    private readonly notifications: NotificationRepository,
    private readonly modules: ModuleRef,
    private readonly words: NewsWords,
    private readonly titles: Titles,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  async execute(ctx: Ctx, channel: NonNullable<NextChannel>, told: Notification, person: PersonCard): Promise<void> {
    if (!(await this.enti.isOpen(ctx))) return;
    if (channel === 'email') await this.email(ctx, told, person);
    else if (channel === 'sms') await this.text(ctx, told, person);
    else await this.call(ctx, told, person);
  }

  private async call(ctx: Ctx, told: Notification, person: PersonCard): Promise<void> {
    const dueAt = dueFor(ctx.clock.now(), person);
    if (await this.calls.insert(ctx, told, this.words.find(told.type) ?? {}, dueAt)) this.board.touch(ctx);
  }

  private async text(ctx: Ctx, told: Notification, person: PersonCard): Promise<void> {
    const number = await this.consents.findNumber(ctx, person);
    if (!number || (await this.messages.hasText(ctx, told.id))) return;
    const words = await this.findWords()?.wordsFor(ctx, told, person);
    if (words !== SAID)
      await this.sendText.execute(ctx, {
        personId: person.id,
        notificationId: told.id,
        number,
        text: words ?? this.titles.of(told, person.uiLanguage),
        isAnswer: false,
        atAnyHour: this.words.find(told.type)?.atAnyHour,
        hours: person.callHours ?? undefined,
      });
    // Who does not answer is called, however unimportant it is to who has a page.
    if (!told.important && this.words.find(told.type)?.awaitsAnswer)
      await this.notifications.escalateAt(ctx, told.id, callTime(told));
  }

  private findWords(): TextWords | null {
    try {
      return this.modules.get<TextWords>(TEXT_WORDS, { strict: false });
    } catch {
      return null;
    }
  }

  private async email(ctx: Ctx, told: Notification, person: PersonCard): Promise<void> {
    if (!person.email || person.callOnly) return;
    const t = translator(person.uiLanguage);
    const ente = await this.enti.getEnte(ctx);
    // What somebody practises with is written down, to be read, and goes nowhere.
    const leaves = this.mailer.isConfigured && ente.practiceOf === null;
    const messageId = await this.messages.insert(ctx, {
      personId: person.id,
      notificationId: told.id,
      channel: 'email',
      address: person.email,
      subject: t('notifications:email.subject'),
      body: t('notifications:email.body', {
        name: person.givenName,
        text: this.titles.of(told, person.uiLanguage),
        address: siteAddress(this.config, told.link),
        ente: ente.name,
      }),
      state: leaves ? 'queued' : 'recorded',
    });
    if (!messageId || !leaves) return;
    const payload: MessageQueued = { messageId };
    await emit(ctx, { topic: MESSAGE_QUEUED, payload });
  }
}

/** Who has chosen hours is not called outside of them; for the others the office's own hours do. */
function dueFor(now: Date, { callHours }: PersonCard): Date {
  return callHours ? nextCallable(now, callHours) : now;
}

function callTime({ createdAt }: Notification): Date {
  return new Date(createdAt.getTime() + CALL_AFTER_HOURS * 3_600_000);
}
