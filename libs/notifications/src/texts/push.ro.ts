// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { pushIt } from './push.it.js';
import type { StaffKey } from './staff-keys.js';

export const pushRo = {} as TextsIn<'ro', typeof pushIt, StaffKey>;
