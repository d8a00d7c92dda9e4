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
        now={ctx.clock.now()}
      />
    );
  }
}

/** The first few, as a page that may go on. */
function firstOf<T extends { readonly id: string }>(rows: readonly T[]): PageOf<T> {
  return pageOf(rows, SHOWN, ({ id }) => id);
}
