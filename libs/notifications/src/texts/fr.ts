// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const fr: TextsIn<'fr', typeof it, StaffKey> = {
  aged: '{{name}} ({{age}} ans)',
  somebody: 'une autre personne',
  soon: 'dans les prochains jours',
  untitled: 'Il y a du nouveau pour vous.',
  copy: 'Pour {{forName}} : {{text}}',
  'inbox.title': 'Vos avis',
  'inbox.unread': 'À lire',
  'inbox.read': 'Déjà lus',
  'inbox.markAll': 'Marquer tout comme lu',
  'inbox.marked': 'Vous avez lu tous les avis.',
  'inbox.empty': 'Il n’y a pas d’avis. Quand il y aura du nouveau, vous le trouverez ici.',
  'inbox.nothingNew': 'Vous avez tout lu.',
  'inbox.important': 'Important',
  'inbox.older': 'Avis plus anciens',
  'digest.email_one': 'Voici une nouvelle d’aujourd’hui :',
  'digest.email_other': 'Voici {{count}} nouvelles d’aujourd’hui, toutes ensemble :',
  'digest.sms_one': 'Une nouvelle : {{list}}',
  'digest.sms_other': '{{count}} nouvelles : {{list}}',
  'digest.left_one': 'Et une autre.',
  'digest.left_other': 'Et {{count}} autres.',
  'digest.call': 'Pour en savoir plus, appelez le {{phone}}.',
  'digest.push_one': 'Il y a une nouvelle pour vous.',
  'digest.push_other': 'Il y a {{count}} nouvelles pour vous.',
  'email.subject': 'Reciproca : il y a du nouveau pour vous',
  'email.body':
    'Bonjour {{name}},\n\n{{text}}\n\nOuvrez la page : {{address}}\n\nCe message vous est écrit par {{ente}}. Il n’est pas nécessaire de répondre à cet e-mail.',
  'errors.notification.not_found': 'Cet avis n’existe pas.',
};
