// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { retentionIt } from './retention.it.js';
import type { StaffKey } from './staff-keys.js';

export const retentionFr: TextsIn<'fr', typeof retentionIt, StaffKey> = {
  'did.retention_saved': 'a écrit combien de temps on garde les données',
  'did.retention_run': 'a enlevé les vieilles données',
  'did.retention': 'a écrit combien de temps on garde les données',
};
