// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { pushIt } from './push.it.js';
import type { StaffKey } from './staff-keys.js';

export const pushSq: TextsIn<'sq', typeof pushIt, StaffKey> = {
  'devices.title': 'Njoftime në telefon',
  'devices.lead':
    'Kur ka diçka të re, telefoni ose kompjuteri jua thotë edhe kur Reciproca është e mbyllur. Në ekran nuk ka emra: i lexoni kur e hapni.',
  'devices.this': 'Kjo pajisje',
  'devices.all': 'Ku vijnë njoftimet',
  'devices.off': 'Këtu njoftimet në telefon nuk janë ndezur.',
  'devices.cannot':
    'Ky shfletues nuk mund të marrë njoftime. Në iPhone dhe iPad, shtojeni më parë Reciproca-n në ekranin kryesor dhe hapeni nga aty. Në të tjerat duhet një shfletues i ri, me skriptet të ndezura.',
  'devices.ask': 'Shfletuesi ju kërkon leje: thoni po.',
  'devices.on': 'Më njoftoni në këtë pajisje',
  'devices.isOn': 'Njoftimet vijnë këtu.',
  'devices.denied':
    'Ky shfletues nuk lejohet të tregojë njoftime. Lejojini te cilësimet e tij, pastaj hapeni përsëri këtë faqe.',
  'devices.failed': 'Nuk u bë. Shihni nëse ka lidhje dhe provoni përsëri.',
  'devices.none': 'Për tani nuk vijnë në asnjë pajisje.',
  'devices.lost': 'Keni humbur një telefon? Hiqeni: menjëherë nuk merr më asgjë.',
  'devices.days': 'Nga {{since}}. Përdorur së fundi: {{seen}}.',
  'devices.unknown': 'Pajisje e panjohur',
  'devices.remove': 'Hiqeni',
  'devices.trial': 'Dërgoni një njoftim prove',
  'devices.trial.words': 'Ky është një njoftim prove: njoftimet vijnë.',
  'devices.trial.sent': 'U dërgua: së shpejti shfaqet në pajisje.',
  'devices.trial.gone': 'Kjo pajisje nuk merr më asgjë: e hoqëm. Ndizeni përsëri që andej.',
  'devices.trial.later': 'Tani nuk niset: provoni përsëri pas disa minutash.',
  'devices.added': 'Njoftimet vijnë në këtë pajisje.',
  'devices.removed': 'Në atë pajisje nuk vjen më asgjë.',
  'errors.push.off': 'Këtu njoftimet në telefon nuk janë ndezur.',
  'errors.push.endpoint': 'Shfletuesi dha një adresë që nuk përdoret dot. Provoni me një shfletues tjetër.',
  'errors.push.too_many': 'Mund të keni jo më shumë se {{most}} pajisje. Hiqni një që nuk e përdorni.',
  'errors.push_device.not_found': 'Kjo pajisje nuk është më këtu.',
};
