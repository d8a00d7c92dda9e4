// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const fr: TextsIn<'fr', typeof it, StaffKey> = {
  'statement.title': 'Mes minutes',
  'statement.lead': 'Les minutes données et reçues. Ce n’est pas de l’argent et cela ne le devient jamais.',
  'statement.now': 'Minutes maintenant',
  'statement.none': 'Il n’y a encore aucun mouvement.',
  'statement.day': 'Jour',
  'statement.what': 'Quoi',
  'statement.who': 'Avec qui',
  'statement.minutes': 'Minutes',
  'statement.balance': 'Après',
  'reason.exchange': 'Aide',
  'reason.fund_support': 'Du fonds commun',
  'reason.garden_work': 'Travail au jardin',
  'reason.activity': 'Aide à une activité',
  'reason.crate': 'Cagette',
  'reason.thanks': 'Merci',
  'reason.correction': 'Correction',
  'reason.opening': 'Début',
  'reason.joining': 'De l’autre fiche de la même personne',
  'reason.closing': 'Fermeture du compte',
  'account.fund': 'fonds commun',
  'account.ente': 'organisme',
  'account.household': 'famille',
  'account.garden': 'jardin',
  'account.person': 'une personne',
  'statement.wrong': 'Une erreur ?',
  'news.minutes_added': 'Vous avez {{duration}} de plus sur votre compte.',
  'news.minutes_removed': 'Vous avez utilisé {{duration}} de votre compte.',
  'news.minutes_corrected': 'Nous avons corrigé votre compte : {{duration}}.',
};
