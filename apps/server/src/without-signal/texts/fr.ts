// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';

export const fr: TextsIn<'fr', typeof it, never> = {
  title: 'Sans réseau',
  lead: 'Là où le téléphone ne capte pas, vous lisez les pages vues récemment et vous écrivez ce que vous avez fait.',
  off: 'Ce navigateur ne garde rien : pour lire les pages et écrire, il faut du réseau.',
  waiting: 'Écrit sans réseau',
  nothing: 'Il n’y a rien à envoyer.',
  send: 'Envoyer maintenant',
  signed_out: 'Pour l’envoyer, connectez-vous de nouveau, à votre nom. D’ici là, tout reste ici.',
  no_signal: 'Il n’y a pas encore de réseau. L’envoi partira de lui-même dès son retour.',
  later: 'L’envoi est impossible pour le moment. Réessayez un peu plus tard.',
  'state.waiting': 'À envoyer',
  'state.refused': 'Non accepté',
  'state.sent': 'Envoyé : c’est valable',
  refused: 'Ce que vous avez écrit est encore ici. Regardez où en sont les choses, puis décidez s’il faut le retirer.',
  written_at: 'écrit :',
  open: 'Voir où en sont les choses',
  again: 'Réessayer',
  remove: 'Retirer',
  pages: 'Pages sur cet appareil',
  'pages.lead':
    'Elles restent ici trois jours. Si vous vous déconnectez, ou si une autre personne se connecte, elles disparaissent aussitôt.',
  no_pages: 'Il n’y en a pas encore. Ouvrez le calendrier quand vous avez du réseau.',
  seen_at: 'vue :',
  forget: 'Retirer ces pages',
};
