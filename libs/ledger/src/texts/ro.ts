// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const ro: TextsIn<'ro', typeof it, StaffKey> = {
  'statement.title': 'Minutele mele',
  'statement.lead': 'Minutele date și primite. Nu sunt bani și nu devin bani.',
  'statement.now': 'Minute acum',
  'statement.none': 'Încă nu a intrat și nu a ieșit nimic.',
  'statement.day': 'Ziua',
  'statement.what': 'Ce anume',
  'statement.who': 'Cu cine',
  'statement.minutes': 'Minute',
  'statement.balance': 'După',
  'reason.exchange': 'Ajutor',
  'reason.fund_support': 'Din fondul comunității',
  'reason.garden_work': 'Munca în grădină',
  'reason.activity': 'Ajutor la o activitate',
  'reason.crate': 'Ladă',
  'reason.thanks': 'Mulțumire',
  'reason.correction': 'Corectare',
  'reason.opening': 'Început',
  'reason.joining': 'Din cealaltă fișă a aceleiași persoane',
  'reason.closing': 'Închiderea contului',
  'account.fund': 'fondul comunității',
  'account.ente': 'serviciile sociale',
  'account.household': 'familie',
  'account.garden': 'grădină',
  'account.person': 'o persoană',
  'statement.wrong': 'Este greșit?',
  'news.minutes_added': 'Aveți {{duration}} în plus în cont.',
  'news.minutes_removed': 'Ați folosit {{duration}} din contul dumneavoastră.',
  'news.minutes_corrected': 'Am corectat contul dumneavoastră: {{duration}}.',
};
