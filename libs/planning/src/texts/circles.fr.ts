// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { circlesIt } from './circles.it.js';
import type { StaffKey } from './staff-keys.js';

export const circlesFr = {} as TextsIn<'fr', typeof circlesIt, StaffKey>;
