// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { identityRefusalsIt } from './identity-refusals.it.js';
import type { StaffKey } from './staff-keys.js';

export const identityRefusalsSq: TextsIn<'sq', typeof identityRefusalsIt, StaffKey> = {
  'errors.sign_in.wrong': 'Emri i përdoruesit ose fjalëkalimi nuk është i saktë.',
  'errors.sign_in.locked': 'Shumë prova të gabuara. Provoni përsëri pas {{minutes}} minutash.',
  'errors.sign_in.too_many': 'Shumë prova të gabuara nga këtu. Provoni përsëri pas {{minutes}} minutash.',
  'errors.sign_in.suspended': 'Hyrja juaj është pezulluar. Telefononi institucionin.',
  'errors.sign_in.residents_need_spid':
    'Në këtë institucion banorët hyjnë vetëm me SPID ose CIE. Përdorni butonin këtu lart, nëse është. Ose telefononi: një operator i bën të gjitha për ju.',
  'errors.sign_in.code_needed': 'Shkruani edhe fjalëkalimin dhe kodin e aplikacionit.',
  'errors.sign_in.code_wrong': 'Kodi nuk është i saktë ose është përdorur tashmë. Prisni kodin tjetër.',
  'errors.password.too_short': 'Fjalëkalimi duhet të ketë të paktën {{minimum}} shkronja ose shifra.',
  'errors.password.too_long': 'Fjalëkalimi mund të ketë jo më shumë se {{maximum}} shkronja ose shifra.',
  'errors.password.too_easy': 'Ky fjalëkalim gjendet lehtë: zgjidhni një tjetër.',
  'errors.password.current_wrong': 'Fjalëkalimi i tanishëm nuk është i saktë.',
  'errors.totp.already_on': 'Kodi është tashmë i ndezur.',
  'errors.totp.not_started': 'Më parë ndizeni kodin.',
  'errors.totp.code_wrong': 'Kodi nuk është i saktë. Shihni nëse ora e telefonit është e saktë dhe provoni përsëri.',
  'errors.account.not_found': 'Nuk keni hyrje me fjalëkalim.',
  'errors.acting.changed':
    'Këtë faqe e kishit hapur për një person, por tani po veproni për një tjetër. Nuk u bë asgjë.',
  'errors.acting.not_allowed': 'Nuk mund të veproni për këtë person: duhet një autorizim.',
  'errors.person.not_found': 'Ky person nuk gjendet.',
  'errors.person.phone_wrong': 'Ky numër telefoni nuk ekziston.',
  'errors.phone.code_wrong': 'Kodi nuk është i saktë: shihni SMS-në dhe provoni përsëri.',
  'errors.phone.code_over': 'Ky kod nuk vlen më: kërkoni një kod tjetër.',
  'errors.phone.no_claim': 'Nuk ka asnjë numër për t’u konfirmuar.',
  'errors.phone.too_many_codes': 'Sot ju kemi dërguar tashmë tre kode: provoni nesër, ose telefononi institucionin.',
  'errors.person.call_hours_wrong': 'Zgjidhni të paktën një orë, mes orës 8 dhe orës 21.',
  'errors.acting.out_of_scope': 'Autorizimi juaj vlen për gjëra të tjera.',
  'errors.person.mobile_needed': 'Për të njoftuar me SMS duhet një numër celulari.',
  'errors.person.email_needed': 'Për të njoftuar me e-mail duhet një adresë.',
  'errors.person.suspended': 'Pjesëmarrja e këtij personi është pezulluar: për tani nuk bëhet asgjë e re.',
  'errors.person.left': 'Ky person nuk është më këtu: kartela e tij është mbyllur.',
  'errors.delegation.not_found': 'Ky autorizim nuk gjendet.',
  'errors.delegation.cannot_restore': 'Ky autorizim nuk kthehet më: shkruani një të ri.',
  'errors.delegation.already_revoked': 'Autorizimi është hequr tashmë.',
  'errors.session.not_found': 'Kjo hyrje është mbyllur tashmë.',
  'errors.sign_in.ente_suspended': 'Institucioni juaj e ka ndalur shërbimin për tani. Telefononi zyrën tuaj.',
  'errors.sign_in.ente_closed': 'Institucioni juaj e ka mbyllur shërbimin.',
};
