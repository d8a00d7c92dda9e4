// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { joiningIt } from './joining.it.js';
import type { StaffKey } from './staff-keys.js';

export const joiningFr: TextsIn<'fr', typeof joiningIt, StaffKey> = {
  'column.doorbell': 'Sonnette',
  'table.joined_files': 'Fiches réunies',
};
