// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const ro: TextsIn<'ro', typeof it, StaffKey> = {
  nav: 'Mesaje',
  'list.title': 'Mesaje',
  'list.lead': 'Ce ați scris cu ceilalți și cu biroul.',
  'list.none':
    'Încă nu ați scris cu nimeni. De pe pagina unei propuneri sau a unei întâlniri îi puteți scrie celeilalte persoane.',
  'list.office': 'Scrieți biroului',
  'list.own': 'Dumneavoastră: {{words}}',
  office: 'Biroul',
  'with.title': 'Mesaje cu {{name}}',
  'with.lead': 'Vă puteți scrie de la propunere până la o săptămână după ultima întâlnire.',
  'with.over':
    'Aici acum se poate doar citi. Vă puteți scrie de la propunere până la o săptămână după ultima întâlnire; pentru altceva, scrieți biroului.',
  'with.none': 'Încă nu v-ați scris.',
  'office.title': 'Mesaje cu biroul',
  'office.lead': 'Cei de la birou vă citesc în orele de lucru. Dacă sunteți în pericol, sunați la 112.',
  'office.none': 'Încă nu este niciun mesaj.',
  words: 'Mesaj',
  'words.hint':
    'Litere: cel mult {{most}}. Ajunge pe pagină și prin SMS la cine folosește SMS. Nu scrieți despre sănătate sau despre bani.',
  send: 'Trimiteți',
  sent: 'Mesaj trimis.',
  'state.taken_back': 'Mesaj retras',
  'state.hidden': 'Mesaj scos de birou',
  'channel.sms': 'prin SMS',
  'channel.phone': 'la telefon',
  'channel.counter': 'la ghișeu',
  you: 'Dumneavoastră',
  takeBack: 'Retrageți',
  takenBack: 'Mesaj retras. Cine l-a citit deja sau l-a primit prin SMS îl știe.',
  report: 'Semnalați',
  'report.title': 'Semnalați un mesaj',
  'report.lead':
    'Biroul citește acest mesaj și pe cele dinainte și hotărăște. Cine l-a scris nu află că dumneavoastră ați semnalat.',
  'report.why': 'Ce nu este în regulă (puteți lăsa gol)',
  'report.send': 'Semnalați biroului',
  'report.sent': 'Semnalat: biroul se uită și vă spune ce a hotărât.',
  'news.message_written': '{{name}} v-a scris.',
  'news.office_wrote': 'Biroul v-a scris.',
  'news.message_hidden': 'Biroul a scos un mesaj de-al dumneavoastră. Dacă nu înțelegeți de ce, scrieți sau sunați.',
  'news.report_hidden': 'Biroul a scos mesajul pe care l-ați semnalat.',
  'news.report_left': 'Biroul a citit mesajul pe care l-ați semnalat și îl lasă.',
  'errors.message.over': 'Acum nu vă puteți scrie. Pentru orice, scrieți biroului.',
  'errors.message.nobody_reads': 'Această persoană nu mai folosește serviciul: mesajul nu l-ar citi nimeni.',
  'errors.message.too_many': 'Ați scris astăzi destule mesaje ({{most}}). Sunați sau scrieți mâine.',
  'errors.message.too_late': 'Se poate retrage doar în primele 15 minute.',
  'errors.message.not_found': 'Acest mesaj nu există.',
  'errors.message.wrong_state': 'Mesajul nu mai este acolo.',
  'errors.message.reported_already': 'Acest mesaj este deja semnalat.',
};
