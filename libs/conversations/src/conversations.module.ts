// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { NotificationsModule } from '@reciproca/notifications';
import { CallGroup } from './application/call-group.js';
import { CallWordsDesk } from './application/call-words-desk.js';
import { ConversationNewsWords } from './application/conversation-news-words.js';
import { DeliverGroupMessage } from './application/deliver-group-message.js';
import { ForgetMessages } from './application/forget-messages.js';
import { GroupAudience } from './application/group-audience.js';
import { GroupWriters } from './application/group-writers.js';
import { MessageTemplates } from './application/message-templates.js';
import { MessageWords } from './application/message-words.js';
import { PastMessages } from './application/past-messages.js';
import { ReportMessage } from './application/report-message.js';
import { SendGroupMessage } from './application/send-group-message.js';
import { SettleReport } from './application/settle-report.js';
import { TakeBackGroupMessage } from './application/take-back-group-message.js';
import { TakeBackMessage } from './application/take-back-message.js';
import { ViewConversations } from './application/view-conversations.js';
import { ViewGroupMessages } from './application/view-group-messages.js';
import { WriteGroupMessage } from './application/write-group-message.js';
import { WriteMessage } from './application/write-message.js';
import './persistence/conversations.personal-data.js';
import { conversationsTables } from './persistence/conversations.tables.js';
import { GroupMessageRepository } from './persistence/group-message.repository.js';
import { MessageTemplateRepository } from './persistence/message-template.repository.js';
import { MessageRepository } from './persistence/message.repository.js';
import { ReportRepository } from './persistence/report.repository.js';
import './texts/conversations-texts.js';

const toGroups = [
  GroupWriters,
  ViewGroupMessages,
  WriteGroupMessage,
  SendGroupMessage,
  TakeBackGroupMessage,
  CallGroup,
];
const facades = [
  ViewConversations,
  WriteMessage,
  TakeBackMessage,
  ReportMessage,
  SettleReport,
  MessageWords,
  MessageTemplates,
  ...toGroups,
];

/** What people write to each other, and with the office. */
@Module({
  imports: [conversationsTables, IdentityModule, ExchangeModule, NotificationsModule],
  providers: [
    MessageRepository,
    ReportRepository,
    GroupMessageRepository,
    MessageTemplateRepository,
    ConversationNewsWords,
    PastMessages,
    ForgetMessages,
    GroupAudience,
    DeliverGroupMessage,
    CallWordsDesk,
    ...facades,
  ],
  exports: facades,
})
export class ConversationsModule {}
