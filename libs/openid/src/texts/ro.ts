// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const ro: TextsIn<'ro', typeof it, StaffKey> = {
  'way.spid': 'Intrați cu SPID',
  'way.cie': 'Intrați cu CIE',
  'way.eidas': 'Intrați cu eIDAS',
  'way.staff': 'Intrați cu contul de la serviciu',
  'failed.title': 'Încă nu ați intrat',
  'failed.unknown': 'Pe aici nu se intră',
  'failed.again': 'Încercați din nou',
  'failed.others': 'Alte feluri de a intra',
  'failed.call': 'Sau sunați',
  'failed.callLead': 'Un operator poate face totul pentru dumneavoastră.',
  'asked.title': 'Cererea dumneavoastră',
  'asked.open': 'Am primit cererea dumneavoastră',
  'asked.openLead':
    '{{name}}, ați cerut să intrați pe {{when}}. Acum hotărăște {{ente}}: un operator se uită și răspunde. Apoi reveniți aici și intrați la fel.',
  'asked.accepted': 'Puteți intra',
  'asked.acceptedLead': '{{name}}, {{ente}} a spus da. Acum intrați la fel ca înainte.',
  'asked.declined': 'Deocamdată nu puteți intra',
  'asked.declinedLead': '{{name}}, {{ente}} s-a uitat la cererea dumneavoastră din {{when}}. Mai jos este răspunsul.',
  'asked.phone': 'Telefonul dumneavoastră',
  'asked.phoneHint': 'Dacă îl lăsați, operatorul vă poate suna.',
  'asked.leavePhone': 'Lăsați numărul',
  'asked.phoneKept': 'Mulțumim, avem numărul dumneavoastră.',
  'asked.enter': 'Mergeți la pagina de intrare',
  'errors.way_in.not_found': 'Acest fel de a intra nu mai există aici. Alegeți altul.',
  'errors.openid.provider_away':
    'Serviciul care ne spune cine sunteți nu răspunde acum. Nu este vina dumneavoastră. Încercați din nou peste câteva minute. Dacă vă grăbiți, sunați.',
  'errors.openid.answer_wrong':
    'Răspunsul primit nu este bun și nu vă putem lăsa să intrați. Încercați din nou de la început.',
  'errors.openid.state_unknown': 'Nu ați început din acest browser. Începeți din nou de aici.',
  'errors.openid.state_over': 'A trecut prea mult timp. Începeți din nou: durează un minut.',
  'errors.openid.state_used': 'Această intrare a fost deja folosită. Începeți din nou.',
  'errors.openid.refused_there':
    'Nu v-ați dat acordul, așa că nu știm cine sunteți. Dacă a fost o greșeală, încercați din nou.',
  'errors.openid.level_too_low':
    'Trebuie o intrare mai sigură: cu parola și un cod. Încercați din nou și alegeți nivelul 2.',
  'errors.openid.no_identifier':
    'Nu am primit codul dumneavoastră fiscal, așa că nu știm cine sunteți. Sunați: ne ocupăm noi.',
  'errors.openid.no_birth_date': 'Nu am primit data nașterii dumneavoastră. Sunați: ne ocupăm noi.',
  'errors.openid.minor':
    'Cine are mai puțin de 18 ani nu poate intra singur. Intră un părinte sau tutorele și face totul. Dacă nu are încă o intrare, sunați împreună.',
  'errors.openid.left': 'Fișa dumneavoastră de aici este închisă. Dacă vreți să reveniți, sunați.',
};
