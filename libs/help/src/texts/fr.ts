// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const fr: TextsIn<'fr', typeof it, StaffKey> = {
  nav: 'Guide',
  title: 'Guide',
  lead: 'Comment faire, pas à pas. Si quelque chose ne va pas, téléphonez au bureau : on y fait tout avec vous.',
  'more.words': 'Les mots que nous utilisons',
  'more.news': 'Ce qu’il y a de nouveau',
  picture: 'La page : {{title}}',
  step: 'Étape {{step}} : {{title}}',
  'words.lead': 'Peu de mots, toujours les mêmes, et ce qu’ils veulent dire.',
  'news.lead': 'Les nouveautés, la plus récente d’abord.',
  'guide.ask.title': 'Demander un coup de main',
  'guide.ask.lead': 'Pour les courses, un trajet, les enfants, un peu de compagnie.',
  'guide.ask.step1.title': 'Choisissez ce qu’il vous faut',
  'guide.ask.step1.text': 'Ouvrez « {{ask}} » et choisissez le type d’aide. Il n’est pas nécessaire de dire pourquoi.',
  'guide.ask.step2.title': 'Dites quand',
  'guide.ask.step2.text':
    'Écrivez le jour et l’heure. Si cela revient chaque semaine, dites-le une seule fois. À la fin, vous relisez tout et vous pouvez changer.',
  'guide.ask.step3.title': 'Regardez qui peut',
  'guide.ask.step3.text':
    'Quand quelqu’un peut vous aider, vous le savez tout de suite : sur la page, par SMS ou par téléphone. Lisez pourquoi cette personne convient, puis dites oui ou non. Vous pouvez dire non sans expliquer.',
  'guide.ask.step4.title': 'Après',
  'guide.ask.step4.text':
    'Quand c’est fait, appuyez sur « {{confirm}} » et écrivez les vraies minutes. Si vous ne dites rien, après trois jours c’est le temps prévu qui compte. Si cela s’est mal passé, dites-le : quelqu’un vous écoute tous les deux.',
  'guide.give.title': 'Donner un coup de main',
  'guide.give.lead': 'Même une heure de temps en temps est une aide.',
  'guide.give.step1.title': 'Dites ce que vous savez faire',
  'guide.give.step1.text':
    'Ouvrez « {{offer}} ». Choisissez les jours et les heures où vous êtes libre, et jusqu’où vous pouvez aller.',
  'guide.give.step2.title': 'Répondez à qui demande',
  'guide.give.step2.text':
    'Dans « {{around}} », vous voyez qui a besoin d’aide près de chez vous. Appuyez sur « {{answer}} » : vous répondez à cette personne-là, ce jour-là et à cette heure-là.',
  'guide.give.step3.title': 'Si quelque chose change',
  'guide.give.step3.text':
    'Vous ne pouvez plus ? Dites-le dès que vous le savez. Nous cherchons une autre personne. Vous pouvez aussi demander une autre heure.',
  'guide.give.step4.title': 'Les minutes',
  'guide.give.step4.text':
    'Les minutes que vous donnez restent sur votre compte. Ce n’est pas de l’argent : elles servent à demander de l’aide quand c’est votre tour.',
  'guide.drive.title': 'Emmener quelqu’un en voiture',
  'guide.drive.lead': 'Pour le médecin, les courses et les bureaux. Le trajet est gratuit.',
  'guide.drive.step1.title': 'Les papiers',
  'guide.drive.step1.text':
    'Il faut le permis, l’assurance et le contrôle technique. Envoyez une photo depuis votre profil ou apportez-les au bureau. Nous vous prévenons avant qu’ils ne soient plus valables.',
  'guide.drive.step2.title': 'Offrez un trajet',
  'guide.drive.step2.text':
    'Dites d’où vous partez, où vous allez, combien de places vous avez et quel détour vous pouvez faire. Si vous revenez, écrivez aussi le retour.',
  'guide.drive.step3.title': 'Avant de dire oui',
  'guide.drive.step3.text':
    'Vous voyez où la personne monte, où elle descend, ce qu’elle emporte et de combien votre route s’allonge. Puis vous décidez.',
  'guide.drive.step4.title': 'Le jour du trajet',
  'guide.drive.step4.text':
    'Dans « {{agenda}} », vous trouvez les arrêts dans l’ordre. Si vous êtes en retard ou ne pouvez pas venir, appuyez là : nous prévenons tout le monde.',
  'guide.garden.title': 'Travailler au jardin',
  'guide.garden.lead': 'Les heures comptent, et la récolte va à ceux qui en ont besoin.',
  'guide.garden.step1.title': 'Notez vos heures',
  'guide.garden.step1.text':
    'Sur la page de votre jardin, écrivez le jour et les heures. Le responsable du jardin les confirme.',
  'guide.garden.step2.title': 'La récolte',
  'guide.garden.step2.text':
    'Le responsable du jardin écrit ce qu’il y a et combien cela pèse. Les familles en demandent.',
  'guide.garden.step3.title': 'La remise',
  'guide.garden.step3.text':
    'Pour chaque part, il y a un lieu et une heure où la prendre. Ceux qui ne peuvent pas sortir la reçoivent à la maison.',
  'guide.watch.title': 'Signaler',
  'guide.watch.lead': 'Si vous voyez quelque chose qui ne va pas, écrivez-le. En cas de danger, appelez le 112.',
  'guide.watch.step1.title': 'Écrivez ce que vous avez vu',
  'guide.watch.step1.text': 'Quelques mots suffisent. Si vous ne pouvez pas dire qui c’est, écrivez seulement où.',
  'guide.watch.step2.title': 'Dites si c’est urgent',
  'guide.watch.step2.text': 'Si c’est urgent, cela sonne tout de suite au bureau, même en dehors des heures.',
  'guide.watch.step3.title': 'Ensuite',
  'guide.watch.step3.text': 'Un opérateur s’en occupe et vous dit ce qu’il a fait.',
  'word.offer': 'Offre',
  'word.offer.is': 'Ce que quelqu’un peut faire, avec les jours et les heures.',
  'word.request': 'Demande',
  'word.request.is': 'Ce dont quelqu’un a besoin.',
  'word.proposal': 'Proposition',
  'word.proposal.is': 'Une demande et une offre qui vont bien ensemble. Elle attend deux oui.',
  'word.agreement': 'Rendez-vous',
  'word.agreement.is': 'Les deux ont dit oui : on sait qui, quand et où.',
  'word.circle': 'Ronde',
  'word.circle.is': 'Trois ou quatre personnes qui s’aident à la ronde. Elle se fait si toutes disent oui.',
  'word.minutes': 'Minutes',
  'word.minutes.is': 'Le temps donné et reçu. Jamais d’argent.',
  'word.fund': 'Fonds commun',
  'word.fund.is': 'Les minutes données à ceux qui ne peuvent pas rendre.',
  'word.delegation': 'Procuration',
  'word.delegation.is': 'Le papier où vous choisissez qui peut agir pour vous.',
  'word.vetted': 'Garantie',
  'word.vetted.is': 'La parole de l’organisme pour ceux qui aident des enfants et des personnes fragiles.',
  'word.sentinel': 'Sentinelle',
  'word.sentinel.is': 'Une personne de confiance qui regarde et signale.',
  'word.card': 'Carte personnelle',
  'word.card.is': 'Un code qui fait trouver votre fiche au bureau. Elle ne permet pas de se connecter.',
  'word.mode': 'Comment on échange',
  'word.mode.is': 'Ce que les opérateurs regardent avant que deux personnes soient d’accord.',
  'new.11.title': 'Rappels',
  'new.11.text':
    'La veille au soir, nous vous rappelons ce que vous avez le lendemain, en un seul avis. Qui le veut le reçoit par SMS.',
  'new.10.title': 'Je me présente',
  'new.10.text':
    'Les personnes d’une proposition voient de vous ce que vous voulez : deux lignes, les langues. Vous le choisissez dans votre profil.',
  'new.9.title': 'Avis sur le téléphone',
  'new.9.text':
    'Là où le bureau les offre, le téléphone vous dit qu’il y a du nouveau même si Reciproca est fermée. Vous les activez dans votre profil. On peut aussi mettre Reciproca parmi les applications.',
  'new.8.title': 'Chercher dans le tableau d’annonces',
  'new.8.text':
    'Dans le tableau d’annonces, vous cherchez avec vos mots, par jour et par distance. Vous pouvez suivre ce qui vous intéresse et dire que vous avez du temps maintenant.',
  'new.7.title': 'Lieux qui ferment',
  'new.7.text':
    'Un lieu a ses jours de fermeture et peut fermer pour toujours. Ceux qui ont quelque chose là-bas reçoivent un avis. Un lieu écrit deux fois devient un seul.',
  'new.6.title': 'Messages',
  'new.6.text':
    'La personne qui a rendez-vous avec vous peut vous écrire, et vous aussi. On écrit aussi au bureau depuis ici.',
  'new.5.title': 'Le calendrier',
  'new.5.text':
    'Dans « Calendrier », vous voyez vos jours : ce qui est décidé et ce qui manque. Vous pouvez l’avoir aussi sur le téléphone.',
  'new.4.title': 'SPID, CIE et clés d’accès',
  'new.4.text':
    'Là où l’organisme l’a choisi, on se connecte avec SPID ou CIE. Ceux qui travaillent ici peuvent se connecter avec le doigt ou le code PIN du téléphone.',
  'new.1.title': 'Lettres, papier à en-tête et listes',
  'new.1.text':
    'L’organisme écrit des lettres avec ses mots et son logo, et enregistre ses listes pour un tableur. Et il y a ce guide.',
  'new.2.title': 'Pour commencer',
  'new.2.text':
    'Une liste conduit un nouvel organisme jusqu’au premier échange. Les collègues sont invités par e-mail.',
  'new.3.title': 'Aller et retour, chaque semaine, une autre heure',
  'new.3.text':
    'Un trajet aller et retour est une seule chose. Une demande revient comme il vous faut. On peut demander une autre heure.',
  'guide.hear.title': 'Écouter des personnes qui ne sont pas d’accord',
  'guide.hear.lead': 'Quand une aide ne s’est pas bien passée.',
  'guide.hear.step1.title': 'Lisez',
  'guide.hear.step1.text': 'Vous trouvez ce que disent les deux personnes et ce qui était convenu.',
  'guide.hear.step2.title': 'Écoutez les deux',
  'guide.hear.step2.text': 'En personne ou au téléphone. Écrivez ce qu’elles disent.',
  'guide.hear.step3.title': 'Proposez',
  'guide.hear.step3.text': 'Écrivez combien de minutes comptent, ou aucune. Les opérateurs décident.',
  'picture.in_italian': 'L’image est en italien.',
};
