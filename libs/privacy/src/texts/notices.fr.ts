// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { noticesIt } from './notices.it.js';
import type { StaffKey } from './staff-keys.js';

export const noticesFr: TextsIn<'fr', typeof noticesIt, StaffKey> = {
  'notice.isNew': 'Ce que nous faisons de vos données',
  'notice.readIt': 'Lire la note sur la vie privée',
  'notice.haveRead': 'J’ai lu',
  'notice.thanks': 'Merci. Nous l’avons noté.',
  'notice.of': 'Note sur la vie privée : {{ente}}',
  'notice.since': 'Version {{version}}, depuis le {{day}}.',
  'errors.notice.not_found': 'Cette version n’existe pas.',
  'errors.notice.not_current': 'Entre-temps, il y a une nouvelle version. Lisez celle-là.',
  'errors.notice.read_already': 'Cette version a déjà été lue à voix haute.',
  'did.notice_written': 'a écrit une note sur la vie privée',
  'did.notice_read_aloud': 'a lu à voix haute la note sur la vie privée',
  'did.privacy-notices': 'a écrit une note sur la vie privée',
  'did.people.notices': 'a lu à voix haute la note sur la vie privée',
  'did.me.read': 'a lu la note sur la vie privée',
  'saw.notice_untold': 'qui n’a pas eu la note sur la vie privée',
  'saw.privacy-notices': 'qui n’a pas eu la note sur la vie privée',
  'table.privacy_notice_showings': 'Notes sur la vie privée reçues',
  'column.shown_at': 'Reçue le',
};
