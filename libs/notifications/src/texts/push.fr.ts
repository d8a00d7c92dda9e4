// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { pushIt } from './push.it.js';
import type { StaffKey } from './staff-keys.js';

export const pushFr: TextsIn<'fr', typeof pushIt, StaffKey> = {
  'devices.title': 'Avis sur le téléphone',
  'devices.lead':
    'Quand il y a du nouveau, le téléphone ou l’ordinateur vous le dit, même si Reciproca est fermée. Sur l’écran, il n’y a pas de noms : vous les lisez en ouvrant.',
  'devices.this': 'Cet appareil',
  'devices.all': 'Où arrivent les avis',
  'devices.off': 'Ici, les avis sur le téléphone ne sont pas activés.',
  'devices.cannot':
    'Ce navigateur ne peut pas recevoir d’avis. Sur iPhone et iPad, ajoutez d’abord Reciproca à l’écran d’accueil et ouvrez-la de là. Ailleurs, il faut un navigateur à jour et les scripts activés.',
  'devices.ask': 'Le navigateur vous demande la permission : répondez oui.',
  'devices.on': 'Me prévenir sur cet appareil',
  'devices.isOn': 'Ici, les avis arrivent.',
  'devices.denied':
    'Ce navigateur n’a pas le droit de montrer des avis. Permettez-le dans ses réglages, puis ouvrez de nouveau cette page.',
  'devices.failed': 'Cela n’a pas marché. Regardez s’il y a du réseau et essayez de nouveau.',
  'devices.none': 'Pour le moment, ils n’arrivent sur aucun appareil.',
  'devices.lost': 'Vous avez perdu un téléphone ? Enlevez-le : il ne reçoit plus rien tout de suite après.',
  'devices.days': 'Depuis le {{since}}. Dernière utilisation : {{seen}}.',
  'devices.unknown': 'Appareil inconnu',
  'devices.remove': 'Enlever',
  'devices.trial': 'Envoyer un avis d’essai',
  'devices.trial.words': 'Ceci est un essai : les avis arrivent.',
  'devices.trial.sent': 'Envoyé : il apparaît dans un instant sur l’appareil.',
  'devices.trial.gone':
    'Cet appareil ne reçoit plus rien : nous l’avons retiré. Activez-le à nouveau depuis cet appareil.',
  'devices.trial.later': 'L’envoi n’est pas possible maintenant : réessayez dans quelques minutes.',
  'devices.added': 'Les avis arrivent sur cet appareil.',
  'devices.removed': 'Plus rien n’arrive sur cet appareil-là.',
  'errors.push.off': 'Ici, les avis sur le téléphone ne sont pas activés.',
  'errors.push.endpoint':
    'Le navigateur a donné une adresse qu’on ne peut pas utiliser. Essayez avec un autre navigateur.',
  'errors.push.too_many': 'Vous pouvez avoir au plus {{most}} appareils. Enlevez-en un que vous n’utilisez pas.',
  'errors.push_device.not_found': 'Cet appareil n’est plus là.',
};
