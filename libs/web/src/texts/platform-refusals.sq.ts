// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { platformRefusalsIt } from './platform-refusals.it.js';
import type { PlatformStaffKey } from './staff-keys.js';

export const platformRefusalsSq = {} as TextsIn<'sq', typeof platformRefusalsIt, PlatformStaffKey>;
