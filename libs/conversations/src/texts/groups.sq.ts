// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { groupsIt } from './groups.it.js';
import type { StaffKey } from './staff-keys.js';

export const groupsSq: TextsIn<'sq', typeof groupsIt, StaffKey> = {
  'news.group_wrote': 'Zyra ju ka shkruar juve dhe njerëzve të tjerë.',
  'news.group_wrote_urgent': 'Zyra ju ka shkruar juve dhe njerëzve të tjerë: është urgjente.',
};
