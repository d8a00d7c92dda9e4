// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const fr: TextsIn<'fr', typeof it, StaffKey> = {
  where: 'Où cela se passe',
  'where.giver_home': 'chez la personne qui aide',
  'where.receiver_home': 'chez la personne qui demande',
  'where.elsewhere': 'ailleurs',
  most_people: 'Combien de personnes ensemble',
  people: 'Pour combien de personnes',
  note: 'Choses utiles à savoir',
  'note.hint': 'Seule la personne qui aide les lit, après le oui des deux.',
  'reason.same_staircase': 'Habite dans le même escalier',
  'reason.same_block': 'Habite dans le même immeuble',
  'reason.same_area': 'Habite dans le même quartier',
  'reason.same_comune': 'Habite dans la même commune',
  'reason.other_comune': 'Habite dans une autre commune, à environ {{km, number}} km',
  'reason.metres_away': 'Habite à environ {{metres, distance}}',
  'reason.free_then': 'A du temps à ces heures-là',
  'reason.free_in_part': 'A {{minutes, duration}} de libre à ces heures-là',
  'reason.vetted': 'La personne qui aide a déjà l’accord de l’organisme',
  'done.giver': 'Avez-vous aidé {{name}} ?',
  'done.receiver': 'Avez-vous reçu l’aide prévue avec {{name}} ?',
};
