// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { detailsIt } from './details.it.js';
import type { StaffKey } from './staff-keys.js';

export const detailsRo: TextsIn<'ro', typeof detailsIt, StaffKey> = {
  'column.where': 'Unde',
  'column.mostPeople': 'Cel mult câte persoane',
  'column.count': 'Câte',
  'column.arriveBy': 'Sosire până la',
  'column.leaveAt': 'Plecare',
  'column.leaveUntil': 'Plecare până la',
  'column.returnAt': 'Întoarcere',
  'column.returnTime': 'Ora de întoarcere',
  'column.companions': 'Însoțitori',
  'column.wheelchair': 'Scaun cu rotile',
  'column.walker': 'Cadru de mers',
  'column.wheelchairSpaces': 'Locuri pentru scaune cu rotile',
  'column.walkerSpaces': 'Locuri pentru cadre de mers',
  'column.detourMinutes': 'Minute în plus',
  'column.detourPercent': 'Drum în plus, în procente',
  'column.parcel': 'Doar ceva de dus',
  'column.carries': 'Ce se duce',
  'column.kg': 'Kilograme',
  'column.crateKg': 'Kilograme de ladă',
  'column.bestBefore': 'De mâncat până la',
  'column.crops': 'Ce place',
  'column.without': 'Ce nu se dorește',
  'column.carryHome': 'De adus acasă',
  'column.gardenId': 'Grădina',
  'column.forName': 'Pentru cine',
  'column.wasAt': 'Ora de dinainte',
  'column.leg': 'Drumul',
  'column.age': 'Vârsta',
  'column.isThingFree': 'Este din nou liber',
  'column.isOtherLegOpen': 'Celălalt drum este deschis',
};
