// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { boardAuditIt } from './audit-board.it.js';
import type { StaffKey } from './staff-keys.js';

export const boardAuditSq = {} as TextsIn<'sq', typeof boardAuditIt, StaffKey>;
