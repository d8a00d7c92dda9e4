// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { peopleIt } from './people.it.js';
import type { StaffKey } from './staff-keys.js';

export const peopleAr = {} as TextsIn<'ar', typeof peopleIt, StaffKey>;
