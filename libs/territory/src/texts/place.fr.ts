// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { placeIt } from './place.it.js';
import type { StaffKey } from './staff-keys.js';

export const placeFr = {} as TextsIn<'fr', typeof placeIt, StaffKey>;
