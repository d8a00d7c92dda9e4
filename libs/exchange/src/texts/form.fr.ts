// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { formIt } from './form.it.js';
import type { StaffKey } from './staff-keys.js';

export const formFr = {} as TextsIn<'fr', typeof formIt, StaffKey>;
