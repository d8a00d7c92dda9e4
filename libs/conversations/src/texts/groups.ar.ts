// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { groupsIt } from './groups.it.js';
import type { StaffKey } from './staff-keys.js';

export const groupsAr: TextsIn<'ar', typeof groupsIt, StaffKey> = {
  'news.group_wrote': 'رسالة من المكتب لكم ولأشخاص آخرين.',
  'news.group_wrote_urgent': 'رسالة عاجلة من المكتب لكم ولأشخاص آخرين.',
};
