// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { dataIt } from './data.it.js';
import type { StaffKey } from './staff-keys.js';

export const dataRo = {} as TextsIn<'ro', typeof dataIt, StaffKey>;
