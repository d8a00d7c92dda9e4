// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import { Enti, type PersonCard } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { emit, NewsWords, PLATFORM_CONFIG, type PlatformConfig, siteAddress } from '@reciproca/platform';
import { translator } from '@reciproca/ui';
import { appIoMessage } from '../domain/app-io-message.js';
import type { Notification } from '../domain/notification.js';
import { APP_IO_QUEUED } from '../domain/notifications.events.js';
import { withoutNames } from '../domain/push-message.js';
import { whenToDisturb } from '../domain/quiet-hours.js';
import { AppIoAddressRepository } from '../persistence/app-io-address.repository.js';
import { OutgoingMessageRepository } from '../persistence/outgoing-message.repository.js';
import { Titles } from './titles.js';

/** Puts a message for App IO among the outgoing ones: what a locked telephone may show, and a link to sign in. */
@Injectable()
export class WriteInApp {
  constructor(
    private readonly addresses: AppIoAddressRepository,
    private readonly messages: OutgoingMessageRepository,
    private readonly enti: Enti,
    private readonly words: NewsWords,
    private readonly titles: Titles,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** One message about all of them, which are one person's. */
  async execute(ctx: Ctx, told: readonly Notification[], person: PersonCard): Promise<void> {
    const [first, ...others] = told;
    const address = await this.addresses.find(ctx, person.id);
    if (!first || !address) return;
    const { subject, markdown } = await this.wordsOf(ctx, told, person);
    const messageId = await this.messages.insert(ctx, {
      personId: person.id,
      notificationId: others.length > 0 ? null : first.id,
      channel: 'app_io',
      address: address.shown,
      subject,
      body: markdown,
      state: 'queued',
    });
    if (!messageId) return;
    const payload = { messageId, notificationIds: told.map(({ id }) => id) };
    const now = ctx.clock.now();
    const isUrgent = this.words.find(first.type)?.atAnyHour === true;
    await emit(
      ctx,
      { topic: APP_IO_QUEUED, payload },
      { runAt: isUrgent ? now : whenToDisturb(now, first.params.startsAt) },
    );
  }

  private async wordsOf(ctx: Ctx, told: readonly Notification[], { uiLanguage }: PersonCard) {
    const t = translator(uiLanguage);
    const { name: ente } = await this.enti.getEnte(ctx);
    const [one, ...others] = told;
    const text =
      one && others.length === 0
        ? this.titles.of({ ...one, params: withoutNames(one.params, t('notifications:somebody')) }, uiLanguage)
        : t('notifications:digest.push', { count: told.length });
    const path = one && others.length === 0 ? `/inbox/${one.id}` : '/inbox';
    return appIoMessage({
      subject: t('notifications:email.subject'),
      text: text.charAt(0).toUpperCase() + text.slice(1),
      closing: t('notifications:appIo.closing', { ente }),
      link: { text: t('notifications:appIo.open'), address: siteAddress(this.config, path) },
    });
  }
}
