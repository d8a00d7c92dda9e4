// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { conversationColumnsIt } from './columns-conversations.it.js';
import type { StaffKey } from './staff-keys.js';

export const conversationColumnsFr = {} as TextsIn<'fr', typeof conversationColumnsIt, StaffKey>;
