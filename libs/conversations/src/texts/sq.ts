// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const sq: TextsIn<'sq', typeof it, StaffKey> = {
  nav: 'Mesazhe',
  'list.title': 'Mesazhe',
  'list.lead': 'Çfarë keni shkruar me të tjerët dhe me zyrën.',
  'list.none':
    'Nuk keni shkruar ende me askënd. Personit tjetër mund t’i shkruani nga faqja e një propozimi ose e një takimi.',
  'list.office': 'Shkruajini zyrës',
  'list.own': 'Ju: {{words}}',
  office: 'Zyra',
  'with.title': 'Mesazhe me {{name}}',
  'with.lead': 'Mund t’i shkruani njëri-tjetrit që nga propozimi deri një javë pas takimit të fundit.',
  'with.over':
    'Këtu tani mund vetëm të lexoni. Njerëzit i shkruajnë njëri-tjetrit që nga propozimi deri një javë pas takimit të fundit; për gjëra të tjera, shkruajini zyrës.',
  'with.none': 'Nuk i keni shkruar ende njëri-tjetrit.',
  'office.title': 'Mesazhe me zyrën',
  'office.lead': 'Njerëzit e zyrës ju lexojnë në orarin e punës. Nëse jeni në rrezik, telefononi 112.',
  'office.none': 'Nuk ka ende asnjë mesazh.',
  words: 'Mesazhi',
  'words.hint':
    'Deri në {{most}} shkronja. Vjen në faqe, dhe me SMS për ata që i përdorin. Mos shkruani për shëndetin ose për para.',
  send: 'Dërgoni',
  sent: 'Mesazhi u dërgua.',
  'state.taken_back': 'Mesazh i tërhequr',
  'state.hidden': 'Mesazh i hequr nga zyra',
  'channel.sms': 'me SMS',
  'channel.phone': 'me telefon',
  'channel.counter': 'në sportel',
  you: 'Ju',
  takeBack: 'Tërhiqeni',
  takenBack: 'Mesazhi u tërhoq. Kush e ka lexuar, ose e ka marrë me SMS, e di.',
  report: 'Tregojani zyrës',
  'report.title': 'Tregojani zyrës një mesazh',
  'report.lead':
    'Zyra e lexon këtë mesazh dhe ata para tij, dhe vendos. Kush e ka shkruar nuk e merr vesh që ishit ju.',
  'report.why': 'Çfarë nuk shkon (mund ta lini bosh)',
  'report.send': 'Tregojani zyrës',
  'report.sent': 'U bë: zyra e shikon dhe ju thotë çfarë ka vendosur.',
  'news.message_written': '{{name}} ju ka shkruar.',
  'news.office_wrote': 'Zyra ju ka shkruar.',
  'news.message_hidden': 'Zyra ka hequr një mesazh tuajin. Nëse nuk e kuptoni pse, shkruani ose telefononi.',
  'news.report_hidden': 'Zyra e ka hequr mesazhin që i treguat.',
  'news.report_left': 'Zyra e ka lexuar mesazhin që i treguat dhe e lë aty.',
  'errors.message.over': 'Tani nuk mund t’i shkruani njëri-tjetrit. Për çdo gjë shkruajini zyrës.',
  'errors.message.nobody_reads': 'Ky person nuk e përdor më shërbimin: mesazhin nuk do ta lexonte askush.',
  'errors.message.too_many': 'Sot keni shkruar tashmë {{most}} mesazhe. Telefononi, ose shkruani nesër.',
  'errors.message.too_late': 'Mund të tërhiqet vetëm në 15 minutat e para.',
  'errors.message.not_found': 'Ky mesazh nuk gjendet.',
  'errors.message.wrong_state': 'Mesazhi nuk është më aty.',
  'errors.message.reported_already': 'Ky mesazh i është treguar tashmë zyrës.',
};
