// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from './own-tables.js';
import { IdempotencyKeyEntity } from '../http/idempotency-key.entity.js';
import { InboxEntity } from '../outbox/inbox.entity.js';
import { OutboxEntity } from '../outbox/outbox.entity.js';
import { Platform1760000000001 } from '../outbox/outbox.migration.js';

export const platformTables = ownTables({
  entities: [IdempotencyKeyEntity, InboxEntity, OutboxEntity],
  migrations: [Platform1760000000001],
});
