// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonPanels } from '@reciproca/web';
import { type Ctx, type PageOf, pageOf } from '@reciproca/kernel';
import type { VNode } from 'preact';
import { People } from '@reciproca/identity';
import { ContactLog } from '../application/contact-log.js';
import { Titles } from '../application/titles.js';
import { NotificationRepository } from '../persistence/notification.repository.js';
import { CallTaskRepository } from '../persistence/call-task.repository.js';
import { HeldNoticeRepository } from '../persistence/held-notice.repository.js';
import { OutgoingMessageRepository } from '../persistence/outgoing-message.repository.js';
import type { WaitingNotice } from './person-messages.js';
import { PersonNews } from './person-news.js';

const SHOWN = 5;

/** On a person's page: what they were told last, and who called them. */
@Injectable()
export class PersonNewsPanel implements OnModuleInit {
  constructor(
    private readonly panels: PersonPanels,
    private readonly notifications: NotificationRepository,
    private readonly calls: CallTaskRepository,
    private readonly contacts: ContactLog,
    private readonly held: HeldNoticeRepository,
    private readonly messages: OutgoingMessageRepository,
    private readonly titles: Titles,
    private readonly people: People,
  ) {}

  onModuleInit(): void {
    this.panels.add({
      titleKey: 'notifications:panel.title',
      order: 60,
      render: (ctx, personId) => this.render(ctx, personId),
    });
  }

  private async render(ctx: Ctx, personId: string): Promise<VNode> {
    const notifications = await this.notifications.listNewest(ctx, personId, { limit: SHOWN + 1 });
    const calls = await this.calls.listOfPerson(ctx, personId, SHOWN + 1);
    const contacts = await this.contacts.listOfPerson(ctx, personId, { limit: SHOWN });
    return (
      <PersonNews
        titles={this.titles}
        personId={personId}
        devices={(await this.people.getPerson(ctx, personId)).devices}
        notifications={firstOf(notifications)}
        calls={firstOf(calls)}
        contacts={contacts}
        waiting={await this.listWaiting(ctx, personId)}
        sent={await this.messages.listNewsOfPerson(ctx, personId, SHOWN)}
        now={ctx.clock.now()}
      />
    );
  }

  private async listWaiting(ctx: Ctx, personId: string): Promise<WaitingNotice[]> {
    const held = await this.held.listOfPerson(ctx, personId);
    const told = await this.notifications.listByIds(
      ctx,
      held.map(({ notificationId }) => notificationId),
    );
    return held.flatMap(({ notificationId, channel, dueAt }) =>
      told.filter(({ id }) => id === notificationId).map((one) => ({ told: one, channel, dueAt })),
    );
  }
}

/** The first few, as a page that may go on. */
function firstOf<T extends { readonly id: string }>(rows: readonly T[]): PageOf<T> {
  return pageOf(rows, SHOWN, ({ id }) => id);
}
