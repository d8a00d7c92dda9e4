// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const ro: TextsIn<'ro', typeof it, StaffKey> = {
  nav: 'Semnalări',
  one: 'Semnalare',
  new: 'Semnalare nouă',
  'new.title': 'Spuneți-ne despre cineva',
  'new.lead': 'Ajung trei răspunsuri. Un operator se uită și vă spune cum a fost.',
  about: 'Cine este',
  'about.hint': 'Un nume sau unde locuiește. De exemplu: doamna Maria de la scara B.',
  need: 'Ce ați observat',
  'need.hint': 'Câteva cuvinte. Nu scrieți despre boli.',
  consent: 'Această persoană știe că ne spuneți?',
  'consent.agrees': 'Da, și este de acord',
  'consent.not_asked': 'Încă nu',
  'consent.cannot_ask': 'Nu pot să întreb',
  send: 'Trimiteți semnalarea',
  sent: 'Mulțumim. Semnalarea a ajuns.',
  sent_urgent:
    'Semnalarea a ajuns ca urgentă și o văd imediat toți operatorii. Dacă este pericol, sunați acum la 112. Apoi sunați la {{phone}}.',
  the_office: 'serviciile sociale',
  'new.danger': 'Este cineva în pericol? Îi este rău, a căzut, nu răspunde? Sunați întâi la 112, apoi scrieți aici.',
  'new.duty': 'Cine este de gardă: {{phone}}',
  danger: 'Este urgent: e nevoie de cineva imediat',
  'danger.hint': 'O văd imediat toți operatorii.',
  'own.title': 'Semnalările dumneavoastră',
  'own.lead': 'Aici vedeți ce s-a întâmplat cu cele pe care le-ați trimis.',
  'own.none': 'Încă nu ne-ați spus despre nimeni.',
  'queue.title': 'Semnalări',
  'state.new': 'Nouă',
  'state.in_hand': 'Se ocupă cineva',
  'state.closed': 'Închisă',
  urgent: 'Urgent',
  followed_by: 'Se ocupă {{name}}',
  answer_was: 'Răspuns: {{text}}',
  when: 'Când',
  answer: 'Răspuns',
  faded: 'Semnalare închisă',
  'faded.why': 'A fost închisă acum mai bine de o lună. Ce scria în ea citesc acum numai serviciile sociale.',
  'errors.signal.taken_by_other': 'Se ocupă deja un coleg.',
  'errors.signal.too_many_today':
    'Astăzi ați trimis destule semnalări ({{most}}). Dacă este un pericol, sunați la 112; în rest, sunați-ne.',
  'errors.signal.too_many_open': 'Aveți deja multe semnalări deschise. Sunați-ne.',
  'news.signal_in_hand': 'Un operator se ocupă de semnalarea dumneavoastră. Mulțumim.',
  'news.signal_closed': 'A venit un răspuns la semnalarea dumneavoastră.',
};
