// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { detailsIt } from './details.it.js';

/** What stands inside a column that holds several things: the details of a listing, the facts of a notice. */
export const detailsEn: TextsOf<typeof detailsIt> = {
  'column.where': 'Where',
  'column.mostPeople': 'People at most',
  'column.count': 'How many',
  'column.arriveBy': 'Arrive by',
  'column.leaveAt': 'Leaving',
  'column.leaveUntil': 'Leaving by',
  'column.returnAt': 'Way back',
  'column.returnTime': 'Time of the trip back',
  'column.companions': 'Companions',
  'column.wheelchair': 'Wheelchair',
  'column.walker': 'Walker',
  'column.wheelchairSpaces': 'Spaces for wheelchairs',
  'column.walkerSpaces': 'Spaces for walkers',
  'column.detourMinutes': 'Extra minutes',
  'column.detourPercent': 'Extra distance, percent',
  'column.parcel': 'Only something to carry',
  'column.carries': 'What is carried',
  'column.kg': 'Kilograms',
  'column.crateKg': 'Kilograms per crate',
  'column.bestBefore': 'Best before',
  'column.crops': 'What they like',
  'column.without': 'What they do not want',
  'column.carryHome': 'To be delivered home',
  'column.gardenId': 'Garden',
  'column.forName': 'For whom',
  'column.wasAt': 'Time before',
  'column.leg': 'Trip',
  'column.age': 'Age',
  'column.isThingFree': 'Free again',
  'column.isOtherLegOpen': 'The other way is open',
};
