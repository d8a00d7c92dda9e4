// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { newsIt } from './news.it.js';
import type { StaffKey } from './staff-keys.js';

export const newsRo = {} as TextsIn<'ro', typeof newsIt, StaffKey>;
