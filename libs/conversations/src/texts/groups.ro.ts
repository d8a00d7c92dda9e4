// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { groupsIt } from './groups.it.js';
import type { StaffKey } from './staff-keys.js';

export const groupsRo: TextsIn<'ro', typeof groupsIt, StaffKey> = {
  'news.group_wrote': 'Biroul v-a scris dumneavoastră și altor persoane.',
  'news.group_wrote_urgent': 'Biroul v-a scris dumneavoastră și altor persoane: este urgent.',
  'errors.group_message.not_found': 'Acest mesaj nu există.',
  'errors.group_message.wrong_state': 'Acest mesaj a plecat deja sau a fost retras.',
  'errors.group_message.nobody': 'Acum nu este nimeni în acest grup.',
  'errors.group_message.many': 'Sunt {{count}} persoane: bifați căsuța ca să îl trimiteți tuturor.',
  'errors.group_message.too_many': 'Astăzi ați scris deja la {{most}} grupuri. Așteptați până mâine.',
};
