// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { wordsIt } from './words.it.js';
import type { WebStaffKey } from './staff-keys.js';

export const wordsRo = {} as TextsIn<'ro', typeof wordsIt, WebStaffKey>;
