// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { faceAuditIt } from './audit-faces.it.js';
import type { StaffKey } from './staff-keys.js';

export const faceAuditAr: TextsIn<'ar', typeof faceAuditIt, StaffKey> = {
  'saw.me.face': 'كيف يعرّف بنفسه',
  'saw.people.face': 'كيف يعرّف شخص بنفسه',
  'saw.faces': 'كيف يعرّف شخص آخر بنفسه',
  'did.me.face': 'تغيير التعريف بالنفس',
  'saw.faces.photos': 'صورة شخص',
  'did.me.face.photo': 'إضافة صورته',
  'did.me.face.photo.remove': 'إزالة صورته',
  'saw.thanks': 'كلمات الشكر التي وصلت',
  'saw.thanks.of': 'شكر للكتابة',
  'saw.thanks.report': 'شكر للتبليغ عنه',
  'saw.thanks.reports': 'شكر عليه تبليغ',
  'saw.thanks-reports': 'شكر عليه تبليغ',
  'did.thanks.of': 'كتابة شكر',
  'did.agreements.thanks': 'كتابة شكر',
  'did.thanks.remove': 'إزالة شكر وصل',
  'did.thanks.report': 'تبليغ عن شكر',
  'did.thanks.reports.settle': 'قرار في شكر عليه تبليغ',
  'did.thanks-reports.settle': 'قرار في شكر عليه تبليغ',
  'did.people.face.remove': 'إزالة شيء من تعريف شخص بنفسه',
};
