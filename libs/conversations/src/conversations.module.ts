// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { ConversationNewsWords } from './application/conversation-news-words.js';
import { ForgetMessages } from './application/forget-messages.js';
import { MessageWords } from './application/message-words.js';
import { PastMessages } from './application/past-messages.js';
import { ReportMessage } from './application/report-message.js';
import { SettleReport } from './application/settle-report.js';
import { TakeBackMessage } from './application/take-back-message.js';
import { ViewConversations } from './application/view-conversations.js';
import { WriteMessage } from './application/write-message.js';
import './persistence/conversations.personal-data.js';
import { conversationsTables } from './persistence/conversations.tables.js';
import { MessageRepository } from './persistence/message.repository.js';
import { ReportRepository } from './persistence/report.repository.js';
import './texts/conversations-texts.js';

const facades = [ViewConversations, WriteMessage, TakeBackMessage, ReportMessage, SettleReport, MessageWords];

/** What people write to each other, and with the office. */
@Module({
  imports: [conversationsTables, IdentityModule, ExchangeModule],
  providers: [MessageRepository, ReportRepository, ConversationNewsWords, PastMessages, ForgetMessages, ...facades],
  exports: facades,
})
export class ConversationsModule {}
