// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const sq: TextsIn<'sq', typeof it, StaffKey> = {
  'way.spid': 'Hyni me SPID',
  'way.cie': 'Hyni me CIE',
  'way.eidas': 'Hyni me eIDAS',
  'way.staff': 'Hyni me hyrjen e institucionit tuaj',
  'failed.title': 'Nuk keni hyrë ende',
  'failed.unknown': 'Këtej nuk hyhet',
  'failed.again': 'Provoni përsëri',
  'failed.others': 'Mënyra të tjera për të hyrë',
  'failed.call': 'Ose telefononi',
  'failed.callLead': 'Një operator mund t’i bëjë të gjitha për ju.',
  'asked.title': 'Kërkesa juaj',
  'asked.open': 'E kemi kërkesën tuaj',
  'asked.openLead':
    '{{name}}, keni kërkuar të hyni: {{when}}. Tani vendos {{ente}}: një operator e shikon. Pastaj kthehuni këtu dhe hyni në të njëjtën mënyrë.',
  'asked.accepted': 'Mund të hyni',
  'asked.acceptedLead': '{{name}}, {{ente}} ka thënë po. Tani hyni në të njëjtën mënyrë si më parë.',
  'asked.declined': 'Për tani nuk mund të hyni',
  'asked.declinedLead': '{{name}}, {{ente}} e ka parë kërkesën tuaj: {{when}}. Këtu poshtë është përgjigjja.',
  'asked.phone': 'Telefoni juaj',
  'asked.phoneHint': 'Nëse e lini, operatori mund t’ju telefonojë.',
  'asked.leavePhone': 'Lini numrin',
  'asked.phoneKept': 'Faleminderit, e kemi numrin tuaj.',
  'asked.enter': 'Shkoni te faqja për të hyrë',
  'errors.way_in.not_found': 'Kjo mënyrë për të hyrë nuk është më këtu. Zgjidhni një tjetër.',
  'errors.openid.provider_away':
    'Shërbimi që thotë kush jeni tani nuk përgjigjet. Nuk e keni fajin ju. Provoni përsëri pas disa minutash. Nëse ngutet puna, telefononi.',
  'errors.openid.answer_wrong':
    'Përgjigjja që erdhi nuk është në rregull, prandaj nuk mund t’ju lëmë të hyni. Provoni nga fillimi.',
  'errors.openid.state_unknown': 'Nuk keni filluar nga ky shfletues. Filloni përsëri nga këtu.',
  'errors.openid.state_over': 'Ka kaluar shumë kohë. Filloni përsëri: do vetëm një minutë.',
  'errors.openid.state_used': 'Kjo hyrje është përdorur tashmë. Filloni përsëri.',
  'errors.openid.refused_there': 'Nuk dhatë pëlqimin, prandaj nuk e dimë kush jeni. Nëse ishte gabim, provoni përsëri.',
  'errors.openid.level_too_low':
    'Duhet një hyrje më e sigurt: me fjalëkalim dhe me kod. Provoni përsëri dhe zgjidhni nivelin 2.',
  'errors.openid.no_identifier':
    'Nuk e morëm kodin tuaj fiskal, prandaj nuk e dimë kush jeni. Telefononi: e rregullojmë ne.',
  'errors.openid.no_birth_date': 'Nuk e morëm datën tuaj të lindjes. Telefononi: e rregullojmë ne.',
  'errors.openid.minor':
    'Kush është nën 18 vjeç nuk mund të hyjë vetëm. Hyn një prind ose kujdestari, dhe i bën të gjitha për ju. Nëse nuk ka ende hyrje, telefononi bashkë.',
  'errors.openid.left': 'Këtu kartela juaj është mbyllur. Nëse doni të ktheheni, telefononi.',
};
