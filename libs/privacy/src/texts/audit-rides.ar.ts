// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { rideAuditIt } from './audit-rides.it.js';
import type { StaffKey } from './staff-keys.js';

export const rideAuditAr: TextsIn<'ar', typeof rideAuditIt, StaffKey> = {
  'did.settings.rides-outside': 'تغيير ظهور التوصيلات في مواقع أخرى',
  'did.settings.rides-outside.partners': 'إعطاء موقع آخر مفتاحًا لرؤية التوصيلات',
  'did.settings.rides-outside.partners.end': 'سحب مفتاح رؤية التوصيلات من موقع آخر',
  'saw.outside-rides': 'من يطلب مكانًا من مواقع أخرى',
  'did.outside-rides.confirm': 'تأكيد مكان مطلوب من موقع آخر',
  'did.outside-rides.refuse': 'رفض مكان مطلوب من موقع آخر',
  'did.outside-rides.messages.passed-on': 'نقل رسالة من موقع آخر',
};
