// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { faceColumnsIt } from './columns-faces.it.js';
import type { StaffKey } from './staff-keys.js';

export const faceColumnsFr: TextsIn<'fr', typeof faceColumnsIt, StaffKey> = {
  'table.faces': 'Présentation',
  'table.face_photos': 'Photo',
  'table.words_of_thanks': 'Mercis écrits et reçus',
  'column.reported_at': 'Signalé',
  'column.reported_why': 'Pourquoi c’est signalé',
  'column.shows_languages': 'Montre les langues',
  'column.shows_helped': 'Montre le nombre d’aides données',
  'column.shows_known': 'Montre depuis quand le bureau connaît la personne',
};
