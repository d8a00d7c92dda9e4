// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { appIoIt } from './app-io.it.js';
import type { StaffKey } from './staff-keys.js';

export const appIoSq: TextsIn<'sq', typeof appIoIt, StaffKey> = {
  'appIo.title': 'Njoftime në aplikacionin IO',
  'appIo.lead':
    'IO është aplikacioni i shërbimeve publike në Itali. Nëse e përdorni, të rejat nga Reciproca mund t’ju vijnë atje. Në mesazh nuk ka emra: i lexoni kur hyni.',
  'appIo.off': 'Për tani institucioni juaj nuk e përdor aplikacionin IO. Njoftimet ju vijnë si zakonisht.',
  'appIo.minor': 'Njoftimet në aplikacionin IO janë për ata që kanë mbushur 18 vjeç.',
  'appIo.isOn': 'Njoftimet ju vijnë në aplikacionin IO.',
  'appIo.since': 'Kodi fiskal {{code}}, që nga {{day}}.',
  'appIo.unreached':
    'Aplikacioni IO nuk i merr mesazhet tona për ju: ndoshta nuk e përdorni më, ose e keni fikur këtë shërbim. Ju njoftojmë në mënyra të tjera dhe provojmë përsëri më {{day}}.',
  'appIo.code': 'Kodi juaj fiskal (codice fiscale)',
  'appIo.codeHint': 'Gjashtëmbëdhjetë shkronja dhe shifra, si në kartën shëndetësore.',
  'appIo.place': 'Kur të përdoret',
  'appIo.place.first': 'Para gjithçkaje tjetër',
  'appIo.place.first.hint': 'Çdo e re vjen menjëherë atje, para SMS-ve, e-maileve dhe telefonatave.',
  'appIo.place.later': 'Vetëm nëse nuk shikoj këtu',
  'appIo.place.later.hint':
    'Diçka e rëndësishme që nuk e keni lexuar brenda katër orësh vjen atje, në vend të e-mailit.',
  'appIo.agreed':
    'Po, institucioni im mund ta përdorë kodin tim fiskal për të më shkruar në aplikacionin IO. E mban të koduar dhe nuk e përdor për asgjë tjetër. Mund të ndërroj mendje kur të dua.',
  'appIo.consent': 'Pëlqimi juaj',
  'appIo.yes': 'Më njoftoni në aplikacionin IO',
  'appIo.change': 'Ndryshoni',
  'appIo.remove': 'Mos më shkruani më në aplikacionin IO',
  'appIo.saved': 'Tani e tutje njoftimet vijnë në aplikacionin IO.',
  'appIo.removed': 'Në aplikacionin IO nuk vjen më asgjë. Kodi fiskal u fshi nga këtu.',
  'appIo.closing':
    'Ju shkruan {{ente}} me Reciproca-n, ku fqinjët ndihmojnë njëri-tjetrin. Për të lexuar gjithçka dhe për t’u përgjigjur, hyni me emrin tuaj të përdoruesit. Këtij mesazhi nuk i përgjigjemi.',
  'appIo.open': 'Hapni Reciproca-n',
  'errors.app_io.off': 'Për tani institucioni nuk e përdor aplikacionin IO.',
  'errors.app_io.of_age': 'Njoftimet në aplikacionin IO janë për ata që kanë mbushur 18 vjeç.',
  'errors.app_io.other_person':
    'Ky kod nuk përputhet me të dhënat që kemi: mund të jetë i një personi tjetër. Kontrolloni kodin. Nëse është i saktë, flisni me zyrën tuaj.',
  'errors.app_io.agree_needed': 'Shënoni kutinë, nëse jeni dakord.',
};
