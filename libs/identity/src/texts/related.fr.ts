// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { relatedIt } from './related.it.js';
import type { StaffKey } from './staff-keys.js';

export const relatedFr: TextsIn<'fr', typeof relatedIt, StaffKey> = {
  'related.name': 'Prénom et nom',
  'related.tie': 'Qui est-ce',
  'related.office': 'Bureau',
  'related.emergency': 'En cas d’urgence',
};
