// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { seriesIt } from './series.it.js';
import type { StaffKey } from './staff-keys.js';

export const seriesSq = {} as TextsIn<'sq', typeof seriesIt, StaffKey>;
