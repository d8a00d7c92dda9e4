// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { joiningIt } from './joining.it.js';
import type { StaffKey } from './staff-keys.js';

export const joiningAr: TextsIn<'ar', typeof joiningIt, StaffKey> = {
  'column.doorbell': 'جرس الباب',
  'table.joined_files': 'ملفات جُمعت في واحد',
};
