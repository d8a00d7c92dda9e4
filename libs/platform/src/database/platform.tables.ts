// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from './own-tables.js';
import { IdempotencyKeyEntity } from '../http/idempotency-key.entity.js';
import { PlatformDeliveries1795854591275 } from '../outbox/deliveries.migration.js';
import { DeliveryEntity } from '../outbox/delivery.entity.js';
import { JobTurnEntity } from '../outbox/job-turn.entity.js';
import { OutboxEntity } from '../outbox/outbox.entity.js';
import { Platform1760000000001 } from '../outbox/outbox.migration.js';
import { SubscriptionEntity } from '../outbox/subscription.entity.js';

export const platformTables = ownTables({
  entities: [DeliveryEntity, IdempotencyKeyEntity, JobTurnEntity, OutboxEntity, SubscriptionEntity],
  migrations: [Platform1760000000001, PlatformDeliveries1795854591275],
});
