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
  'did.ride_source_set': 'اختيار مكان البحث عن توصيلات في موقع آخر',
  'did.settings.rides-outside.partners.try': 'تجربة هل يجيب موقع آخر',
  'did.ride_source_removed': 'إيقاف البحث عن توصيلات في موقع آخر',
  'saw.requests.elsewhere': 'توصيلة بُحث عنها في مواقع أخرى',
  'did.requests.elsewhere': 'طلب مقعد في موقع آخر',
  'did.requests.elsewhere.seats.cancel': 'إلغاء مقعد مطلوب في موقع آخر',
  'did.requests.elsewhere.messages': 'الكتابة إلى من يقود في موقع آخر',
  'did.ride-sharing': 'تغيير ظهور التوصيلات في مواقع أخرى',
  'did.ride-sharing.partners': 'إعطاء موقع آخر مفتاح رؤية التوصيلات أو سحبه',
  'did.ride-sharing.partners.source': 'اختيار مكان البحث عن توصيلات في موقع آخر',
  'did.ride-sharing.partners.source.try': 'تجربة هل يجيب موقع آخر',
  'did.settings.rides-outside.partners.stop': 'إيقاف البحث عن توصيلات في موقع آخر',
};
