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
  'email.subject': 'Reciproca: ka diçka të re për ju',
  'email.body':
    'Përshëndetje {{name}},\n\n{{text}}\n\nHapni faqen: {{address}}\n\nJu shkruan {{ente}}. Këtij e-maili nuk duhet t’i përgjigjeni.',
  'errors.notification.not_found': 'Ky njoftim nuk gjendet.',
};
