// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { pushIt } from './push.it.js';
import type { StaffKey } from './staff-keys.js';

export const pushRo: TextsIn<'ro', typeof pushIt, StaffKey> = {
  'devices.title': 'Notificări pe telefon',
  'devices.lead':
    'Când apare o noutate, telefonul sau calculatorul vă spune, chiar dacă Reciproca este închisă. Pe ecran nu apar nume: le citiți când deschideți.',
  'devices.this': 'Acest aparat',
  'devices.all': 'Unde vin notificările',
  'devices.off': 'Aici notificările pe telefon nu sunt pornite.',
  'devices.cannot':
    'Acest browser nu poate primi notificări. Pe iPhone și iPad, adăugați întâi Reciproca pe ecranul principal și deschideți-o de acolo. În rest, trebuie un browser nou, cu scripturile pornite.',
  'devices.ask': 'Browserul vă cere voie: răspundeți da.',
  'devices.on': 'Anunțați-mă pe acest aparat',
  'devices.isOn': 'Aici vin notificările.',
  'devices.denied':
    'Acest browser nu are voie să arate notificări. Dați-i voie din setările lui, apoi deschideți din nou pagina.',
  'devices.failed': 'Nu a reușit. Vedeți dacă aveți semnal și încercați din nou.',
  'devices.none': 'Deocamdată nu vin pe niciun aparat.',
  'devices.lost': 'Ați pierdut un telefon? Scoateți-l: imediat nu mai primește nimic.',
  'devices.days': 'Din {{since}}. Ultima folosire: {{seen}}.',
  'devices.unknown': 'Aparat necunoscut',
  'devices.remove': 'Scoateți',
  'devices.trial': 'Trimiteți un anunț de probă',
  'devices.trial.words': 'Acesta este un anunț de probă: anunțurile ajung.',
  'devices.trial.sent': 'Trimis: apare îndată pe dispozitiv.',
  'devices.trial.gone': 'Acest dispozitiv nu mai primește nimic: l-am scos. Porniți-l din nou de acolo.',
  'devices.trial.later': 'Acum nu se poate trimite: încercați din nou peste câteva minute.',
  'devices.added': 'Notificările vin pe acest aparat.',
  'devices.removed': 'Pe aparatul acela nu mai vine nimic.',
  'errors.push.off': 'Aici notificările pe telefon nu sunt pornite.',
  'errors.push.endpoint': 'Browserul a dat o adresă care nu se poate folosi. Încercați cu alt browser.',
  'errors.push.too_many': 'Puteți avea cel mult atâtea aparate: {{most}}. Scoateți unul pe care nu îl folosiți.',
  'errors.push_device.not_found': 'Acest aparat nu mai există.',
};
