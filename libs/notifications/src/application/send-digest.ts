// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Enti, type PersonCard, SmsConsents } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import type { MessageChannel } from '../domain/digest.rules.js';
import { cutList } from '../domain/cut-list.js';
import type { Notification } from '../domain/notification.js';
import { PushOn } from './push-on.js';
import { SendOn } from './send-on.js';
import { SendText } from './send-text.js';
import { Titles } from './titles.js';
import { WriteEmail } from './write-email.js';
import { WriteInApp } from './write-in-app.js';

/** Two texts' worth of letters, with room for the words around it. */
const LONGEST_LIST = 240;
/** Where all of it is read. */
const INBOX = '/inbox';

/** Tells one person of several things in one message; of a single one that is left as if it had never waited. */
@Injectable()
export class SendDigest {
  constructor(
    private readonly sendOn: SendOn,
    private readonly pushOn: PushOn,
    private readonly writeEmail: WriteEmail,
    private readonly writeInApp: WriteInApp,
    private readonly sendText: SendText,
    private readonly consents: SmsConsents,
    private readonly enti: Enti,
    private readonly titles: Titles,
  ) {}

  async execute(ctx: Ctx, channel: MessageChannel, told: readonly Notification[], person: PersonCard): Promise<void> {
    const [first, ...others] = told;
    if (!first) return;
    if (channel === 'push') await this.pushOn.queue(ctx, told);
    else if (channel === 'app_io') await this.writeInApp.execute(ctx, told, person);
    else if (others.length === 0) await this.sendOn.execute(ctx, channel, first, person);
    else if (channel === 'email') await this.email(ctx, told, person);
    else await this.text(ctx, told, person);
  }

  private async email(ctx: Ctx, told: readonly Notification[], person: PersonCard): Promise<void> {
    const lead = translator(person.uiLanguage)('notifications:digest.email', { count: told.length });
    const text = [lead, ...this.titlesOf(told, person).map((title) => `– ${title}`)].join('\n');
    await this.writeEmail.execute(ctx, person, { notificationId: null, text, link: INBOX });
  }

  private async text(ctx: Ctx, told: readonly Notification[], person: PersonCard): Promise<void> {
    const number = await this.consents.findNumber(ctx, person);
    if (!number) return;
    const t = translator(person.uiLanguage);
    const { items, left } = cutList(this.titlesOf(told, person), LONGEST_LIST);
    const { officePhone } = (await this.enti.getEnte(ctx)).settings;
    const rest = [
      ...(left > 0 ? [t('notifications:digest.left', { count: left })] : []),
      // Who reads texts alone has no page that says the rest.
      ...(officePhone ? [t('notifications:digest.call', { phone: officePhone })] : []),
    ];
    await this.sendText.execute(ctx, {
      personId: person.id,
      notificationId: null,
      number,
      text: t('notifications:digest.sms', { count: told.length, list: [...items, ...rest].join(' ') }),
      isAnswer: false,
      hours: person.callHours ?? undefined,
    });
  }

  private titlesOf(told: readonly Notification[], { uiLanguage }: PersonCard): string[] {
    return told.map((one) => this.titles.of(one, uiLanguage));
  }
}
