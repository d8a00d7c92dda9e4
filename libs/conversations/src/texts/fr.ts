// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const fr: TextsIn<'fr', typeof it, StaffKey> = {
  nav: 'Messages',
  'list.title': 'Messages',
  'list.lead': 'Ce que vous avez écrit avec les autres et avec le bureau.',
  'list.none':
    'Vous n’avez encore écrit avec personne. Depuis la page d’une proposition ou d’un rendez-vous, vous pouvez écrire à l’autre personne.',
  'list.office': 'Écrire au bureau',
  'list.own': 'Vous : {{words}}',
  office: 'Bureau',
  'with.title': 'Messages avec {{name}}',
  'with.lead': 'Vous pouvez vous écrire dès la proposition et jusqu’à une semaine après le dernier rendez-vous.',
  'with.over':
    'Ici, maintenant, on peut seulement relire. On s’écrit dès la proposition et jusqu’à une semaine après le dernier rendez-vous ; pour le reste, écrivez au bureau.',
  'with.none': 'Vous ne vous êtes pas encore écrit.',
  'office.title': 'Messages avec le bureau',
  'office.lead': 'Les personnes du bureau vous lisent pendant les heures de travail. En cas de danger, appelez le 112.',
  'office.none': 'Il n’y a encore aucun message.',
  words: 'Message',
  'words.hint':
    'Jusqu’à {{most}} lettres. Il arrive sur la page, et par SMS pour qui les utilise. N’écrivez rien sur la santé ni sur l’argent.',
  send: 'Envoyer',
  sent: 'Message envoyé.',
  'state.taken_back': 'Message retiré',
  'state.hidden': 'Message enlevé par le bureau',
  'channel.sms': 'par SMS',
  'channel.phone': 'au téléphone',
  'channel.counter': 'au guichet',
  you: 'Vous',
  takeBack: 'Retirer',
  takenBack: 'Message retiré. Si quelqu’un l’a déjà lu, ou reçu par SMS, il le connaît.',
  report: 'Signaler',
  'report.title': 'Signaler un message',
  'report.lead':
    'Le bureau lit ce message et ceux d’avant, et décide. La personne qui l’a écrit ne sait pas que c’est vous.',
  'report.why': 'Ce qui ne va pas (vous pouvez laisser vide)',
  'report.send': 'Signaler au bureau',
  'report.sent': 'Signalé : le bureau regarde et vous dit ce qu’il a décidé.',
  'news.message_written': '{{name}} vous a écrit.',
  'news.office_wrote': 'Le bureau vous a écrit.',
  'news.message_hidden':
    'Le bureau a enlevé un de vos messages. Si vous ne comprenez pas pourquoi, écrivez ou téléphonez.',
  'news.report_hidden': 'Le bureau a enlevé le message que vous avez signalé.',
  'news.report_left': 'Le bureau a lu le message que vous avez signalé et le laisse.',
  'errors.message.over': 'Vous ne pouvez pas vous écrire maintenant. Pour toute chose, écrivez au bureau.',
  'errors.message.nobody_reads': 'Cette personne n’utilise plus le service : personne ne lirait le message.',
  'errors.message.too_many': 'Vous avez déjà écrit {{most}} messages aujourd’hui. Téléphonez, ou écrivez demain.',
  'errors.message.too_late': 'On peut le retirer seulement pendant les 15 premières minutes.',
  'errors.message.not_found': 'Ce message n’existe pas.',
  'errors.message.wrong_state': 'Le message n’est plus là.',
  'errors.message.reported_already': 'Ce message est déjà signalé.',
};
