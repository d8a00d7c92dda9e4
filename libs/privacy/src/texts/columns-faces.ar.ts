// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { faceColumnsIt } from './columns-faces.it.js';
import type { StaffKey } from './staff-keys.js';

export const faceColumnsAr = {} as TextsIn<'ar', typeof faceColumnsIt, StaffKey>;
