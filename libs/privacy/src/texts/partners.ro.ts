// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { partnersIt } from './partners.it.js';
import type { StaffKey } from './staff-keys.js';

export const partnersRo: TextsIn<'ro', typeof partnersIt, StaffKey> = {
  'service.any': 'Toate serviciile',
  'service.condominio': 'Ajutor între vecini',
  'service.trasporto': 'Drumuri cu mașina',
  'service.orti': 'Roade din grădini',
};
