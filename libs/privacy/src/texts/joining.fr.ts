// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { joiningIt } from './joining.it.js';
import type { StaffKey } from './staff-keys.js';

export const joiningFr = {} as TextsIn<'fr', typeof joiningIt, StaffKey>;
