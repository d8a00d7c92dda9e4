// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { appIoIt } from './app-io.it.js';
import type { StaffKey } from './staff-keys.js';

export const appIoFr: TextsIn<'fr', typeof appIoIt, StaffKey> = {
  'appIo.title': 'Avis dans l’application IO',
  'appIo.lead':
    'IO est l’application des services publics italiens. Si vous l’utilisez, les nouvelles de Reciproca peuvent y arriver. Le message ne contient aucun nom : vous les lisez en entrant.',
  'appIo.off':
    'Pour l’instant, votre organisme n’utilise pas l’application IO. Les avis vous arrivent comme d’habitude.',
  'appIo.minor': 'Les avis dans l’application IO sont pour les personnes de 18 ans et plus.',
  'appIo.isOn': 'Les avis vous arrivent dans l’application IO.',
  'appIo.since': 'Code fiscal {{code}}, depuis le {{day}}.',
  'appIo.unreached':
    'L’application IO ne prend pas nos messages pour vous : peut-être ne l’utilisez-vous plus, ou avez-vous désactivé ce service. Nous vous avertissons autrement et réessayons le {{day}}.',
  'appIo.code': 'Votre code fiscal (codice fiscale)',
  'appIo.codeHint': 'Seize lettres et chiffres, comme sur la carte de santé.',
  'appIo.place': 'Quand l’utiliser',
  'appIo.place.first': 'Avant tout le reste',
  'appIo.place.first.hint': 'Chaque nouvelle y arrive tout de suite, avant les SMS, les e-mails et les appels.',
  'appIo.place.later': 'Seulement si je ne regarde pas ici',
  'appIo.place.later.hint':
    'Une chose importante que vous n’avez pas lue au bout de quatre heures y arrive, à la place de l’e-mail.',
  'appIo.agreed':
    'Oui, mon organisme peut utiliser mon code fiscal pour m’écrire dans l’application IO. Il le garde chiffré et ne l’utilise pour rien d’autre. Je peux changer d’avis quand je veux.',
  'appIo.consent': 'Votre oui',
  'appIo.yes': 'M’avertir dans l’application IO',
  'appIo.change': 'Modifier',
  'appIo.remove': 'Ne plus m’écrire dans l’application IO',
  'appIo.saved': 'Désormais, les avis arrivent dans l’application IO.',
  'appIo.removed': 'Plus rien n’arrive dans l’application IO. Votre code fiscal est effacé d’ici.',
  'appIo.closing':
    '{{ente}} vous écrit avec Reciproca, où l’on s’aide entre voisins. Pour tout lire et répondre, entrez avec votre nom d’utilisateur. On ne répond pas à ce message.',
  'appIo.open': 'Ouvrir Reciproca',
  'errors.app_io.off': 'Pour l’instant, l’organisme n’utilise pas l’application IO.',
  'errors.app_io.of_age': 'Les avis dans l’application IO sont pour les personnes de 18 ans et plus.',
  'errors.app_io.other_person':
    'Ce code ne correspond pas aux données que nous avons : il peut être celui d’une autre personne. Vérifiez le code. S’il est juste, parlez-en avec l’organisme.',
  'errors.app_io.agree_needed': 'Cochez la case si vous êtes d’accord.',
};
