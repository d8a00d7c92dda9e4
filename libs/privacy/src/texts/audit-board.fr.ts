// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { boardAuditIt } from './audit-board.it.js';
import type { StaffKey } from './staff-keys.js';

export const boardAuditFr: TextsIn<'fr', typeof boardAuditIt, StaffKey> = {
  'did.around.follows': 'a commencé à suivre quelque chose sur le tableau d’annonces',
  'did.around.follows.end': 'a arrêté de suivre quelque chose sur le tableau d’annonces',
  'saw.favourites': 'les personnes préférées',
  'did.favourites': 'a changé les personnes préférées',
  'saw.available-now': 'les aides offertes jusqu’ici, pour dire qu’on a du temps maintenant',
  'did.available-now': 'a dit avoir du temps maintenant',
};
