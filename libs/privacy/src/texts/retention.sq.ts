// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { retentionIt } from './retention.it.js';
import type { StaffKey } from './staff-keys.js';

export const retentionSq: TextsIn<'sq', typeof retentionIt, StaffKey> = {
  'did.retention_saved': 'shkroi sa kohë mbahen të dhënat',
  'did.retention_run': 'hoqi të dhënat e vjetra',
  'did.retention': 'shkroi sa kohë mbahen të dhënat',
};
