// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { NavRegistry } from '@reciproca/web';
import { PLATFORM_CONFIG, type PlatformConfig, STAFF } from '@reciproca/platform';
import { CallTasksController } from './api/call-tasks.controller.js';
import { ContactsController } from './api/contacts.controller.js';
import { NotificationsController } from './api/notifications.controller.js';
import { OutgoingMessagesController } from './api/outgoing-messages.controller.js';
import { LiveGateway } from './live/live.gateway.js';
import { SocketReads } from './live/socket-reads.js';
import { NotificationsModule } from './notifications.module.js';
import { CallsPageController } from './pages/calls.page.controller.js';
import { InboxPageController } from './pages/inbox.page.controller.js';
import { MessagesPageController } from './pages/messages.page.controller.js';
import { SmsGatewayPageController } from './pages/sms-gateway.page.controller.js';
import { PersonNewsPanel } from './pages/person-news.panel.js';

const api = [NotificationsController, CallTasksController, ContactsController, OutgoingMessagesController];
const pages = [InboxPageController, CallsPageController, MessagesPageController, SmsGatewayPageController];

@Module({
  imports: [NotificationsModule],
  controllers: [...api, ...pages],
  providers: [LiveGateway, SocketReads, PersonNewsPanel],
})
export class NotificationsHttpModule implements OnModuleInit {
  constructor(
    private readonly nav: NavRegistry,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  onModuleInit(): void {
    this.nav.add({ href: '/calls', textKey: 'notifications:nav.calls', roles: STAFF, order: 40 });
    this.nav.add({
      ...{ href: '/messages', textKey: 'notifications:nav.messages', roles: STAFF, order: 90, more: true },
      // Where nothing leaves, what would have left is to be read.
      when: ({ practiceOf }) => this.config.DEMO || Boolean(practiceOf),
    });
  }
}
