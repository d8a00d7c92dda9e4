// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const ro: TextsIn<'ro', typeof it, StaffKey> = {
  'suspended.title': 'Suspendarea dumneavoastră',
  'suspended.lead': 'Deocamdată nu puteți da sau primi ajutor. Aici citiți de ce.',
  'suspended.lead.none': 'Aici citiți ce este suspendat și de ce.',
  'suspended.nothing': 'Nu este nimic suspendat.',
  'suspended.whole': 'Participarea dumneavoastră',
  'suspended.why': 'Motivul:',
  'suspended.until': 'Durează până la {{day}}. Apoi se încheie de la sine.',
  'suspended.open': 'Durează până când o ridică serviciile sociale.',
  'suspended.over': 'S-a încheiat: {{day}}.',
  'suspended.call': 'Ne puteți și suna: {{phone}}.',
  'suspended.leave': 'Ieșiți',
  'appeal.text': 'Ce nu este drept',
  'appeal.text.hint':
    'Povestiți cum a fost din partea dumneavoastră. Citește și hotărăște altă persoană de la serviciile sociale.',
  'appeal.send': 'Trimiteți contestația',
  'appeal.sent': 'Contestația dumneavoastră a ajuns.',
  'appeal.yours': 'Ați scris:',
  'appeal.waits': 'Ne uităm la contestația dumneavoastră.',
  'appeal.decision': 'Contestația',
  'appeal.outcome.upheld': 'Suspendarea rămâne',
  'appeal.outcome.lifted': 'Suspendarea se încheie',
  'appeal.answer': 'Răspunsul',
  'nav.announcements': 'Știri',
  'announcements.title': 'Știri',
  'announcements.lead': 'Vești de la serviciile sociale pentru cine locuiește aici.',
  'announcements.none': 'Nicio știre.',
  'announcements.home': 'Știri',
  'announcements.all': 'Toate știrile',
  'announcement.days': 'De la {{from}} până la {{until}}',
  'errors.appeal.made_already': 'Există deja o contestație.',
  'news.suspension_began': 'S-a suspendat participarea dumneavoastră sau un anunț de-al dumneavoastră. Vedeți de ce.',
  'news.suspension_upheld': 'A venit răspunsul la contestația dumneavoastră.',
  'news.suspension_ended': 'Suspendarea s-a încheiat.',
  'news.announcement': 'Aveți o știre de la serviciile sociale.',
  letter: 'Suspendare',
  'letter.subject': 'Suspendare',
  'letter.no_end': 'când hotărăște biroul',
  'letter.body':
    'Bună ziua, {nome},\n\ndin {dal} nu puteți nici cere, nici da ajutor. Suspendarea durează până la: {fino a}.\n\nMotivul: {motivo}\n\nDacă nu sunteți de acord, puteți cere ca hotărârea să fie revăzută. O verifică o altă persoană. Este de ajuns să sunați la {telefono} sau să scrieți de mână și să aduceți hârtia la birou.\n\n{ente}',
};
