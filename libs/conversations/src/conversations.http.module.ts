// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ConversationsController } from './api/conversations.controller.js';
import { GroupMessagesController } from './api/group-messages.controller.js';
import { MessageTemplatesController } from './api/message-templates.controller.js';
import { OwnGroupsController } from './api/own-groups.controller.js';
import { OfficeConversationsController } from './api/office-conversations.controller.js';
import { ConversationsModule } from './conversations.module.js';
import { ConversationPanels } from './pages/conversation.panels.js';
import { ConversationsPageController } from './pages/conversations.page.controller.js';
import { GroupMessagesPageController } from './pages/group-messages.page.controller.js';
import { MessageTemplatesPageController } from './pages/message-templates.page.controller.js';
import { OwnGroupsPageController } from './pages/own-groups.page.controller.js';
import { OfficeConversationsPageController } from './pages/office-conversations.page.controller.js';

@Module({
  imports: [ConversationsModule],
  controllers: [
    ConversationsController,
    GroupMessagesController,
    MessageTemplatesController,
    MessageTemplatesPageController,
    GroupMessagesPageController,
    OfficeConversationsController,
    OwnGroupsController,
    OwnGroupsPageController,
    ConversationsPageController,
    OfficeConversationsPageController,
  ],
  providers: [ConversationPanels],
})
export class ConversationsHttpModule {}
