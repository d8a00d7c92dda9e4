// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { conversationAuditIt } from './audit-conversations.it.js';
import type { StaffKey } from './staff-keys.js';

export const conversationAuditFr = {} as TextsIn<'fr', typeof conversationAuditIt, StaffKey>;
