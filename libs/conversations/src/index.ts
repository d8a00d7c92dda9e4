// SPDX-License-Identifier: AGPL-3.0-or-later
export { ConversationsModule } from './conversations.module.js';
export { MessageWords } from './application/message-words.js';
export { MOST_LETTERS } from './domain/message.js';
export { WriteMessage } from './application/write-message.js';
export { ForgetMessages } from './application/forget-messages.js';
export { SendGroupMessage } from './application/send-group-message.js';
