// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { noticesIt } from './notices.it.js';
import type { StaffKey } from './staff-keys.js';

export const noticesSq: TextsIn<'sq', typeof noticesIt, StaffKey> = {
  'notice.isNew': 'Çfarë bëjmë me të dhënat tuaja',
  'notice.readIt': 'Lexoni njoftimin për të dhënat',
  'notice.haveRead': 'E lexova',
  'notice.thanks': 'Faleminderit. E shënuam.',
  'notice.of': 'Njoftimi për të dhënat: {{ente}}',
  'notice.since': 'Versioni {{version}}, nga {{day}}.',
  'errors.notice.not_found': 'Ky version nuk gjendet.',
  'errors.notice.not_current': 'Ndërkohë vlen një version tjetër. Lexoni atë.',
  'errors.notice.read_already': 'Ky version është lexuar tashmë me zë.',
  'did.notice_written': 'shkroi një njoftim për të dhënat',
  'did.notice_read_aloud': 'e lexoi me zë njoftimin për të dhënat',
  'did.privacy-notices': 'shkroi një njoftim për të dhënat',
  'did.people.notices': 'e lexoi me zë njoftimin për të dhënat',
  'did.me.read': 'e lexoi njoftimin për të dhënat',
  'saw.notice_untold': 'kush nuk e ka marrë njoftimin për të dhënat',
  'saw.privacy-notices': 'kush nuk e ka marrë njoftimin për të dhënat',
  'table.privacy_notice_showings': 'Njoftime për të dhënat, të marra',
  'column.shown_at': 'Marrë më',
};
