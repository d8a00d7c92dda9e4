// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { retentionIt } from './retention.it.js';
import type { StaffKey } from './staff-keys.js';

export const retentionRo: TextsIn<'ro', typeof retentionIt, StaffKey> = {
  'did.retention_saved': 'a scris cât timp se păstrează datele',
  'did.retention_run': 'a șters datele vechi',
  'did.retention': 'a scris cât timp se păstrează datele',
};
