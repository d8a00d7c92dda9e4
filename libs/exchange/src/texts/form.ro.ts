// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { formIt } from './form.it.js';
import type { StaffKey } from './staff-keys.js';

export const formRo = {} as TextsIn<'ro', typeof formIt, StaffKey>;
