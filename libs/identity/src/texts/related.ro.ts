// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { relatedIt } from './related.it.js';
import type { StaffKey } from './staff-keys.js';

export const relatedRo: TextsIn<'ro', typeof relatedIt, StaffKey> = {
  'related.name': 'Numele și prenumele',
  'related.tie': 'Cine este',
  'related.office': 'Biroul',
  'related.emergency': 'La nevoie urgentă',
};
