// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { noticesIt } from './notices.it.js';
import type { StaffKey } from './staff-keys.js';

export const noticesRo: TextsIn<'ro', typeof noticesIt, StaffKey> = {
  'notice.isNew': 'Ce facem cu datele dumneavoastră',
  'notice.readIt': 'Citiți informarea despre date',
  'notice.haveRead': 'Am citit',
  'notice.thanks': 'Mulțumim. Am notat.',
  'notice.of': 'Informarea despre date: {{ente}}',
  'notice.since': 'Versiunea {{version}}, din {{day}}.',
  'errors.notice.not_found': 'Această versiune nu există.',
  'errors.notice.not_current': 'Între timp este valabilă altă versiune. Citiți-o pe aceea.',
  'errors.notice.read_already': 'Această versiune a fost deja citită cu voce tare.',
  'did.notice_written': 'a scris o informare despre date',
  'did.notice_read_aloud': 'a citit cu voce tare informarea despre date',
  'did.privacy-notices': 'a scris o informare despre date',
  'did.people.notices': 'a citit cu voce tare informarea despre date',
  'did.me.read': 'a citit informarea despre date',
  'saw.notice_untold': 'cine nu a primit informarea despre date',
  'saw.privacy-notices': 'cine nu a primit informarea despre date',
  'table.privacy_notice_showings': 'Informări primite',
  'column.shown_at': 'Primită pe',
};
