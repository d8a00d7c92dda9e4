// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { faceAuditIt } from './audit-faces.it.js';
import type { StaffKey } from './staff-keys.js';

export const faceAuditRo: TextsIn<'ro', typeof faceAuditIt, StaffKey> = {
  'saw.me.face': 'cum se prezintă',
  'saw.people.face': 'cum se prezintă o persoană',
  'saw.faces': 'cum se prezintă altă persoană',
  'did.me.face': 'a schimbat cum se prezintă',
  'saw.faces.photos': 'poza unei persoane',
  'did.me.face.photo': 'și-a pus poza',
  'did.me.face.photo.remove': 'și-a scos poza',
  'saw.thanks': 'mulțumirile primite',
  'saw.thanks.of': 'o mulțumire de scris',
  'saw.thanks.report': 'o mulțumire de semnalat',
  'saw.thanks.reports': 'o mulțumire semnalată',
  'saw.thanks-reports': 'o mulțumire semnalată',
  'did.thanks.of': 'a scris o mulțumire',
  'did.agreements.thanks': 'a scris o mulțumire',
  'did.thanks.remove': 'a scos o mulțumire primită',
  'did.thanks.report': 'a semnalat o mulțumire',
  'did.thanks.reports.settle': 'a hotărât despre o mulțumire semnalată',
  'did.thanks-reports.settle': 'a hotărât despre o mulțumire semnalată',
  'did.people.face.remove': 'a scos ceva din felul în care se prezintă o persoană',
};
