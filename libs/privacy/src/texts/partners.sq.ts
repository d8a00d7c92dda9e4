// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { partnersIt } from './partners.it.js';
import type { StaffKey } from './staff-keys.js';

export const partnersSq = {} as TextsIn<'sq', typeof partnersIt, StaffKey>;
