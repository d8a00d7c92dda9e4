// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { childIt } from './child.it.js';
import type { StaffKey } from './staff-keys.js';

export const childSq = {} as TextsIn<'sq', typeof childIt, StaffKey>;
