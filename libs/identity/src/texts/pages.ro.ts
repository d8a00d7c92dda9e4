// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { pagesIt } from './pages.it.js';
import type { StaffKey } from './staff-keys.js';

export const pagesRo = {} as TextsIn<'ro', typeof pagesIt, StaffKey>;
