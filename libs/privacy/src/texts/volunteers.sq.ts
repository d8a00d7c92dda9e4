// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { volunteersIt } from './volunteers.it.js';
import type { StaffKey } from './staff-keys.js';

export const volunteersSq = {} as TextsIn<'sq', typeof volunteersIt, StaffKey>;
