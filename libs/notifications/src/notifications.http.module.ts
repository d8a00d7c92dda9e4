// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { MeLinks, NavRegistry } from '@reciproca/web';
import { PLATFORM_CONFIG, type PlatformConfig, STAFF } from '@reciproca/platform';
import { CallTasksController } from './api/call-tasks.controller.js';
import { ContactsController } from './api/contacts.controller.js';
import { DevicesController } from './api/devices.controller.js';
import { NotificationsController } from './api/notifications.controller.js';
import { OutgoingMessagesController } from './api/outgoing-messages.controller.js';
import { LiveGateway } from './live/live.gateway.js';
import { SocketReads } from './live/socket-reads.js';
import { PushSender } from './application/push-sender.js';
import { NotificationsModule } from './notifications.module.js';
import { AppIoClient } from './application/app-io-client.js';
import { AppIoKeyPageController } from './pages/app-io-key.page.controller.js';
import { APP_IO_PATH } from './pages/app-io.page.js';
import { AppIoPageController } from './pages/app-io.page.controller.js';
import { PersonAppIoPageController } from './pages/person-app-io.page.controller.js';
import { PersonAppIoPanel } from './pages/person-app-io.panel.js';
import { CallsPageController } from './pages/calls.page.controller.js';
import { DevicesPageController } from './pages/devices.page.controller.js';
import { InboxPageController } from './pages/inbox.page.controller.js';
import { MessagesPageController } from './pages/messages.page.controller.js';
import { SmsGatewayPageController } from './pages/sms-gateway.page.controller.js';
import { PersonDevicesPageController } from './pages/person-devices.page.controller.js';
import { PersonDevicesPanel } from './pages/person-devices.panel.js';
import { PersonNewsPanel } from './pages/person-news.panel.js';

const api = [
  NotificationsController,
  CallTasksController,
  ContactsController,
  OutgoingMessagesController,
  DevicesController,
];
const pages = [
  InboxPageController,
  CallsPageController,
  MessagesPageController,
  SmsGatewayPageController,
  DevicesPageController,
  PersonDevicesPageController,
  AppIoKeyPageController,
  AppIoPageController,
  PersonAppIoPageController,
];

@Module({
  imports: [NotificationsModule],
  controllers: [...api, ...pages],
  providers: [LiveGateway, SocketReads, PersonNewsPanel, PersonDevicesPanel, PersonAppIoPanel],
})
export class NotificationsHttpModule implements OnModuleInit {
  constructor(
    private readonly nav: NavRegistry,
    private readonly links: MeLinks,
    private readonly push: PushSender,
    private readonly appIo: AppIoClient,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  onModuleInit(): void {
    if (this.push.publicKey !== null)
      this.links.add({
        href: '/me/devices',
        textKey: 'notifications:devices.title',
        icon: 'bell',
        roles: 'signed-in',
        order: 20,
      });
    if (this.appIo.isOn)
      this.links.add({
        href: APP_IO_PATH,
        textKey: 'notifications:appIo.title',
        icon: 'bell',
        roles: 'signed-in',
        order: 21,
      });
    this.nav.add({ href: '/calls', textKey: 'notifications:nav.calls', roles: STAFF, order: 40 });
    this.nav.add({
      ...{ href: '/messages', textKey: 'notifications:nav.messages', roles: STAFF, order: 90, more: true },
      // Where nothing leaves, what would have left is to be read.
      when: ({ practiceOf }) => this.config.DEMO || Boolean(practiceOf),
    });
  }
}
