// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { faceAuditIt } from './audit-faces.it.js';
import type { StaffKey } from './staff-keys.js';

export const faceAuditSq: TextsIn<'sq', typeof faceAuditIt, StaffKey> = {
  'saw.me.face': 'çfarë tregon dikush për veten',
  'saw.people.face': 'çfarë tregon një person për veten',
  'saw.faces': 'çfarë tregon një person tjetër për veten',
  'did.me.face': 'ndryshoi çfarë tregon për veten',
  'saw.faces.photos': 'fotoja e një personi',
  'did.me.face.photo': 'vuri foton e vet',
  'did.me.face.photo.remove': 'hoqi foton e vet',
  'saw.thanks': 'falënderimet e marra',
  'saw.thanks.of': 'një falënderim për t’u shkruar',
  'saw.thanks.report': 'një falënderim për t’ia treguar zyrës',
  'saw.thanks.reports': 'një falënderim i treguar zyrës',
  'saw.thanks-reports': 'një falënderim i treguar zyrës',
  'did.thanks.of': 'shkroi një falënderim',
  'did.agreements.thanks': 'shkroi një falënderim',
  'did.thanks.remove': 'hoqi një falënderim të marrë',
  'did.thanks.report': 'i tregoi zyrës një falënderim',
  'did.thanks.reports.settle': 'vendosi për një falënderim të treguar zyrës',
  'did.thanks-reports.settle': 'vendosi për një falënderim të treguar zyrës',
  'did.people.face.remove': 'hoqi diçka nga ajo që një person tregon për veten',
};
