// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const fr: TextsIn<'fr', typeof it, StaffKey> = {
  nav: 'Je me présente',
  'mine.title': 'Je me présente',
  'mine.lead':
    'Seules les personnes d’une proposition ou d’un rendez-vous avec vous le voient, jusqu’à une semaine après. Vous choisissez ce que vous montrez, et vous l’enlevez quand vous voulez.',
  'mine.look': 'Comment l’autre personne vous voit',
  'mine.choose': 'Ce que je montre',
  words: 'Deux lignes sur moi',
  'words.hint':
    'Jusqu’à {{most}} lettres, ou rien. Ne mettez ni téléphone, ni e-mail, ni site. N’écrivez rien sur la santé ni sur l’argent.',
  languages: 'Les langues que je parle',
  'languages.hint': 'Celles cochées dans votre profil.',
  helped: 'Combien de fois j’ai aidé',
  'helped.hint': 'Le nombre exact jusqu’à 12. Ensuite, seulement « plus de 12 » ou « plus de 50 ».',
  known: 'Depuis quand le bureau me connaît',
  'known.hint': 'Seulement l’année.',
  'photo.title': 'Ma photo',
  photo: 'Une photo de moi',
  'photo.hint':
    'JPEG, PNG ou WebP, jusqu’à {{most}} Mo. Nous la rendons petite et carrée. Nous enlevons le lieu et le jour où elle a été prise.',
  'photo.add': 'Mettre la photo',
  'photo.change': 'Changer la photo',
  'photo.remove': 'Enlever la photo',
  'photo.saved': 'Photo enregistrée. Vous la voyez ci-dessous.',
  'photo.removed': 'Photo enlevée : à sa place, il y a vos initiales.',
  save: 'Enregistrer',
  saved: 'Enregistré. Ci-dessous, vous voyez comment l’autre personne vous voit.',
  'fact.languages': 'Parle : {{languages}}',
  'fact.helped': 'Nombre d’aides données : {{count}}',
  'fact.helped_one': 'A aidé {{count}} fois',
  'fact.helped_other': 'A aidé {{count}} fois',
  'fact.helped_more': 'A aidé plus de {{count}} fois',
  'fact.known': 'Le bureau connaît cette personne depuis {{year}}',
  'thanks.nav': 'Mercis reçus',
  'thanks.title': 'Les mercis que j’ai reçus',
  'thanks.lead': 'Personne d’autre que vous ne les voit. Vous pouvez enlever ceux que vous ne voulez pas garder.',
  'thanks.none':
    'Ici, vous trouverez les mercis des personnes que vous avez aidées, et de celles qui vous ont donné de l’aide.',
  'thanks.remove': 'Enlever',
  'thanks.removed': 'Enlevé.',
  'thanks.write': 'Dire merci à {{name}}',
  'thanks.write.title': 'Un merci à {{name}}',
  'thanks.write.lead': 'Seule l’autre personne le lit. On en écrit un par rendez-vous, et ce n’est pas une note.',
  'thanks.words': 'Votre merci',
  'thanks.words.hint': 'Jusqu’à {{most}} lettres. Ne mettez ni téléphone, ni e-mail, ni site.',
  'thanks.send': 'Envoyer le merci',
  'thanks.sent': 'Merci envoyé.',
  'thanks.report': 'Signaler',
  'thanks.report.title': 'Signaler ces mots',
  'thanks.report.lead':
    'Le bureau les lit, et décide s’il les enlève. La personne qui les a écrits ne sait pas que c’est vous.',
  'thanks.report.why': 'Ce qui ne va pas (vous pouvez laisser vide)',
  'thanks.report.send': 'Signaler au bureau',
  'thanks.report.sent': 'Signalé : le bureau regarde et vous dit ce qu’il a décidé.',
  'news.face_words_removed':
    'Le bureau a enlevé les deux lignes où vous vous présentiez. Si vous ne comprenez pas pourquoi, écrivez ou téléphonez.',
  'news.face_photo_removed':
    'Le bureau a enlevé votre photo. Si vous ne comprenez pas pourquoi, écrivez ou téléphonez.',
  'news.thanks_written': '{{name}} vous a écrit un merci.',
  'news.thanks_hidden':
    'Le bureau a enlevé le merci que vous avez écrit. Si vous ne comprenez pas pourquoi, écrivez ou téléphonez.',
  'news.thanks_report_hidden': 'Le bureau a enlevé les mots que vous avez signalés.',
  'news.thanks_report_left': 'Le bureau a lu les mots que vous avez signalés et les laisse.',
  'errors.thanks.not_found': 'Ce merci n’existe pas.',
  'errors.thanks.not_now': 'On peut dire merci une fois que c’est fait, pendant 30 jours.',
  'errors.thanks.already': 'Pour ce rendez-vous, vous avez déjà écrit un merci.',
  'errors.thanks.nobody_reads': 'Cette personne n’utilise plus le service : personne ne le lirait.',
  'errors.thanks.wrong_state': 'C’est déjà signalé ou décidé : regardez de nouveau la page.',
  'errors.photo.not_found': 'Cette photo n’existe pas.',
  'errors.face.no_photo': 'Choisissez d’abord une photo.',
  'errors.face.photo_too_large': 'La photo est trop lourde : {{most}} Mo au plus.',
  'errors.face.photo_wrong_type': 'Ce n’est pas une photo JPEG, PNG ou WebP.',
  'errors.face.photo_unreadable':
    'On n’arrive pas à ouvrir cette photo, ou elle est trop grande. Essayez-en une autre.',
  'errors.reach.phone':
    'Ne mettez pas de numéro de téléphone ici. Les personnes qui ont rendez-vous avec vous le voient déjà, s’il le faut.',
  'errors.reach.mail': 'Ne mettez pas d’adresse e-mail ici. Pour s’écrire, il y a les messages.',
  'errors.reach.link': 'Ne mettez pas l’adresse d’un site ici. Dites-le avec vos mots.',
  'errors.face.minor': 'Des personnes de moins de 18 ans, les autres ne voient rien.',
};
