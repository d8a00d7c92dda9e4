// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { Conversations1797000000001 } from './conversations.migration.js';
import { GroupMessageEntity } from './group-message.entity.js';
import { GroupMessages1797600000001 } from './group-messages.migration.js';
import { GroupRecipientEntity } from './group-recipient.entity.js';
import { MessageReportEntity } from './message-report.entity.js';
import { MessageTemplateEntity } from './message-template.entity.js';
import { ConversationsGroupWayApp1797800000002 } from './group-way-app.migration.js';
import { MessageTemplates1797600000002 } from './message-templates.migration.js';
import { ConversationsSignedGroups1798800000102 } from './signed-groups.migration.js';
import { WrittenMessageEntity } from './written-message.entity.js';

export const conversationsTables = ownTables({
  entities: [
    WrittenMessageEntity,
    MessageReportEntity,
    GroupMessageEntity,
    GroupRecipientEntity,
    MessageTemplateEntity,
  ],
  migrations: [
    Conversations1797000000001,
    GroupMessages1797600000001,
    MessageTemplates1797600000002,
    ConversationsGroupWayApp1797800000002,
    ConversationsSignedGroups1798800000102,
  ],
  refusals: { message_templates_title: { code: 'message_template.same_title', field: 'title' } },
});
