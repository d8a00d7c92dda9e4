// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { faceAuditIt } from './audit-faces.it.js';
import type { StaffKey } from './staff-keys.js';

export const faceAuditFr: TextsIn<'fr', typeof faceAuditIt, StaffKey> = {
  'saw.me.face': 'sa propre présentation',
  'saw.people.face': 'la présentation d’une personne',
  'saw.faces': 'la présentation d’une autre personne',
  'did.me.face': 'a changé sa présentation',
  'saw.faces.photos': 'la photo d’une personne',
  'did.me.face.photo': 'a mis sa photo',
  'did.me.face.photo.remove': 'a enlevé sa photo',
  'saw.thanks': 'les mercis reçus',
  'saw.thanks.of': 'un merci à écrire',
  'saw.thanks.report': 'un merci à signaler',
  'saw.thanks.reports': 'un merci signalé',
  'saw.thanks-reports': 'un merci signalé',
  'did.thanks.of': 'a écrit un merci',
  'did.agreements.thanks': 'a écrit un merci',
  'did.thanks.remove': 'a enlevé un merci reçu',
  'did.thanks.report': 'a signalé un merci',
  'did.thanks.reports.settle': 'a décidé sur un merci signalé',
  'did.thanks-reports.settle': 'a décidé sur un merci signalé',
  'did.people.face.remove': 'a enlevé quelque chose de la présentation d’une personne',
};
