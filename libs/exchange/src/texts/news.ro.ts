// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { newsIt } from './news.it.js';
import type { StaffKey } from './staff-keys.js';

export const newsRo: TextsIn<'ro', typeof newsIt, StaffKey> = {
  'news.proposals_for_request_one': 'Este o persoană care vă poate ajuta.',
  'news.proposals_for_request_few': 'Sunt {{count}} persoane care vă pot ajuta.',
  'news.proposals_for_request_other': 'Sunt {{count}} de persoane care vă pot ajuta.',
  'news.proposal_for_offer': '{{name}} are nevoie de ajutor: {{when}}. Puteți da o mână de ajutor?',
  'news.proposal_accepted': '{{name}} a spus da: {{when}}. Acum este rândul dumneavoastră.',
  'news.proposal_declined': '{{name}} a spus nu: {{when}}.',
  'news.part_declined': '{{name}} nu își ia partea: {{when}}. Ce era pentru această persoană este din nou liber.',
  'news.proposal_withdrawn': 'Propunerea cu {{name}} nu mai este valabilă: {{when}}.',
  'news.proposal_moved':
    '{{name}} a schimbat ora: nu mai este {{was}}, ci {{when}}. Acordul de dinainte nu mai contează.',
  'news.proposal_changed':
    '{{name}} a schimbat ceva pentru {{when}}. Acordul de dinainte nu mai contează: vă convine în continuare?',
  'news.proposal_hour_changed':
    '{{name}} a schimbat ora: nu mai este {{was}}, ci {{when}}. Acordul de dinainte nu mai contează: vă convine și așa?',
  'news.proposal_yes_taken_back': '{{name}} s-a răzgândit și acum nu poate: {{when}}.',
  'news.proposal_no_taken_back': '{{name}} s-a răzgândit: {{when}}. Propunerea este din nou valabilă.',
  'news.agreement_made': 'V-ați înțeles cu {{name}}: {{when}}.',
  'news.series_accepted_one': '{{name}} a spus da pentru o zi, {{when}}. Acum este rândul dumneavoastră.',
  'news.series_accepted_few':
    '{{name}} a spus da pentru {{count}} zile, prima {{when}}. Acum este rândul dumneavoastră.',
  'news.series_accepted_other':
    '{{name}} a spus da pentru {{count}} de zile, prima {{when}}. Acum este rândul dumneavoastră.',
  'news.series_agreed_one': 'V-ați înțeles cu {{name}} pentru o zi: {{when}}.',
  'news.series_agreed_few': 'V-ați înțeles cu {{name}} pentru {{count}} zile: prima {{when}}.',
  'news.series_agreed_other': 'V-ați înțeles cu {{name}} pentru {{count}} de zile: prima {{when}}.',
  'news.series_called_off_one': 'O întâlnire cu {{name}} este anulată: {{when}}.',
  'news.series_called_off_few': 'Sunt anulate {{count}} întâlniri cu {{name}}, începând cu {{when}}.',
  'news.series_called_off_other': 'Sunt anulate {{count}} de întâlniri cu {{name}}, începând cu {{when}}.',
  'news.leg.out': 'Dus. {{sentence}}',
  'news.leg.back': 'Întors. {{sentence}}',
  'news.leg.both': 'Dus și întors. {{sentence}}',
  'news.other_leg_open.out': '{{sentence}} Pentru întors încă nu este nimeni.',
  'news.other_leg_open.back': '{{sentence}} Pentru dus încă nu este nimeni.',
  'news.agreement_done': 'Ajutorul cu {{name}} s-a făcut? Confirmați, vă rugăm.',
  'news.agreement_taken_back': 'Ajutorul cu {{name}} nu mai apare ca făcut: {{when}}. A fost trecut din greșeală.',
  'news.clearance_lacking_one':
    'Pentru o întâlnire stabilită lipsește acum acordul serviciilor sociale. Biroul hotărăște dacă se face și vă spune.',
  'news.clearance_lacking_few':
    'Pentru {{count}} întâlniri stabilite lipsește acum acordul serviciilor sociale. Biroul hotărăște dacă se fac și vă spune.',
  'news.clearance_lacking_other':
    'Pentru {{count}} de întâlniri stabilite lipsește acum acordul serviciilor sociale. Biroul hotărăște dacă se fac și vă spune.',
  'news.clearance_checked':
    'Serviciile sociale verifică ceva pentru ajutorul cu {{name}}, {{when}}. Vă spun în curând dacă se face.',
  'news.agreement_cancelled': 'Întâlnirea cu {{name}} este anulată: {{when}}.',
  'news.giver_cannot': '{{name}} nu mai poate veni: {{when}}. Căutăm imediat altă persoană.',
  'news.agreement_shifted': 'Drumul cu {{name}} se schimbă puțin: acum {{when}}.',
  'news.agreement_no_show': 'Întâlnirea cu {{name}} a fost trecută ca neținută: {{when}}.',
  'news.agreement_disputed': 'Este ceva de lămurit cu {{name}}. Vă va suna un operator.',
  'news.delivery_agreed': '{{name}} vine la dumneavoastră acasă: {{when}}.',
  'news.minutes_earned': 'Pentru {{name}} ați dat {{duration}} din timpul dumneavoastră. Minutele sunt în cont.',
  'news.minutes_spent': '{{name}} v-a dat {{duration}} din timpul său. Minutele s-au scăzut din contul dumneavoastră.',
  'news.day_ahead_one': 'Vă amintim de întâlnirea cu {{name}}: {{when}}.',
  'news.day_ahead_few': 'Vă amintim de {{count}} întâlniri. Prima este cu {{name}}: {{when}}.',
  'news.day_ahead_other': 'Vă amintim de {{count}} de întâlniri. Prima este cu {{name}}: {{when}}.',
  'news.person_asked': '{{name}} vă cere ajutorul chiar dumneavoastră.',
  'news.followed_opened': 'Pe avizier a apărut ceva nou din ce urmăriți.',
  'news.listing_approved': 'Anunțul dumneavoastră este bun: acum vecinii îl văd.',
  'news.listing_rejected': 'Anunțul dumneavoastră nu este bun așa. Vedeți de ce sau sunați-ne.',
};
