// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const sq: TextsIn<'sq', typeof it, StaffKey> = {
  nav: 'Sinjalizime',
  one: 'Sinjalizim',
  new: 'Sinjalizim i ri',
  'new.title': 'Na tregoni për dikë',
  'new.lead': 'Mjaftojnë tri përgjigje. Një operator e shikon dhe ju thotë si shkoi.',
  about: 'Kush është',
  'about.hint': 'Një emër ose ku banon. Për shembull: zonja Maria e shkallës B.',
  need: 'Çfarë vutë re',
  'need.hint': 'Pak fjalë. Mos shkruani për sëmundje.',
  consent: 'A e di ky person që na flisni për të?',
  'consent.agrees': 'Po, dhe është dakord',
  'consent.not_asked': 'Ende jo',
  'consent.cannot_ask': 'Nuk e pyes dot',
  send: 'Dërgoni sinjalizimin',
  sent: 'Faleminderit. Sinjalizimi mbërriti.',
  sent_urgent:
    'Sinjalizimi mbërriti si urgjent dhe e shohin menjëherë të gjithë operatorët. Nëse ka rrezik, telefononi 112 tani. Pastaj telefononi: {{phone}}.',
  the_office: 'institucioni',
  'new.danger':
    'A është dikush në rrezik? Nuk ndihet mirë, është rrëzuar, nuk përgjigjet? Më parë telefononi 112, pastaj shkruani këtu.',
  'new.duty': 'Në shërbim: {{phone}}',
  danger: 'Është urgjente: duhet dikush menjëherë',
  'danger.hint': 'E shohin menjëherë të gjithë operatorët.',
  'own.title': 'Sinjalizimet tuaja',
  'own.lead': 'Këtu shihni çfarë u bë me ato që keni dërguar.',
  'own.none': 'Nuk keni treguar ende për askënd.',
  'queue.title': 'Sinjalizime',
  'state.new': 'I ri',
  'state.in_hand': 'Dikush po e ndjek',
  'state.closed': 'I mbyllur',
  urgent: 'Urgjente',
  followed_by: 'E ndjek {{name}}',
  answer_was: 'Përgjigjja: {{text}}',
  when: 'Kur',
  answer: 'Përgjigjja',
  faded: 'Sinjalizim i mbyllur',
  'faded.why': 'Është mbyllur para më shumë se një muaji. Atë që shkruhej aty tani e lexon vetëm institucioni.',
  'errors.signal.taken_by_other': 'E ndjek tashmë një koleg.',
  'errors.signal.too_many_today':
    'Sot keni dërguar tashmë {{most}} sinjalizime. Nëse ka rrezik, telefononi 112; për të tjerat na telefononi.',
  'errors.signal.too_many_open': 'Keni tashmë shumë sinjalizime të hapura. Na telefononi.',
  'news.signal_in_hand': 'Një operator po e ndjek sinjalizimin tuaj. Faleminderit.',
  'news.signal_closed': 'Ka një përgjigje për sinjalizimin tuaj.',
};
