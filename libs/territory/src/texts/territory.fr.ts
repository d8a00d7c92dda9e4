// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { territoryIt } from './territory.it.js';
import type { StaffKey } from './staff-keys.js';

export const territoryFr = {} as TextsIn<'fr', typeof territoryIt, StaffKey>;
