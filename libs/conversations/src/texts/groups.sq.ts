// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { groupsIt } from './groups.it.js';
import type { StaffKey } from './staff-keys.js';

export const groupsSq: TextsIn<'sq', typeof groupsIt, StaffKey> = {
  'news.group_wrote': 'Zyra ju ka shkruar juve dhe njerëzve të tjerë.',
  'news.group_wrote_urgent': 'Zyra ju ka shkruar juve dhe njerëzve të tjerë: është urgjente.',
  'errors.group_message.not_found': 'Ky mesazh nuk është.',
  'errors.group_message.wrong_state': 'Ky mesazh është nisur tashmë, ose është tërhequr.',
  'errors.group_message.nobody': 'Në këtë grup tani nuk ka njeri.',
  'errors.group_message.many': 'Janë {{count}} persona: shënoni kutinë për t’ua dërguar të gjithëve.',
  'errors.group_message.too_many': 'Sot u keni shkruar tashmë {{most}} grupeve. Prisni deri nesër.',
};
