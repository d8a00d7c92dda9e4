// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { accessIt } from './access.it.js';
import type { StaffKey } from './staff-keys.js';

export const accessFr = {} as TextsIn<'fr', typeof accessIt, StaffKey>;
