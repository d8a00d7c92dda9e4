// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { agreementIt } from './agreement.it.js';
import type { StaffKey } from './staff-keys.js';

export const agreementAr = {} as TextsIn<'ar', typeof agreementIt, StaffKey>;
