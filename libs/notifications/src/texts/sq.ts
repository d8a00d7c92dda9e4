// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const sq: TextsIn<'sq', typeof it, StaffKey> = {
  aged: '{{name}} ({{age}} vjeç)',
  somebody: 'një person tjetër',
  soon: 'në ditët që vijnë',
  untitled: 'Ka diçka të re për ju.',
  copy: 'Për {{forName}}: {{text}}',
  'inbox.title': 'Njoftimet tuaja',
  'inbox.unread': 'Për të lexuar',
  'inbox.read': 'Të lexuara',
  'inbox.markAll': 'Shënojini të gjitha si të lexuara',
  'inbox.marked': 'I keni lexuar të gjitha njoftimet.',
  'inbox.empty': 'Nuk ka njoftime. Kur të ketë diçka të re, e gjeni këtu.',
  'inbox.nothingNew': 'I keni lexuar të gjitha.',
  'inbox.important': 'E rëndësishme',
  'inbox.older': 'Njoftime më të vjetra',
  'digest.email_one': 'Ja një e re e sotme:',
  'digest.email_other': 'Ja {{count}} të reja të sotme, të gjitha bashkë:',
  'digest.sms_one': 'Një e re: {{list}}',
  'digest.sms_other': '{{count}} të reja: {{list}}',
  'digest.left_one': 'Dhe një tjetër.',
  'digest.left_other': 'Dhe {{count}} të tjera.',
  'digest.call': 'Për më shumë, telefononi {{phone}}.',
  'digest.push_one': 'Ka një të re për ju.',
  'digest.push_other': 'Ka {{count}} të reja për ju.',
  'email.subject': 'Reciproca: ka diçka të re për ju',
  'email.body':
    'Përshëndetje {{name}},\n\n{{text}}\n\nHapni faqen: {{address}}\n\nJu shkruan {{ente}}. Këtij e-maili nuk duhet t’i përgjigjeni.',
  'errors.notification.not_found': 'Ky njoftim nuk gjendet.',
};
