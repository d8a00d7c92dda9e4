// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { answerIt } from './answer.it.js';
import type { StaffKey } from './staff-keys.js';

export const answerFr: TextsIn<'fr', typeof answerIt, StaffKey> = {
  'answer.request': 'Je peux aider',
  'answer.offer': 'J’en ai besoin',
  'answer.title.request': 'Pouvez-vous aider ?',
  'answer.title.offer': 'Avez-vous besoin de cette aide ?',
  'answer.slot': 'Quelle fois',
  'answer.from': 'À partir de quelle heure',
  'answer.from.hint': 'Ces heures conviennent : {{span, span}}.',
  'answer.minutes': 'Combien de minutes il vous faut',
  'answer.note': 'Autre chose à dire à {{name}}',
  'answer.note.hint': 'N’écrivez rien sur la santé.',
  'answer.means.request':
    'Si vous dites oui, nous demandons à {{name}} si cela convient. Si la réponse est oui, vous êtes d’accord.',
  'answer.means.offer':
    'Si vous dites oui, nous demandons à {{name}} si c’est possible. Si la réponse est oui, vous êtes d’accord.',
  'answer.means.at_once':
    'Si vous dites oui, vous êtes tout de suite d’accord : {{name}} accepte d’avance la première réponse.',
  'answer.means.back':
    'Vous pouvez changer d’avis tant qu’il n’y a pas de réponse. Une seule personne voit la vôtre : {{name}}.',
  'answer.yes.request': 'Oui, je peux',
  'answer.yes.offer': 'Oui, j’en ai besoin',
  'answer.no': 'Non, revenir en arrière',
  'answer.other_time': 'Vous préférez l’écrire vous-même ? Utilisez le formulaire',
  'answer.takes_more': 'Il faut quelques renseignements de plus : écrivez-les ici.',
  'errors.answer.own': 'C’est votre propre annonce : vous ne pouvez pas y répondre.',
  'errors.answer.not_open': 'Cette annonce n’est plus ouverte.',
  'errors.answer.takes_more': 'Il faut quelques renseignements de plus : utilisez le formulaire.',
  'errors.answer.too_late':
    'On répond jusqu’à {{minutes, duration}} avant. S’il faut de l’aide maintenant, téléphonez au bureau.',
  'errors.answer.too_many_at_once':
    'Vous avez déjà pris {{most}} demandes encore à faire. C’est assez pour le moment, merci.',
  'errors.answer.others_first':
    'Cette semaine, vous avez déjà pris une demande. Jusqu’à {{from, moment}}, c’est le tour des autres.',
  'errors.answer.no_time_left': 'Cette annonce n’a plus d’heures libres.',
  'errors.answer.time_is_gone': 'Cette heure n’est plus libre. Choisissez-en une autre.',
  'errors.answer.outside_hours': 'Choisissez une heure à venir dans ce temps : {{span, span}}.',
  'errors.answer.ente_first': 'Pour cette aide, l’organisme doit d’abord vous connaître. Téléphonez : c’est vite fait.',
  'errors.answer.no_common_time': 'Ce n’est pas possible à cette heure : vos horaires ne se rencontrent pas.',
  'errors.answer.day_of_rest': 'C’est un jour de fête ou de fermeture.',
  'errors.answer.busy_then': 'À ces heures-là, l’un des deux a déjà autre chose.',
  'errors.answer.other_gender': 'Il faut une personne du même sexe que celle qui demande.',
  'errors.answer.speaks_no_common_language': 'Il faut une personne qui parle la langue de celle qui demande.',
  'errors.answer.speaks_no_italian': 'Il faut une personne qui parle italien.',
  'errors.answer.too_far_away':
    'Vous habitez trop loin l’un de l’autre : environ {{km}} km. La limite est de {{most, number}} km.',
  'errors.answer.not_vetted': 'Pour cette aide, il faut d’abord l’accord de l’organisme.',
  'errors.answer.not_covered': 'Ce jour-là, la personne qui aide n’est pas assurée.',
  'errors.answer.too_few_seats': 'Il n’y a pas assez de places dans la voiture.',
  'errors.answer.no_room_then': 'Sur ce bout de chemin, la voiture est déjà pleine.',
  'errors.answer.no_wheelchair_space': 'Dans cette voiture, il n’y a pas de place pour le fauteuil roulant.',
  'errors.answer.no_walker_space': 'Dans cette voiture, il n’y a pas de place pour le déambulateur.',
  'errors.answer.too_far_out_of_the_way': 'Cela fait un trop grand détour : environ {{minutes}} minutes.',
  'errors.answer.no_time_with_others': 'Avec les autres passagers, on n’arriverait pas à temps.',
  'errors.answer.said_no': 'Pour cette fois, l’autre personne a déjà dit non.',
  'errors.answer.suspended': 'Ce n’est pas possible pour le moment. Téléphonez à l’organisme.',
  'errors.answer.meant_for_other': 'Cette annonce est pour une autre personne.',
  'errors.answer.wrong': 'Ce n’est pas possible : les deux ne vont pas ensemble. Utilisez le formulaire ou téléphonez.',
  'errors.proposal.request_withdrawn': 'La personne qui demandait de l’aide a retiré sa demande.',
  'errors.proposal.offer_withdrawn': 'La personne qui offrait de l’aide a retiré son offre.',
  'errors.proposal.request_changed': 'La personne qui demandait de l’aide a changé sa demande.',
  'errors.proposal.not_cleared':
    'Pour ce jour-là, il manque à la personne qui aide l’accord de l’organisme, ou un papier.',
  'errors.proposal.offer_changed': 'La personne qui offrait de l’aide a changé son offre.',
  'errors.proposal.busy': 'Entre-temps, l’un des deux a pris autre chose à ces heures-là.',
  'errors.proposal.gone': 'Cette proposition n’est plus possible.',
  'proposal.holds_until':
    'Vous avez dit oui. Maintenant nous attendons {{name}} : votre oui compte jusqu’à {{until, moment}}.',
  'proposal.several': 'Vous pouvez dire oui à d’autres personnes aussi : la première qui répond compte.',
  'proposal.take_back.yes': 'J’ai changé d’avis : retirer mon oui',
  'proposal.take_back.no': 'J’ai changé d’avis : retirer mon non',
  'proposal.take_back.no.lead': 'Vous avez dit non. Vous avez un quart d’heure pour changer d’avis.',
  'proposal.taken_back': 'C’est fait : c’est de nouveau comme avant.',
  'errors.proposal.nothing_to_take_back': 'On ne peut plus revenir en arrière : entre-temps, autre chose est arrivé.',
  'proposal.heard': 'À qui vous avez parlé',
  'listing.withdraw.title': 'Voulez-vous la retirer ?',
  'listing.withdraw.lead':
    'Personne ne la verra plus et nous ne cherchons plus. Vous avez un quart d’heure pour changer d’avis.',
  'listing.withdraw.waiting_one': 'Une personne a déjà dit oui : nous la prévenons.',
  'listing.withdraw.waiting_other': '{{count}} personnes ont déjà dit oui : nous les prévenons.',
  'listing.withdraw.agreed': 'Les rendez-vous déjà pris restent. Pour en annuler un, ouvrez la page du rendez-vous.',
  'listing.withdraw.yes': 'Oui, retirer',
  'listing.withdraw.undo': 'J’ai changé d’avis : la remettre',
  'listing.withdraw.undo.twin': 'Entre-temps, il y en a déjà une pareille : {{title}}. La remettre quand même ?',
  'listing.withdraw.undone':
    'C’est fait : elle est de nouveau ouverte et nous cherchons des personnes qui conviennent.',
  'errors.listing.agreed_already':
    'Pour cette demande, vous êtes déjà d’accord : changez le rendez-vous, ou annulez-le.',
  'errors.listing.changed_elsewhere': 'Cette récolte se change sur la page du jardin.',
  'errors.listing.changed_meanwhile':
    'Entre-temps, quelqu’un l’a changée. Regardez comment elle est maintenant et essayez de nouveau.',
  edit: 'Changer',
  'edit.title': 'Qu’est-ce qui change ?',
  'edit.now': 'Tel que c’est maintenant',
  'edit.save': 'Enregistrer',
  'edit.from_here': 'Changer aussi toutes les dates d’après',
  'edit.done': 'C’est fait : elle est changée.',
  'edit.again': 'Oui : c’en est une autre',
  'edit.agreed': 'Les dates déjà d’accord',
  'edit.agreed.ask': 'Demander à l’autre personne de les déplacer',
  'edit.agreed.keep': 'Elles restent au jour d’avant',
  'edit.means_one':
    'Il y a déjà une proposition. Si vous changez le jour, les heures, les minutes ou le lieu, elle n’est plus valable : nous cherchons de nouveau.',
  'edit.means_other':
    'Il y a déjà {{count}} propositions. Si vous changez le jour, les heures, les minutes ou le lieu, elles ne sont plus valables : nous cherchons de nouveau.',
  'edit.means.answered_one': 'Une a déjà un oui : nous prévenons la personne qui l’a dit ou qui l’attend.',
  'edit.means.answered_other': '{{count}} ont déjà un oui : nous prévenons les personnes qui l’ont dit ou l’attendent.',
  'edit.means.words': 'Si vous changez seulement les mots, les propositions restent.',
  'edit.words_only': 'Ici, vous pouvez changer seulement les mots. Pour le reste, écrivez-la de nouveau.',
  'edit.many_times': 'Elle vaut pour plusieurs jours. Pour d’autres heures, retirez-la et publiez-la de nouveau :',
  'listing.copy': 'Publier de nouveau',
};
