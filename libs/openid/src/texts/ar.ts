// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const ar: TextsIn<'ar', typeof it, StaffKey> = {
  'way.spid': 'الدخول بواسطة SPID',
  'way.cie': 'الدخول بواسطة CIE',
  'way.eidas': 'الدخول بواسطة eIDAS',
  'way.staff': 'الدخول بحساب مؤسستكم',
  'failed.title': 'لم تدخلوا بعد',
  'failed.unknown': 'لا دخول من هنا',
  'failed.again': 'محاولة جديدة',
  'failed.others': 'طرق أخرى للدخول',
  'failed.call': 'أو اتصلوا بالهاتف',
  'failed.callLead': 'يستطيع موظف أن يقوم بكل شيء من أجلكم.',
  'asked.title': 'طلبكم',
  'asked.open': 'وصل طلبكم',
  'asked.openLead':
    '{{name}}، طلبتم الدخول بتاريخ {{when}}. الآن دور {{ente}}: ينظر موظف ويقرّر. ثم عودوا إلى هنا وادخلوا بنفس الطريقة.',
  'asked.accepted': 'يمكنكم الدخول',
  'asked.acceptedLead': '{{name}}، جاءت موافقة {{ente}}. ادخلوا الآن بنفس الطريقة.',
  'asked.declined': 'لا يمكنكم الدخول الآن',
  'asked.declinedLead': '{{name}}، هذا رد {{ente}} على طلبكم بتاريخ {{when}}. الجواب أدناه.',
  'asked.phone': 'رقم هاتفكم',
  'asked.phoneHint': 'إذا تركتموه، يستطيع الموظف الاتصال بكم.',
  'asked.leavePhone': 'ترك الرقم',
  'asked.phoneKept': 'شكرًا، وصل رقمكم.',
  'asked.enter': 'الذهاب إلى صفحة الدخول',
  'errors.way_in.not_found': 'طريقة الدخول هذه لم تعد موجودة هنا. اختاروا طريقة أخرى.',
  'errors.openid.provider_away':
    'الخدمة التي تعرّف بكم لا تجيب الآن. ليس هذا خطأكم. حاولوا مرة أخرى بعد دقائق. إذا كنتم مستعجلين، فاتصلوا بالهاتف.',
  'errors.openid.answer_wrong': 'الجواب الذي وصلنا غير صحيح، ولا نستطيع إدخالكم. حاولوا من البداية.',
  'errors.openid.state_unknown': 'لم تبدؤوا من هذا المتصفح. ابدؤوا من جديد من هنا.',
  'errors.openid.state_over': 'مرّ وقت طويل. ابدؤوا من جديد: يكفي دقيقة.',
  'errors.openid.state_used': 'سبق استعمال هذا الدخول. ابدؤوا من جديد.',
  'errors.openid.refused_there': 'لم توافقوا، فلا نعرف من أنتم. إذا كان ذلك خطأ، فحاولوا مرة أخرى.',
  'errors.openid.level_too_low': 'يلزم دخول أكثر أمانًا: بكلمة السر ورمز. حاولوا مرة أخرى واختاروا المستوى 2.',
  'errors.openid.no_identifier':
    'لم يصلنا رقمكم الضريبي (codice fiscale)، فلا نعرف من أنتم. اتصلوا بالهاتف: نحن نتولّى الأمر.',
  'errors.openid.no_birth_date': 'لم يصلنا تاريخ ميلادكم. اتصلوا بالهاتف: نحن نتولّى الأمر.',
  'errors.openid.minor':
    'من عمره أقل من 18 سنة لا يدخل وحده. يدخل أحد الوالدين أو الوصي، ويقوم بكل شيء من أجله. إذا لم يكن له حساب بعد، فاتصلوا معًا.',
  'errors.openid.left': 'ملفكم هنا مغلق. إذا أردتم العودة، فاتصلوا بالهاتف.',
};
