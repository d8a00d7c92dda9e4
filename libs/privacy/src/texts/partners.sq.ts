// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { partnersIt } from './partners.it.js';
import type { StaffKey } from './staff-keys.js';

export const partnersSq: TextsIn<'sq', typeof partnersIt, StaffKey> = {
  'service.any': 'Të gjitha shërbimet',
  'service.condominio': 'Ndihmë mes fqinjëve',
  'service.trasporto': 'Udhëtime me makinë',
  'service.orti': 'Perime nga kopshtet',
};
