// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { identityRefusalsIt } from './identity-refusals.it.js';
import type { StaffKey } from './staff-keys.js';

export const identityRefusalsFr: TextsIn<'fr', typeof identityRefusalsIt, StaffKey> = {
  'errors.sign_in.wrong': 'Le nom d’utilisateur ou le mot de passe n’est pas juste.',
  'errors.sign_in.locked': 'Trop d’essais faux. Essayez de nouveau dans {{minutes}} minutes.',
  'errors.sign_in.too_many': 'Trop d’essais faux depuis cet endroit. Essayez de nouveau dans {{minutes}} minutes.',
  'errors.sign_in.suspended': 'Votre accès est suspendu. Téléphonez à l’organisme.',
  'errors.sign_in.residents_need_spid':
    'Avec cet organisme, les habitants se connectent seulement avec SPID ou CIE (l’identité numérique italienne). Utilisez le bouton ci-dessus, s’il y est. Ou téléphonez : un opérateur fait tout pour vous.',
  'errors.sign_in.code_needed': 'Écrivez aussi le mot de passe et le code de l’application.',
  'errors.sign_in.code_wrong': 'Le code n’est pas juste, ou il a déjà servi. Attendez le suivant.',
  'errors.password.too_short': 'Le mot de passe doit avoir au moins {{minimum}} caractères.',
  'errors.password.too_long': 'Le mot de passe peut avoir au plus {{maximum}} caractères.',
  'errors.password.too_easy': 'Ce mot de passe se devine facilement : choisissez-en un autre.',
  'errors.password.current_wrong': 'Le mot de passe actuel n’est pas juste.',
  'errors.totp.already_on': 'Le code est déjà activé.',
  'errors.totp.not_started': 'Activez d’abord le code.',
  'errors.totp.code_wrong': 'Le code n’est pas juste. Vérifiez l’heure du téléphone et essayez de nouveau.',
  'errors.account.not_found': 'Vous n’avez pas d’accès avec mot de passe.',
  'errors.acting.changed':
    'Vous aviez ouvert cette page pour une personne, mais maintenant vous agissez pour une autre. Rien n’a été fait.',
  'errors.acting.not_allowed': 'Vous ne pouvez pas agir pour cette personne : il faut une procuration.',
  'errors.person.not_found': 'Nous ne trouvons pas cette personne.',
  'errors.person.phone_wrong': 'Ce numéro de téléphone n’existe pas.',
  'errors.phone.code_wrong': 'Le code n’est pas juste : regardez le SMS et essayez de nouveau.',
  'errors.phone.code_over': 'Ce code n’est plus valable : demandez-en un autre.',
  'errors.phone.no_claim': 'Il n’y a pas de numéro à confirmer.',
  'errors.phone.too_many_codes':
    'Aujourd’hui nous vous avons déjà envoyé trois codes : essayez demain, ou téléphonez à l’organisme.',
  'errors.person.call_hours_wrong': 'Choisissez au moins une heure, entre 8 h et 21 h.',
  'errors.acting.out_of_scope': 'Votre procuration est pour d’autres choses.',
  'errors.person.mobile_needed': 'Pour prévenir par SMS, il faut un numéro de portable.',
  'errors.person.email_needed': 'Pour prévenir par e-mail, il faut une adresse.',
  'errors.person.suspended':
    'Cette personne est suspendue : on ne peut rien faire de nouveau pour elle pour le moment.',
  'errors.person.left': 'Cette personne n’est plus là : sa fiche est fermée.',
  'errors.delegation.not_found': 'Nous ne trouvons pas cette procuration.',
  'errors.delegation.cannot_restore': 'On ne peut plus remettre cette procuration : écrivez-en une nouvelle.',
  'errors.delegation.already_revoked': 'La procuration a déjà été retirée.',
  'errors.session.not_found': 'Cette connexion est déjà fermée.',
  'errors.sign_in.ente_suspended': 'Votre organisme a arrêté le service pour le moment. Téléphonez à votre bureau.',
  'errors.sign_in.ente_closed': 'Votre organisme a fermé le service.',
};
