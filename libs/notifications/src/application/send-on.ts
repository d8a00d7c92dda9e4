// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Enti, nextCallable, type PersonCard, SmsConsents } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { CALL_AFTER_HOURS, type NextChannel } from '../domain/channel.rules.js';
import type { Notification } from '../domain/notification.js';
import { CallTaskRepository } from '../persistence/call-task.repository.js';
import { NotificationRepository } from '../persistence/notification.repository.js';
import { OutgoingMessageRepository } from '../persistence/outgoing-message.repository.js';
import { BoardSignal } from './board-signal.js';
import { SendText } from './send-text.js';
import { Titles } from './titles.js';
import { WriteInApp } from './write-in-app.js';
import { SAID, TEXT_WORDS, type TextWords } from './text-words.port.js';
import { type NewsEmail, WriteEmail } from './write-email.js';

/** Puts a notification on a channel beside the open page: an e-mail, a text, a message in App IO, or a call for an operator to make. */
@Injectable()
export class SendOn {
  constructor(
    private readonly enti: Enti,
    private readonly writeEmail: WriteEmail,
    private readonly writeInApp: WriteInApp,
    private readonly messages: OutgoingMessageRepository,
    private readonly calls: CallTaskRepository,
    private readonly board: BoardSignal,
    private readonly consents: SmsConsents,
    private readonly sendText: SendText,
    private readonly notifications: NotificationRepository,
    private readonly modules: ModuleRef,
    private readonly words: NewsWords,
    private readonly titles: Titles,
  ) {}

  async execute(ctx: Ctx, channel: NonNullable<NextChannel>, told: Notification, person: PersonCard): Promise<void> {
    if (!(await this.enti.isOpen(ctx))) return;
    if (channel === 'email') await this.writeEmail.execute(ctx, person, this.emailOf(told, person));
    else if (channel === 'app_io') await this.writeInApp.execute(ctx, [told], person);
    else if (channel === 'sms') await this.text(ctx, told, person);
    else await this.call(ctx, told, person);
  }

  private async call(ctx: Ctx, told: Notification, person: PersonCard): Promise<void> {
    const dueAt = dueFor(ctx.clock.now(), person);
    if (await this.calls.insert(ctx, told, this.words.find(told.type) ?? {}, dueAt)) this.board.touch(ctx);
  }

  private emailOf(told: Notification, person: PersonCard): NewsEmail {
    return { notificationId: told.id, text: this.titles.of(told, person.uiLanguage), link: told.link };
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
}

/** Who has chosen hours is not called outside of them; for the others the office's own hours do. */
function dueFor(now: Date, { callHours }: PersonCard): Date {
  return callHours ? nextCallable(now, callHours) : now;
}

function callTime({ createdAt }: Notification): Date {
  return new Date(createdAt.getTime() + CALL_AFTER_HOURS * 3_600_000);
}
