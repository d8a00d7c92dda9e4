// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import { Enti, type PersonCard } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { emit, PLATFORM_CONFIG, type PlatformConfig, siteAddress } from '@reciproca/platform';
import { translator } from '@reciproca/ui';
import { MESSAGE_QUEUED, type MessageQueued } from '../domain/notifications.events.js';
import { OutgoingMessageRepository } from '../persistence/outgoing-message.repository.js';
import { Mailer } from './mailer.js';

export interface NewsEmail {
  /** Null where it tells of several. */
  readonly notificationId: string | null;
  readonly text: string;
  /** Path of the page where it can be read. */
  readonly link: string;
}

/** Puts an e-mail with news among the outgoing messages; nowhere where its person has no address, or wants calls alone. */
@Injectable()
export class WriteEmail {
  constructor(
    private readonly enti: Enti,
    private readonly mailer: Mailer,
    private readonly messages: OutgoingMessageRepository,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  async execute(ctx: Ctx, person: PersonCard, { notificationId, text, link }: NewsEmail): Promise<void> {
    if (!person.email || person.callOnly) return;
    const t = translator(person.uiLanguage);
    const ente = await this.enti.getEnte(ctx);
    // What somebody practises with is written down, to be read, and goes nowhere.
    const leaves = this.mailer.isConfigured && ente.practiceOf === null;
    const messageId = await this.messages.insert(ctx, {
      personId: person.id,
      notificationId,
      channel: 'email',
      address: person.email,
      subject: t('notifications:email.subject'),
      body: t('notifications:email.body', {
        name: person.givenName,
        text,
        address: siteAddress(this.config, link),
        ente: ente.name,
      }),
      state: leaves ? 'queued' : 'recorded',
    });
    if (!messageId || !leaves) return;
    const payload: MessageQueued = { messageId };
    await emit(ctx, { topic: MESSAGE_QUEUED, payload });
  }
}
