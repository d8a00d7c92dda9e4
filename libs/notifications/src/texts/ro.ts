// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const ro: TextsIn<'ro', typeof it, StaffKey> = {
  aged: '{{name}} ({{age}} ani)',
  somebody: 'altă persoană',
  soon: 'în zilele următoare',
  untitled: 'Este o noutate pentru dumneavoastră.',
  copy: 'Pentru {{forName}}: {{text}}',
  'inbox.title': 'Notificările dumneavoastră',
  'inbox.unread': 'De citit',
  'inbox.read': 'Deja citite',
  'inbox.markAll': 'Le-am citit pe toate',
  'inbox.marked': 'Ați citit toate notificările.',
  'inbox.empty': 'Nu sunt notificări. Când apare o noutate, o găsiți aici.',
  'inbox.nothingNew': 'Ați citit tot.',
  'inbox.important': 'Important',
  'inbox.older': 'Notificări mai vechi',
  'digest.email_one': 'Iată o noutate de azi:',
  'digest.email_few': 'Iată {{count}} noutăți de azi, toate împreună:',
  'digest.email_other': 'Iată {{count}} de noutăți de azi, toate împreună:',
  'digest.sms_one': 'O noutate: {{list}}',
  'digest.sms_few': '{{count}} noutăți: {{list}}',
  'digest.sms_other': '{{count}} de noutăți: {{list}}',
  'digest.left_one': 'Și încă una.',
  'digest.left_few': 'Și încă {{count}}.',
  'digest.left_other': 'Și încă {{count}}.',
  'digest.call': 'Pentru mai multe, sunați la {{phone}}.',
  'digest.push_one': 'Aveți o noutate.',
  'digest.push_few': 'Aveți {{count}} noutăți.',
  'digest.push_other': 'Aveți {{count}} de noutăți.',
  'email.subject': 'Reciproca: aveți o noutate',
  'email.body':
    'Bună ziua, {{name}},\n\n{{text}}\n\nDeschideți pagina: {{address}}\n\nVă scrie {{ente}}. La acest e-mail nu trebuie să răspundeți.',
  'errors.notification.not_found': 'Această notificare nu există.',
};
