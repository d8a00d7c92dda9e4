// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { identityRefusalsIt } from './identity-refusals.it.js';
import type { StaffKey } from './staff-keys.js';

export const identityRefusalsFr = {} as TextsIn<'fr', typeof identityRefusalsIt, StaffKey>;
