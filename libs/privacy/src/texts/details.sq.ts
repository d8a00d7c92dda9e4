// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { detailsIt } from './details.it.js';
import type { StaffKey } from './staff-keys.js';

export const detailsSq: TextsIn<'sq', typeof detailsIt, StaffKey> = {
  'column.where': 'Ku',
  'column.mostPeople': 'Më së shumti persona',
  'column.count': 'Sa',
  'column.arriveBy': 'Mbërritja deri në',
  'column.leaveAt': 'Nisja',
  'column.leaveUntil': 'Nisja deri në',
  'column.returnAt': 'Kthimi',
  'column.returnTime': 'Ora e kthimit',
  'column.companions': 'Shoqërues',
  'column.wheelchair': 'Karrige me rrota',
  'column.walker': 'Mbështetëse për të ecur',
  'column.wheelchairSpaces': 'Vende për karrige me rrota',
  'column.walkerSpaces': 'Vende për mbështetëse për të ecur',
  'column.detourMinutes': 'Minuta më shumë',
  'column.detourPercent': 'Rrugë më shumë, në përqindje',
  'column.parcel': 'Vetëm për t’u çuar',
  'column.carries': 'Çfarë çohet',
  'column.kg': 'Kilogramë',
  'column.crateKg': 'Kilogramë për arkë',
  'column.bestBefore': 'Të hahet deri më',
  'column.crops': 'Çfarë pëlqen',
  'column.without': 'Çfarë nuk dëshiron',
  'column.carryHome': 'Për t’u sjellë në shtëpi',
  'column.gardenId': 'Kopshti',
  'column.forName': 'Për kë',
  'column.wasAt': 'Ora e mëparshme',
  'column.leg': 'Udhëtimi',
  'column.age': 'Mosha',
  'column.isThingFree': 'Është përsëri e lirë',
  'column.isOtherLegOpen': 'Udhëtimi tjetër është i hapur',
};
