// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const ar: TextsIn<'ar', typeof it, StaffKey> = {
  'news.seat_asked': 'من موقع آخر يطلبون مكانًا في توصيلتكم ({{when}}). سيتصل بكم المكتب.',
};
