// SPDX-License-Identifier: AGPL-3.0-or-later
export { ConversationsHttpModule } from './conversations.http.module.js';
