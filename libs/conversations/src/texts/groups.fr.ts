// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { groupsIt } from './groups.it.js';
import type { StaffKey } from './staff-keys.js';

export const groupsFr: TextsIn<'fr', typeof groupsIt, StaffKey> = {
  'news.group_wrote': 'Le bureau vous a écrit, ainsi qu’à d’autres personnes.',
  'news.group_wrote_urgent': 'Le bureau vous a écrit, ainsi qu’à d’autres personnes : c’est urgent.',
};
