// SPDX-License-Identifier: AGPL-3.0-or-later
import type { faceAuditIt } from './audit-faces.it.js';

export const faceAuditEn: Record<keyof typeof faceAuditIt, string> = {
  'saw.me.face': 'what one shows of oneself',
  'saw.people.face': 'what a person shows of themselves',
  'saw.faces': 'what another person shows of themselves',
  'did.me.face': 'changed what one shows of oneself',
  'saw.faces.photos': 'the photo of a person',
  'did.me.face.photo': 'added their photo',
  'did.me.face.photo.remove': 'removed their photo',
  'did.people.face.remove': 'removed something a person showed of themselves',
};
