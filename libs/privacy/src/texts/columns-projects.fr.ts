// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { projectColumnsIt } from './columns-projects.it.js';
import type { StaffKey } from './staff-keys.js';

export const projectColumnsFr = {} as TextsIn<'fr', typeof projectColumnsIt, StaffKey>;
