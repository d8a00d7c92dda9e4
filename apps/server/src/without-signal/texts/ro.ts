// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';

export const ro: TextsIn<'ro', typeof it, never> = {
  title: 'Fără semnal',
  lead: 'Unde telefonul nu are semnal puteți citi paginile văzute de curând și scrie ce ați făcut.',
  off: 'Acest browser nu păstrează nimic: pentru a citi paginile și a scrie e nevoie de semnal.',
  waiting: 'Scris fără semnal',
  nothing: 'Nu este nimic de trimis.',
  send: 'Trimiteți acum',
  signed_out: 'Pentru a trimite, intrați din nou, cu numele dumneavoastră. Până atunci rămâne aici.',
  no_signal: 'Încă nu este semnal. Pleacă singur de îndată ce revine.',
  later: 'Acum nu se poate trimite. Încercați din nou peste puțin timp.',
  'state.waiting': 'De trimis',
  'state.refused': 'Nu a fost acceptat',
  'state.sent': 'Trimis: e valabil',
  refused: 'Ce ați scris este încă aici. Vedeți cum stau lucrurile acum, apoi hotărâți dacă îl ștergeți.',
  written_at: 'scris:',
  open: 'Vedeți cum stau lucrurile acum',
  again: 'Încercați din nou',
  remove: 'Ștergeți',
  pages: 'Pagini pe acest dispozitiv',
  'pages.lead': 'Rămân aici trei zile. Dacă ieșiți, sau dacă intră altcineva, dispar imediat.',
  no_pages: 'Încă nu este niciuna. Deschideți calendarul când aveți semnal.',
  seen_at: 'văzută:',
  forget: 'Ștergeți aceste pagini',
};
