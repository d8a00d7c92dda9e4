// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const ro: TextsIn<'ro', typeof it, StaffKey> = {
  'news.seat_asked': 'Pe alt site se cere un loc în drumul dumneavoastră ({{when}}). Vă sună biroul.',
};
