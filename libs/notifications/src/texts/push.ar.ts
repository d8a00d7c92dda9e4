// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { pushIt } from './push.it.js';
import type { StaffKey } from './staff-keys.js';

export const pushAr: TextsIn<'ar', typeof pushIt, StaffKey> = {
  'devices.title': 'إشعارات على الهاتف',
  'devices.lead':
    'عندما يكون هناك جديد يخبركم الهاتف أو الحاسوب حتى إن كانت Reciproca مغلقة. لا تظهر أسماء على الشاشة: تقرؤونها عندما تفتحون.',
  'devices.this': 'هذا الجهاز',
  'devices.all': 'أين تصل الإشعارات',
  'devices.off': 'الإشعارات على الهاتف غير مفعّلة هنا.',
  'devices.cannot':
    'هذا المتصفح لا يستطيع استقبال الإشعارات. على iPhone و iPad أضيفوا Reciproca أولًا إلى الشاشة الرئيسية وافتحوها من هناك. على الأجهزة الأخرى يلزم متصفح حديث وتشغيل JavaScript.',
  'devices.ask': 'سيطلب المتصفح إذنكم: أجيبوا بنعم.',
  'devices.on': 'إعلامي على هذا الجهاز',
  'devices.isOn': 'الإشعارات تصل هنا.',
  'devices.denied': 'هذا المتصفح ممنوع من عرض الإشعارات. أزيلوا المنع من إعداداته، ثم افتحوا هذه الصفحة من جديد.',
  'devices.failed': 'لم ينجح ذلك. تأكدوا من وجود الشبكة وحاولوا من جديد.',
  'devices.none': 'لا تصل الآن إلى أي جهاز.',
  'devices.lost': 'هل ضاع منكم هاتف؟ أزيلوه: لن يصله شيء بعد ذلك.',
  'devices.days': 'منذ {{since}}. آخر استعمال: {{seen}}.',
  'devices.unknown': 'جهاز غير معروف',
  'devices.remove': 'إزالة',
  'devices.trial': 'أرسلوا إشعارًا تجريبيًا',
  'devices.trial.words': 'هذا إشعار تجريبي: الإشعارات تصل.',
  'devices.trial.sent': 'أُرسل: سيظهر على الجهاز بعد قليل.',
  'devices.trial.gone': 'لم يعد يصل شيء إلى هذا الجهاز، فأزلناه. فعّلوه من هناك من جديد.',
  'devices.trial.later': 'لا يمكن الإرسال الآن: أعيدوا المحاولة بعد بضع دقائق.',
  'devices.added': 'الإشعارات تصل إلى هذا الجهاز.',
  'devices.removed': 'لم يعد يصل شيء إلى ذلك الجهاز.',
  'errors.push.off': 'الإشعارات على الهاتف غير مفعّلة هنا.',
  'errors.push.endpoint': 'أعطى المتصفح عنوانًا لا يمكن استعماله. جرّبوا متصفحًا آخر.',
  'errors.push.too_many': 'أكبر عدد للأجهزة هو {{most}}. أزيلوا جهازًا لا تستعملونه.',
  'errors.push_device.not_found': 'لم يعد هذا الجهاز موجودًا.',
};
