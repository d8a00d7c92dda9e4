// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { auditIt } from './audit.it.js';
import type { StaffKey } from './staff-keys.js';

export const auditRo = {} as TextsIn<'ro', typeof auditIt, StaffKey>;
