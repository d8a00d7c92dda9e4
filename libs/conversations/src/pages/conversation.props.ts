// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import type { Conversation } from '../application/view-conversations.js';

export interface ConversationProps {
  readonly conversation: Conversation;
  /** Where what is written here is sent. */
  readonly path: string;
  readonly form: FormState;
  readonly newKey: () => string;
}
