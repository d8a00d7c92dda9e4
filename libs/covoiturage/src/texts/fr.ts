// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const fr: TextsIn<'fr', typeof it, StaffKey> = {
  'news.seat_asked':
    'Sur un autre site, quelqu’un demande une place dans votre trajet ({{when}}). Le bureau vous appelle.',
  'errors.asked_seat.not_found': 'Cette demande de place n’existe pas.',
  'errors.asked_seat.wrong_state': 'Quelque chose a déjà changé : regardez la page à nouveau.',
  'errors.asked_seat.gone': 'Ce trajet n’existe plus.',
  'errors.asked_seat.not_taken': 'La place se demande sur les pages de ce site.',
  'errors.asked_seat.known': 'Vous avez déjà demandé une place dans ce trajet.',
  'errors.asked_seat.too_many': 'Vous avez déjà demandé trois places : annulez-en une d’abord.',
  'elsewhere.look': 'Chercher sur d’autres sites',
  'elsewhere.title': 'Trajets d’autres sites',
  'elsewhere.lead': 'Ici, personne n’a encore répondu. Sur un autre site, quelqu’un fait peut-être le même trajet.',
  'elsewhere.sought': 'Nous cherchons de {{from}} à {{to}}, {{when}}. Nous ne disons que cela aux autres sites.',
  'elsewhere.not_ours':
    'Le bureau ne connaît pas la personne qui conduit : il n’a vu ni son permis ni son assurance, et nous n’assurons pas ce trajet.',
  'elsewhere.cannot':
    'Ce trajet ne peut pas être cherché ailleurs. Il est peut-être passé. Il est peut-être pour un mineur, ou les autres sites ne savent pas dire ce qu’il faut.',
  'elsewhere.back': 'Retour à la demande',
  'elsewhere.of': 'Sur {{name}}',
  'elsewhere.theirs': 'De {{name}}, pas des voisins',
  'elsewhere.silent': '{{name}} ne répond pas pour le moment. Réessayez plus tard.',
  'elsewhere.none': 'Sur {{name}}, personne ne fait ce trajet à cette heure.',
  'elsewhere.not_free':
    'D’autres trajets ne sont pas gratuits, ou n’indiquent pas leur prix : nous ne les montrons pas.',
  'elsewhere.way': 'De {{from}} à {{to}}',
  'elsewhere.near_start': 'un point près du départ',
  'elsewhere.near_end': 'un point près de l’arrivée',
  'elsewhere.driver': '{{name}} conduit. C’est gratuit.',
  'elsewhere.seats': 'Places libres : {{seats}}',
  'elsewhere.open': 'Ouvrir sur {{host}} (dans un autre onglet)',
  'elsewhere.no_way': 'Pour ce trajet, demandez sur {{name}}.',
  'elsewhere.ask': 'Demander une place',
  'elsewhere.ask.sure':
    '{{name}} n’apprend que le jour, l’heure et les lieux, et vous connaît comme « Passeggero » et quatre caractères.',
  'elsewhere.asked': 'Place demandée. Nous vous prévenons quand ils répondent.',
  'elsewhere.confirmed': 'La place est à vous : l’autre site l’a confirmée.',
  'elsewhere.refused': 'L’autre site n’a pas pris la demande.',
  'elsewhere.unknown': 'L’autre site n’a pas répondu : nous ne savons pas si la demande est arrivée.',
  'elsewhere.seats_asked': 'Places que vous avez demandées',
  'elsewhere.status.SENDING': 'Peut-être pas arrivée',
  'elsewhere.status.WAITING_CONFIRMATION': 'Attend une réponse',
  'elsewhere.status.CONFIRMED': 'Confirmée',
  'elsewhere.status.CANCELLED': 'Annulée',
  'elsewhere.status.COMPLETED_PENDING_VALIDATION': 'Fait',
  'elsewhere.status.VALIDATED': 'Fait',
  'elsewhere.still_open': 'Votre demande reste ouverte ici. Si vous n’en avez plus besoin, retirez-la.',
  'elsewhere.cancel': 'Annuler la place',
  'elsewhere.cancel.sure': 'La personne qui conduit saura que vous ne venez pas.',
  'elsewhere.cancelled': 'Annulée : l’autre site le sait.',
  'elsewhere.cancelled.unheard': 'Annulée ici, mais l’autre site ne répond pas : prévenez-le vous-même.',
  'elsewhere.which': 'À qui vous écrivez',
  'elsewhere.message': 'Un message à la personne qui conduit',
  'elsewhere.message.hint': 'Par exemple où vous attendez. Les réponses arrivent au bureau, qui vous les transmet.',
  'elsewhere.write': 'Envoyer le message',
  'elsewhere.written': 'Message envoyé.',
  'elsewhere.unwritten': 'Le message n’est pas arrivé : réessayez plus tard.',
  'news.seat_confirmed': 'Un autre site vous a confirmé une place ({{when}}).',
  'news.seat_cancelled': 'La place demandée sur un autre site n’existe plus ({{when}}).',
};
