// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { relatedIt } from './related.it.js';
import type { StaffKey } from './staff-keys.js';

export const relatedSq = {} as TextsIn<'sq', typeof relatedIt, StaffKey>;
