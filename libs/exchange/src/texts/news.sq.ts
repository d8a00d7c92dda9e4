// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { newsIt } from './news.it.js';
import type { StaffKey } from './staff-keys.js';

export const newsSq: TextsIn<'sq', typeof newsIt, StaffKey> = {
  'news.proposals_for_request_one': 'Një person mund t’ju ndihmojë.',
  'news.proposals_for_request_other': '{{count}} persona mund t’ju ndihmojnë.',
  'news.proposal_for_offer': '{{name}} kërkon ndihmë: {{when}}. A mund të jepni një dorë?',
  'news.proposal_accepted': '{{name}} tha po: {{when}}. Tani e keni ju radhën.',
  'news.proposal_declined': '{{name}} tha jo: {{when}}.',
  'news.part_declined': '{{name}} nuk e merr pjesën e vet: {{when}}. Ajo pjesë është përsëri e lirë.',
  'news.proposal_withdrawn': 'Propozimi me {{name}} nuk vlen më: {{when}}.',
  'news.proposal_moved': '{{name}} ka ndryshuar orën: jo më {{was}}, por {{when}}. Përgjigjja e mëparshme nuk vlen më.',
  'news.proposal_changed':
    '{{name}} ka ndryshuar diçka për takimin: {{when}}. Përgjigjja e mëparshme nuk vlen më: ju përshtatet ende?',
  'news.proposal_hour_changed':
    '{{name}} ka ndryshuar orën: jo më {{was}}, por {{when}}. Përgjigjja e mëparshme nuk vlen më: ju përshtatet edhe kështu?',
  'news.proposal_yes_taken_back': '{{name}} ndërroi mendje dhe tani nuk mundet: {{when}}.',
  'news.proposal_no_taken_back': '{{name}} ndërroi mendje: {{when}}. Propozimi vlen përsëri.',
  'news.agreement_made': 'U morët vesh, ju dhe {{name}}: {{when}}.',
  'news.series_accepted_one': '{{name}} tha po për një datë: {{when}}. Tani e keni ju radhën.',
  'news.series_accepted_other': '{{name}} tha po për {{count}} data, e para: {{when}}. Tani e keni ju radhën.',
  'news.series_agreed_one': 'U morët vesh, ju dhe {{name}}, për një datë: {{when}}.',
  'news.series_agreed_other': 'U morët vesh, ju dhe {{name}}, për {{count}} data. E para: {{when}}.',
  'news.series_called_off_one': 'U anulua një takim me {{name}}: {{when}}.',
  'news.series_called_off_other': 'U anuluan {{count}} takime me {{name}}, nga {{when}} e tutje.',
  'news.leg.out': 'Vajtja. {{sentence}}',
  'news.leg.back': 'Kthimi. {{sentence}}',
  'news.leg.both': 'Vajtja dhe kthimi. {{sentence}}',
  'news.other_leg_open.out': '{{sentence}} Për kthimin nuk ka ende shofer.',
  'news.other_leg_open.back': '{{sentence}} Për vajtjen nuk ka ende shofer.',
  'news.agreement_done': 'U krye ndihma me {{name}}? Ju lutemi, konfirmojeni.',
  'news.agreement_taken_back': 'Ndihma me {{name}} nuk del më si e kryer: {{when}}. Ishte shënuar gabimisht.',
  'news.clearance_lacking_one':
    'Për një takim të caktuar tani mungon pëlqimi i institucionit. Zyra vendos nëse bëhet, dhe jua thotë.',
  'news.clearance_lacking_other':
    'Për {{count}} takime të caktuara tani mungon pëlqimi i institucionit. Zyra vendos nëse bëhen, dhe jua thotë.',
  'news.clearance_checked':
    'Institucioni po shikon diçka për ndihmën me {{name}}: {{when}}. Së shpejti thotë nëse bëhet.',
  'news.agreement_cancelled': 'Takimi me {{name}} u anulua: {{when}}.',
  'news.giver_cannot': '{{name}} nuk mund të vijë më: {{when}}. Kërkojmë menjëherë dikë tjetër.',
  'news.agreement_shifted': 'Udhëtimi me {{name}} ndryshon pak: tani {{when}}.',
  'news.agreement_no_show': 'Takimi me {{name}} është shënuar si i pabërë: {{when}}.',
  'news.agreement_disputed': 'Ka diçka për të sqaruar me {{name}}. Do t’ju telefonojë një operator.',
  'news.delivery_agreed': '{{name}} vjen te ju: {{when}}.',
  'news.minutes_earned': 'Keni dhënë {{duration}} nga koha juaj, për {{name}}. E kemi shënuar në llogarinë tuaj.',
  'news.minutes_spent': '{{name}} ju ka dhënë {{duration}} nga koha e vet. E kemi shënuar në llogarinë tuaj.',
  'news.day_ahead_one': 'Ju kujtojmë takimin me {{name}}: {{when}}.',
  'news.day_ahead_other': 'Ju kujtojmë {{count}} takime. I pari është me {{name}}: {{when}}.',
  'news.person_asked': '{{name}} kërkon ndihmë pikërisht prej jush.',
  'news.followed_opened': 'Në tabelën e njoftimeve doli diçka e re nga ato që ndiqni.',
  'news.listing_approved': 'Shpallja juaj është në rregull: tani fqinjët e shohin.',
  'news.listing_rejected': 'Shpallja juaj nuk është në rregull kështu. Shihni pse ose na telefononi.',
};
