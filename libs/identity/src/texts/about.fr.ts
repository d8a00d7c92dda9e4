// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { aboutIt } from './about.it.js';
import type { StaffKey } from './staff-keys.js';

export const aboutFr: TextsIn<'fr', typeof aboutIt, StaffKey> = {
  'accessibility.title': 'Accessibilité',
  'accessibility.lead': 'Ces pages doivent servir à tout le monde.',
  'accessibility.part1.title': 'Ce que nous faisons',
  'accessibility.part1.text':
    'Nous suivons les règles WCAG 2.2, niveau AA. Chaque page s’utilise avec le seul clavier et avec un lecteur d’écran.\nOn peut agrandir les textes jusqu’à quatre fois. Dans votre profil, vous pouvez choisir un texte plus grand.\nTout marche aussi sans JavaScript.',
  'accessibility.part2.title': 'Si une page ne va pas pour vous',
  'accessibility.part2.text':
    'Téléphonez à l’organisme ou parlez avec un opérateur. Dites-nous ce que vous vouliez faire et avec quel appareil : nous le corrigeons.\nSi la réponse ne suffit pas, vous pouvez écrire au défenseur des droits numériques de l’AgID (difensore civico per il digitale).',
  'accessibility.part3.title': 'Sans ordinateur',
  'accessibility.part3.text':
    'Si vous n’utilisez pas le site, téléphonez ou venez au guichet. Un opérateur fait les mêmes choses à votre place.',
  'privacy.title': 'Vie privée',
  'privacy.lead': 'Quelles données nous gardons, qui les voit et comment nous les protégeons.',
  'privacy.part1.title': 'Qui répond de vos données',
  'privacy.part1.text':
    'L’organisme qui s’occupe des services sociaux de votre commune. Pour toute question, vous pouvez téléphoner à son bureau.',
  'privacy.part2.title': 'Ce que nous gardons',
  'privacy.part2.text':
    'Nom, date de naissance, contacts, maison et langues que vous parlez. Les offres, les demandes et les aides données et reçues, avec leurs minutes.\nNous ne gardons ni argent, ni dossier médical, ni position du téléphone.',
  'privacy.part3.title': 'Qui les voit',
  'privacy.part3.text':
    'Les voisins voient votre prénom et la première lettre de votre nom de famille. Les personnes avec qui vous prenez rendez-vous voient aussi votre nom de famille, votre téléphone et votre adresse exacte. Le téléphone et l’adresse disparaissent quand l’aide est finie.\nLa personne qui a votre procuration voit ce que vous voyez.\nLes opérateurs voient les données qu’il faut pour vous aider.\nUn registre note qui lit, cherche ou change les données des autres. Personne ne peut le changer. Dans votre profil, vous voyez qui a regardé vos données.',
  'privacy.part4.title': 'Les avis',
  'privacy.part4.text':
    'Les e-mails et les avis disent qu’il y a du nouveau. Ils disent tout au plus un nom, une heure et combien de minutes. Ils ne disent jamais la raison, rien sur la santé, ni une adresse.',
  'privacy.part5.title': 'Vos droits',
  'privacy.part5.text':
    'Vous pouvez voir vos données, les faire corriger, en avoir une copie ou demander de les effacer. Vous le faites depuis votre profil, ou vous le demandez à un opérateur.\nVous pouvez aussi vous adresser à l’autorité italienne qui protège les données personnelles (Garante per la protezione dei dati personali).\nCe site utilise seulement les cookies nécessaires pour se connecter, pour la langue et pour les formulaires. Personne ne vous suit.',
};
