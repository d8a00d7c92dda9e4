// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { retentionIt } from './retention.it.js';
import type { StaffKey } from './staff-keys.js';

export const retentionFr = {} as TextsIn<'fr', typeof retentionIt, StaffKey>;
