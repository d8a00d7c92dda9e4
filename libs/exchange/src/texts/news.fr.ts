// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { newsIt } from './news.it.js';
import type { StaffKey } from './staff-keys.js';

export const newsFr: TextsIn<'fr', typeof newsIt, StaffKey> = {
  'news.proposals_for_request_one': 'Il y a une personne qui peut vous aider.',
  'news.proposals_for_request_other': 'Il y a {{count}} personnes qui peuvent vous aider.',
  'news.proposal_for_offer': '{{name}} cherche de l’aide : {{when}}. Pouvez-vous donner un coup de main ?',
  'news.proposal_accepted': '{{name}} a dit oui : {{when}}. Maintenant, c’est à vous.',
  'news.proposal_declined': '{{name}} a dit non : {{when}}.',
  'news.part_declined':
    '{{name}} ne prend pas sa part : {{when}}. Ce qui était pour cette personne est de nouveau libre.',
  'news.proposal_withdrawn': 'La proposition avec {{name}} n’est plus possible : {{when}}.',
  'news.proposal_moved':
    '{{name}} a changé l’heure : non plus {{was}}, mais {{when}}. Le oui déjà donné ne compte plus.',
  'news.proposal_changed':
    '{{name}} a changé quelque chose pour {{when}}. Le oui déjà donné ne compte plus : cela vous convient-il encore ?',
  'news.proposal_hour_changed':
    '{{name}} a changé l’heure : {{when}} au lieu de {{was}}. Votre oui ne compte plus : cela vous va ?',
  'news.proposal_yes_taken_back': '{{name}} a changé d’avis et ne peut plus : {{when}}.',
  'news.proposal_no_taken_back': '{{name}} a changé d’avis : {{when}}. La proposition est de nouveau possible.',
  'news.agreement_made': 'Vous et {{name}} êtes d’accord : {{when}}.',
  'news.series_accepted_one': '{{name}} a dit oui pour une date, {{when}}. Maintenant, c’est à vous.',
  'news.series_accepted_other':
    '{{name}} a dit oui pour {{count}} dates, la première {{when}}. Maintenant, c’est à vous.',
  'news.series_agreed_one': 'Vous et {{name}} êtes d’accord pour une date : {{when}}.',
  'news.series_agreed_other': 'Vous et {{name}} êtes d’accord pour {{count}} dates : la première {{when}}.',
  'news.series_called_off_one': 'Un rendez-vous avec {{name}} est annulé : {{when}}.',
  'news.series_called_off_other': '{{count}} rendez-vous avec {{name}} sont annulés, à partir de {{when}}.',
  'news.leg.out': 'Aller. {{sentence}}',
  'news.leg.back': 'Retour. {{sentence}}',
  'news.leg.both': 'Aller et retour. {{sentence}}',
  'news.other_leg_open.out': '{{sentence}} Pour le retour, il n’y a encore personne.',
  'news.other_leg_open.back': '{{sentence}} Pour l’aller, il n’y a encore personne.',
  'news.agreement_done': 'L’aide avec {{name}} a-t-elle eu lieu ? Merci de confirmer.',
  'news.agreement_taken_back':
    'L’aide avec {{name}} ne compte plus comme faite : {{when}}. On l’avait notée par erreur.',
  'news.clearance_lacking_one':
    'Pour un rendez-vous déjà pris, l’accord de l’organisme manque maintenant. Le bureau décide s’il a lieu, et vous le dit.',
  'news.clearance_lacking_other':
    'Pour {{count}} rendez-vous déjà pris, l’accord de l’organisme manque maintenant. Le bureau décide s’ils ont lieu, et vous le dit.',
  'news.clearance_checked':
    'L’organisme vérifie quelque chose pour l’aide avec {{name}}, {{when}}. Il dira bientôt si elle a lieu.',
  'news.agreement_cancelled': 'Le rendez-vous avec {{name}} est annulé : {{when}}.',
  'news.giver_cannot': '{{name}} ne peut plus venir : {{when}}. Nous cherchons tout de suite une autre personne.',
  'news.agreement_shifted': 'Le trajet avec {{name}} change un peu : maintenant {{when}}.',
  'news.agreement_no_show': 'On nous dit que le rendez-vous avec {{name}} n’a pas eu lieu : {{when}}.',
  'news.agreement_disputed': 'Il y a quelque chose à éclaircir avec {{name}}. Un opérateur vous appellera.',
  'news.delivery_agreed': '{{name}} passe chez vous : {{when}}.',
  'news.minutes_earned': 'Vous avez donné {{duration}} de votre temps à {{name}}. Votre compte est à jour.',
  'news.minutes_spent': '{{name}} vous a donné {{duration}} de son temps. Votre compte est à jour.',
  'news.day_ahead_one': 'Nous vous rappelons le rendez-vous avec {{name}} : {{when}}.',
  'news.day_ahead_other': 'Nous vous rappelons {{count}} rendez-vous. Le premier est avec {{name}} : {{when}}.',
  'news.person_asked': '{{name}} vous demande de l’aide, à vous en particulier.',
  'news.followed_opened': 'Il y a du nouveau sur le tableau d’annonces, parmi ce que vous suivez.',
  'news.listing_approved': 'Votre annonce est acceptée : maintenant les voisins la voient.',
  'news.listing_rejected': 'Votre annonce ne peut pas rester comme ça. Regardez pourquoi, ou appelez-nous.',
};
