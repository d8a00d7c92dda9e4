// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const fr: TextsIn<'fr', typeof it, StaffKey> = {
  'way.spid': 'Se connecter avec SPID',
  'way.cie': 'Se connecter avec CIE',
  'way.eidas': 'Se connecter avec eIDAS',
  'way.staff': 'Se connecter avec l’accès de votre organisme',
  'failed.title': 'La connexion n’est pas encore faite',
  'failed.unknown': 'On n’entre pas par ici',
  'failed.again': 'Essayer de nouveau',
  'failed.others': 'Autres façons de se connecter',
  'failed.call': 'Ou téléphonez',
  'failed.callLead': 'Un opérateur peut tout faire pour vous.',
  'asked.title': 'Votre demande',
  'asked.open': 'Nous avons votre demande',
  'asked.openLead':
    '{{name}}, vous avez demandé à entrer le {{when}}. Maintenant, c’est à {{ente}} : un opérateur regarde et décide. Ensuite, revenez ici et connectez-vous de la même façon.',
  'asked.accepted': 'Vous pouvez entrer',
  'asked.acceptedLead': '{{name}}, {{ente}} a dit oui. Maintenant connectez-vous de la même façon qu’avant.',
  'asked.declined': 'Vous ne pouvez pas entrer pour le moment',
  'asked.declinedLead': '{{name}}, {{ente}} a regardé votre demande du {{when}}. La réponse est ci-dessous.',
  'asked.phone': 'Votre téléphone',
  'asked.phoneHint': 'Si vous le laissez, l’opérateur peut vous appeler.',
  'asked.leavePhone': 'Laisser le numéro',
  'asked.phoneKept': 'Merci, nous avons votre numéro.',
  'asked.enter': 'Aller à la page de connexion',
  'errors.way_in.not_found': 'Cette façon de se connecter n’existe plus ici. Choisissez-en une autre.',
  'errors.openid.provider_away':
    'Le service qui dit qui vous êtes ne répond pas en ce moment. Ce n’est pas de votre faute. Essayez de nouveau dans quelques minutes. Si c’est pressé, téléphonez.',
  'errors.openid.answer_wrong':
    'La réponse qui est revenue ne va pas, et nous ne pouvons pas vous laisser entrer. Essayez de nouveau depuis le début.',
  'errors.openid.state_unknown': 'Vous n’avez pas commencé dans ce navigateur. Commencez de nouveau ici.',
  'errors.openid.state_over': 'Trop de temps est passé. Commencez de nouveau : il faut une minute.',
  'errors.openid.state_used': 'Cette connexion a déjà servi. Commencez de nouveau.',
  'errors.openid.refused_there':
    'Vous n’avez pas donné votre accord : nous ne savons donc pas qui vous êtes. Si c’était une erreur, essayez de nouveau.',
  'errors.openid.level_too_low':
    'Il faut une connexion plus sûre : avec le mot de passe et un code. Essayez de nouveau et choisissez le niveau 2.',
  'errors.openid.no_identifier':
    'Nous n’avons pas reçu votre code fiscal : nous ne savons donc pas qui vous êtes. Téléphonez : nous nous en occupons.',
  'errors.openid.no_birth_date': 'Nous n’avons pas reçu votre date de naissance. Téléphonez : nous nous en occupons.',
  'errors.openid.minor':
    'Avant 18 ans, on ne peut pas se connecter tout seul. Un parent ou le tuteur se connecte et fait tout pour vous. S’il n’a pas encore d’accès, téléphonez ensemble.',
  'errors.openid.left': 'Ici, votre fiche est fermée. Si vous voulez revenir, téléphonez.',
};
