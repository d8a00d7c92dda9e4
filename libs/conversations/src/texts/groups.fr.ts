// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { groupsIt } from './groups.it.js';
import type { StaffKey } from './staff-keys.js';

export const groupsFr: TextsIn<'fr', typeof groupsIt, StaffKey> = {
  'news.group_wrote': 'Le bureau vous a écrit, ainsi qu’à d’autres personnes.',
  'news.group_wrote_urgent': 'Le bureau vous a écrit, ainsi qu’à d’autres personnes : c’est urgent.',
  'errors.group_message.not_found': 'Ce message n’est pas là.',
  'errors.group_message.wrong_state': 'Ce message est déjà parti, ou il a été retiré.',
  'errors.group_message.nobody': 'Il n’y a personne dans ce groupe en ce moment.',
  'errors.group_message.many': 'Il y a {{count}} personnes : cochez la case pour l’envoyer à toutes.',
  'errors.group_message.too_many': 'Vous avez déjà écrit à {{most}} groupes aujourd’hui. Attendez demain.',
};
