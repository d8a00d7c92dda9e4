// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { wordsIt } from './words.it.js';
import type { StaffKey } from './staff-keys.js';

export const wordsFr = {} as TextsIn<'fr', typeof wordsIt, StaffKey>;
