// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { AppIoAddressEntity } from './app-io-address.entity.js';
import { AppIoServiceEntity } from './app-io-service.entity.js';
import { NotificationsAppIo1797800000001 } from './app-io.migration.js';
import { NotificationsCallQueue1760000000019 } from './call-queue.migration.js';
import { CallTaskEntity } from './call-task.entity.js';
import { ContactStepsDoneEntity } from './contact-steps-done.entity.js';
import { ContactEntity } from './contact.entity.js';
import { HeldNoticeEntity } from './held-notice.entity.js';
import { NotificationsHeldNotices1797500000001 } from './held-notices.migration.js';
import { NotificationsHeardFrom1795990000002 } from './heard-from.migration.js';
import { NotificationsNextSteps1760000000033 } from './next-steps.migration.js';
import { NotificationCounterEntity } from './notification-counter.entity.js';
import { NotificationEntity } from './notification.entity.js';
import { NotificationsSms1760000000021 } from './notifications-sms.migration.js';
import { Notifications1760000000009 } from './notifications.migration.js';
import { OutgoingMessageEntity } from './outgoing-message.entity.js';
import { NotificationsSending1795855047337 } from './sending.migration.js';
import { PushDeviceEntity } from './push-device.entity.js';
import { NotificationsPushDevices1797100000001 } from './push-devices.migration.js';
import { SmsGatewayEntity } from './sms-gateway.entity.js';

export const notificationsTables = ownTables({
  entities: [
    AppIoAddressEntity,
    AppIoServiceEntity,
    CallTaskEntity,
    ContactStepsDoneEntity,
    ContactEntity,
    HeldNoticeEntity,
    NotificationCounterEntity,
    NotificationEntity,
    OutgoingMessageEntity,
    PushDeviceEntity,
    SmsGatewayEntity,
  ],
  migrations: [
    Notifications1760000000009,
    NotificationsCallQueue1760000000019,
    NotificationsSms1760000000021,
    NotificationsNextSteps1760000000033,
    NotificationsSending1795855047337,
    NotificationsHeardFrom1795990000002,
    NotificationsPushDevices1797100000001,
    NotificationsHeldNotices1797500000001,
    NotificationsAppIo1797800000001,
  ],
  fences: { notification_counters: { by: 'person_id', parent: 'people' } },
});
