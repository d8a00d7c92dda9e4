// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { detailsIt } from './details.it.js';
import type { StaffKey } from './staff-keys.js';

export const detailsFr: TextsIn<'fr', typeof detailsIt, StaffKey> = {
  'column.where': 'Où',
  'column.mostPeople': 'Personnes au plus',
  'column.count': 'Combien',
  'column.arriveBy': 'Arrivée au plus tard',
  'column.leaveAt': 'Départ',
  'column.leaveUntil': 'Départ au plus tard',
  'column.returnAt': 'Retour',
  'column.returnTime': 'Heure du retour',
  'column.companions': 'Accompagnateurs',
  'column.wheelchair': 'Fauteuil roulant',
  'column.walker': 'Déambulateur',
  'column.wheelchairSpaces': 'Places pour fauteuils roulants',
  'column.walkerSpaces': 'Places pour déambulateurs',
  'column.detourMinutes': 'Minutes en plus',
  'column.detourPercent': 'Route en plus, en pour cent',
  'column.parcel': 'Seulement à porter',
  'column.carries': 'Ce qu’on porte',
  'column.kg': 'Kilos',
  'column.crateKg': 'Kilos par cagette',
  'column.bestBefore': 'À manger avant le',
  'column.crops': 'Ce qui plaît',
  'column.without': 'Ce qu’on ne veut pas',
  'column.carryHome': 'À porter à la maison',
  'column.gardenId': 'Jardin',
  'column.forName': 'Pour qui',
  'column.wasAt': 'Heure d’avant',
  'column.leg': 'Trajet',
  'column.age': 'Âge',
  'column.isThingFree': 'De nouveau libre',
  'column.isOtherLegOpen': 'L’autre trajet est ouvert',
};
