// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { joiningIt } from './joining.it.js';
import type { StaffKey } from './staff-keys.js';

export const joiningSq: TextsIn<'sq', typeof joiningIt, StaffKey> = {
  'column.doorbell': 'Zilja',
  'table.joined_files': 'Kartela të bashkuara',
};
