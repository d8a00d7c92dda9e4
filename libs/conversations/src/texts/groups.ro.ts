// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { groupsIt } from './groups.it.js';
import type { StaffKey } from './staff-keys.js';

export const groupsRo: TextsIn<'ro', typeof groupsIt, StaffKey> = {
  'news.group_wrote': 'Biroul v-a scris dumneavoastră și altor persoane.',
  'news.group_wrote_urgent': 'Biroul v-a scris dumneavoastră și altor persoane: este urgent.',
};
