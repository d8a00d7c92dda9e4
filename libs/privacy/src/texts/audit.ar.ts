// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { auditIt } from './audit.it.js';
import type { StaffKey } from './staff-keys.js';

export const auditAr = {} as TextsIn<'ar', typeof auditIt, StaffKey>;
