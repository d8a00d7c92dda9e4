// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { faceAuditIt } from './audit-faces.it.js';
import type { StaffKey } from './staff-keys.js';

export const faceAuditRo = {} as TextsIn<'ro', typeof faceAuditIt, StaffKey>;
