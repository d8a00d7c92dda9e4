// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { identityRefusalsIt } from './identity-refusals.it.js';
import type { StaffKey } from './staff-keys.js';

export const identityRefusalsRo: TextsIn<'ro', typeof identityRefusalsIt, StaffKey> = {
  'errors.sign_in.wrong': 'Numele de utilizator sau parola nu sunt corecte.',
  'errors.sign_in.locked': 'Prea multe încercări greșite. Încercați din nou peste {{minutes}} min.',
  'errors.sign_in.too_many': 'Prea multe încercări greșite de aici. Încercați din nou peste {{minutes}} min.',
  'errors.sign_in.suspended': 'Intrarea dumneavoastră este suspendată. Sunați la serviciile sociale.',
  'errors.sign_in.residents_need_spid':
    'Aici locuitorii intră doar cu SPID sau CIE. Folosiți butonul de mai sus, dacă există. Sau sunați: un operator face totul pentru dumneavoastră.',
  'errors.sign_in.code_needed': 'Scrieți și parola, și codul din aplicație.',
  'errors.sign_in.code_wrong': 'Codul nu este corect sau a fost deja folosit. Așteptați-l pe următorul.',
  'errors.password.too_short': 'Parola este prea scurtă. Numărul cel mai mic de caractere: {{minimum}}.',
  'errors.password.too_long': 'Parola este prea lungă. Numărul cel mai mare de caractere: {{maximum}}.',
  'errors.password.too_easy': 'Această parolă se ghicește ușor: alegeți alta.',
  'errors.password.current_wrong': 'Parola de acum nu este corectă.',
  'errors.totp.already_on': 'Codul este deja activ.',
  'errors.totp.not_started': 'Activați întâi codul.',
  'errors.totp.code_wrong': 'Codul nu este corect. Verificați ora telefonului și încercați din nou.',
  'errors.account.not_found': 'Nu aveți o intrare cu parolă.',
  'errors.acting.changed':
    'Ați deschis această pagină pentru o persoană, dar acum acționați pentru alta. Nu s-a făcut nimic.',
  'errors.acting.not_allowed': 'Nu puteți acționa pentru această persoană: trebuie o împuternicire.',
  'errors.person.not_found': 'Nu găsim această persoană.',
  'errors.person.phone_wrong': 'Acest număr de telefon nu există.',
  'errors.phone.code_wrong': 'Codul nu este corect: uitați-vă la SMS și încercați din nou.',
  'errors.phone.code_over': 'Acest cod nu mai este valabil: cereți altul.',
  'errors.phone.no_claim': 'Nu este niciun număr de confirmat.',
  'errors.phone.too_many_codes':
    'Astăzi v-am trimis deja trei coduri: încercați mâine sau sunați la serviciile sociale.',
  'errors.person.call_hours_wrong': 'Alegeți cel puțin o oră, între 8 și 21.',
  'errors.acting.out_of_scope': 'Împuternicirea dumneavoastră este pentru alte lucruri.',
  'errors.person.mobile_needed': 'Pentru notificări prin SMS trebuie un număr de telefon mobil.',
  'errors.person.email_needed': 'Pentru notificări prin e-mail trebuie o adresă.',
  'errors.person.suspended':
    'Participarea acestei persoane este suspendată: deocamdată nu se poate face nimic nou pentru ea.',
  'errors.person.left': 'Această persoană nu mai este la noi: fișa ei este închisă.',
  'errors.delegation.not_found': 'Nu găsim această împuternicire.',
  'errors.delegation.cannot_restore': 'Această împuternicire nu mai poate fi pusă la loc: scrieți una nouă.',
  'errors.delegation.already_revoked': 'Împuternicirea a fost deja retrasă.',
  'errors.session.not_found': 'Această intrare este deja închisă.',
  'errors.sign_in.ente_suspended':
    'Serviciile sociale au suspendat deocamdată acest serviciu. Sunați la biroul dumneavoastră.',
  'errors.sign_in.ente_closed': 'Serviciile sociale au închis acest serviciu.',
};
