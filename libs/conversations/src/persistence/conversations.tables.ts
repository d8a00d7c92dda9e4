// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { Conversations1797000000001 } from './conversations.migration.js';
import { MessageReportEntity } from './message-report.entity.js';
import { WrittenMessageEntity } from './written-message.entity.js';

export const conversationsTables = ownTables({
  entities: [WrittenMessageEntity, MessageReportEntity],
  migrations: [Conversations1797000000001],
});
