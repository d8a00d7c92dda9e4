// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const sq: TextsIn<'sq', typeof it, StaffKey> = {
  'statement.title': 'Minutat e mia',
  'statement.lead': 'Minutat e dhëna dhe të marra. Nuk janë para dhe nuk bëhen kurrë para.',
  'statement.now': 'Minutat tani',
  'statement.none': 'Nuk ka ende asnjë lëvizje.',
  'statement.day': 'Dita',
  'statement.what': 'Çfarë',
  'statement.who': 'Me kë',
  'statement.minutes': 'Minuta',
  'statement.balance': 'Pastaj',
  'reason.exchange': 'Ndihmë',
  'reason.fund_support': 'Nga fondi i komunitetit',
  'reason.garden_work': 'Punë në kopsht',
  'reason.activity': 'Ndihmë në një veprimtari',
  'reason.crate': 'Arkë',
  'reason.thanks': 'Faleminderit',
  'reason.correction': 'Ndreqje',
  'reason.opening': 'Fillimi',
  'reason.joining': 'Nga kartela tjetër e të njëjtit person',
  'reason.closing': 'Mbyllja e llogarisë',
  'account.fund': 'fondi i komunitetit',
  'account.ente': 'institucioni',
  'account.household': 'familja',
  'account.garden': 'kopshti',
  'account.person': 'një person',
  'statement.wrong': 'E gabuar?',
  'news.minutes_added': 'Në llogari keni {{duration}} më shumë.',
  'news.minutes_removed': 'Keni përdorur {{duration}} nga llogaria juaj.',
  'news.minutes_corrected': 'E ndreqëm llogarinë tuaj: {{duration}}.',
};
