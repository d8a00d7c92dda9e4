// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { answerIt } from './answer.it.js';
import type { StaffKey } from './staff-keys.js';

export const answerRo = {} as TextsIn<'ro', typeof answerIt, StaffKey>;
