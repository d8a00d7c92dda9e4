// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { appIoIt } from './app-io.it.js';
import type { StaffKey } from './staff-keys.js';

export const appIoRo: TextsIn<'ro', typeof appIoIt, StaffKey> = {
  'appIo.title': 'Notificări în aplicația IO',
  'appIo.lead':
    'IO este aplicația serviciilor publice din Italia. Dacă o folosiți, noutățile din Reciproca pot ajunge acolo. În mesaj nu apar nume: le citiți când intrați.',
  'appIo.off': 'Deocamdată serviciile sociale nu folosesc aplicația IO. Notificările vin ca de obicei.',
  'appIo.minor': 'Notificările în aplicația IO sunt pentru cine a împlinit 18 ani.',
  'appIo.isOn': 'Notificările vă vin în aplicația IO.',
  'appIo.since': 'Codul fiscal {{code}}, din {{day}}.',
  'appIo.unreached':
    'Aplicația IO nu primește mesajele noastre pentru dumneavoastră: poate nu o mai folosiți sau ați oprit acest serviciu. Vă anunțăm în alte feluri și încercăm din nou pe {{day}}.',
  'appIo.code': 'Codul dumneavoastră fiscal (codice fiscale)',
  'appIo.codeHint': 'Șaisprezece litere și cifre, ca pe cardul de sănătate.',
  'appIo.place': 'Când s-o folosim',
  'appIo.place.first': 'Înaintea tuturor',
  'appIo.place.first.hint': 'Orice noutate vine imediat acolo, înaintea SMS-urilor, e-mailurilor și telefoanelor.',
  'appIo.place.later': 'Numai dacă nu mă uit aici',
  'appIo.place.later.hint': 'Un lucru important pe care nu l-ați citit în patru ore vine acolo, în locul e-mailului.',
  'appIo.agreed':
    'Da, serviciile sociale pot folosi codul meu fiscal ca să-mi scrie în aplicația IO. Îl păstrează criptat și nu-l folosesc la altceva. Mă pot răzgândi oricând.',
  'appIo.consent': 'Acordul dumneavoastră',
  'appIo.yes': 'Anunțați-mă în aplicația IO',
  'appIo.change': 'Schimbați',
  'appIo.remove': 'Nu-mi mai scrieți în aplicația IO',
  'appIo.saved': 'De acum notificările vin în aplicația IO.',
  'appIo.removed': 'În aplicația IO nu mai vine nimic. Codul fiscal a fost șters de aici.',
  'appIo.closing':
    'Vă scrie {{ente}} prin Reciproca, unde vecinii se ajută între ei. Ca să citiți tot și să răspundeți, intrați cu numele dumneavoastră de utilizator. La acest mesaj nu se răspunde.',
  'appIo.open': 'Deschideți Reciproca',
  'errors.app_io.off': 'Deocamdată serviciile sociale nu folosesc aplicația IO.',
  'errors.app_io.of_age': 'Notificările în aplicația IO sunt pentru cine a împlinit 18 ani.',
  'errors.app_io.other_person':
    'Acest cod nu se potrivește cu datele pe care le avem: poate fi al altei persoane. Verificați codul. Dacă este corect, vorbiți cu biroul.',
  'errors.app_io.agree_needed': 'Bifați căsuța, dacă sunteți de acord.',
};
