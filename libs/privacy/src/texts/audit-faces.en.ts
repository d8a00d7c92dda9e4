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
  'saw.thanks': 'the thanks received',
  'saw.thanks.of': 'thanks to write',
  'saw.thanks.report': 'thanks to report',
  'saw.thanks.reports': 'reported thanks',
  'saw.thanks-reports': 'reported thanks',
  'did.thanks.of': 'wrote thanks',
  'did.agreements.thanks': 'wrote thanks',
  'did.thanks.remove': 'removed thanks they had received',
  'did.thanks.report': 'reported thanks',
  'did.thanks.reports.settle': 'decided on reported thanks',
  'did.thanks-reports.settle': 'decided on reported thanks',
  'did.people.face.remove': 'removed something a person showed of themselves',
};
