// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const fr: TextsIn<'fr', typeof it, StaffKey> = {
  nav: 'Signalements',
  one: 'Signalement',
  new: 'Nouveau signalement',
  'new.title': 'Signaler une personne',
  'new.lead': 'Trois réponses suffisent. Un opérateur regarde et vous dit comment cela s’est passé.',
  about: 'Qui est-ce',
  'about.hint': 'Un nom, ou l’endroit où la personne habite. Par exemple : madame Maria de l’escalier B.',
  need: 'Ce que vous avez remarqué',
  'need.hint': 'Quelques mots. N’écrivez rien sur les maladies.',
  consent: 'Cette personne sait-elle que vous nous en parlez ?',
  'consent.agrees': 'Oui, et elle est d’accord',
  'consent.not_asked': 'Pas encore',
  'consent.cannot_ask': 'Je ne peux pas le lui demander',
  send: 'Envoyer le signalement',
  sent: 'Merci. Le signalement est arrivé.',
  sent_urgent:
    'Le signalement est arrivé comme urgent et tous les opérateurs le voient tout de suite. S’il y a un danger, appelez le 112 maintenant. Puis appelez {{phone}}.',
  the_office: 'l’organisme',
  'new.danger':
    'Quelqu’un est en danger ? Va mal, est par terre, ne répond pas ? Appelez d’abord le 112, puis écrivez ici.',
  'new.duty': 'Qui est de service : {{phone}}',
  danger: 'C’est urgent : il faut quelqu’un tout de suite',
  'danger.hint': 'Tous les opérateurs le voient tout de suite.',
  'own.title': 'Vos signalements',
  'own.lead': 'Ici, vous voyez ce que sont devenus ceux que vous avez envoyés.',
  'own.none': 'Vous n’avez encore signalé personne.',
  'queue.title': 'Signalements',
  'state.new': 'Nouveau',
  'state.in_hand': 'Quelqu’un s’en occupe',
  'state.closed': 'Fermé',
  urgent: 'Urgent',
  followed_by: '{{name}} s’en occupe',
  answer_was: 'Réponse : {{text}}',
  when: 'Quand',
  answer: 'Réponse',
  faded: 'Signalement fermé',
  'faded.why': 'Il est fermé depuis plus d’un mois. Seul l’organisme lit encore ce qui y était écrit.',
  'errors.signal.taken_by_other': 'Un collègue s’en occupe déjà.',
  'errors.signal.too_many_today':
    'Aujourd’hui, vous avez déjà envoyé {{most}} signalements. S’il y a un danger, appelez le 112 ; pour le reste, téléphonez-nous.',
  'errors.signal.too_many_open': 'Vous avez déjà beaucoup de signalements ouverts. Appelez-nous.',
  'news.signal_in_hand': 'Un opérateur s’occupe de votre signalement. Merci.',
  'news.signal_closed': 'Il y a une réponse à votre signalement.',
};
