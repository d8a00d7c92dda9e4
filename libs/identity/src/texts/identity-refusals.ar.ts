// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { identityRefusalsIt } from './identity-refusals.it.js';
import type { StaffKey } from './staff-keys.js';

export const identityRefusalsAr: TextsIn<'ar', typeof identityRefusalsIt, StaffKey> = {
  'errors.sign_in.wrong': 'اسم المستخدم أو كلمة السر غير صحيح.',
  'errors.sign_in.locked': 'محاولات خاطئة كثيرة. حاولوا من جديد لاحقًا. عدد الدقائق الباقية: {{minutes}}.',
  'errors.sign_in.too_many': 'محاولات خاطئة كثيرة من هنا. حاولوا من جديد لاحقًا. عدد الدقائق الباقية: {{minutes}}.',
  'errors.sign_in.suspended': 'دخولكم موقوف. اتصلوا بالمؤسسة.',
  'errors.sign_in.residents_need_spid':
    'عند هذه المؤسسة يدخل السكان بـ SPID أو CIE فقط. استعملوا الزر في الأعلى، إن وُجد. أو اتصلوا بالهاتف: يقوم أحد الموظفين بكل شيء من أجلكم.',
  'errors.sign_in.code_needed': 'اكتبوا أيضًا كلمة السر ورمز التطبيق.',
  'errors.sign_in.code_wrong': 'الرمز غير صحيح أو سبق استعماله. انتظروا الرمز التالي.',
  'errors.password.too_short': 'كلمة السر قصيرة: أقل عدد للأحرف هو {{minimum}}.',
  'errors.password.too_long': 'كلمة السر طويلة: أكبر عدد للأحرف هو {{maximum}}.',
  'errors.password.too_easy': 'كلمة السر هذه سهلة: اختاروا غيرها.',
  'errors.password.current_wrong': 'كلمة السر الحالية غير صحيحة.',
  'errors.totp.already_on': 'الرمز مفعّل أصلًا.',
  'errors.totp.not_started': 'فعّلوا الرمز أولًا.',
  'errors.totp.code_wrong': 'الرمز غير صحيح. راجعوا ساعة الهاتف وحاولوا من جديد.',
  'errors.account.not_found': 'ليس عندكم دخول بكلمة سر.',
  'errors.acting.changed': 'كنتم قد فتحتم هذه الصفحة من أجل شخص، لكنكم تتصرفون الآن نيابةً عن شخص آخر. لم يُنفَّذ أي شيء.',
  'errors.acting.not_allowed': 'لا يمكنكم التصرف نيابةً عن هذا الشخص: يلزم تفويض.',
  'errors.person.not_found': 'لا نجد هذا الشخص.',
  'errors.person.phone_wrong': 'رقم الهاتف هذا غير موجود.',
  'errors.phone.code_wrong': 'الرمز غير صحيح: انظروا إلى رسالة SMS وحاولوا من جديد.',
  'errors.phone.code_over': 'لم يعد هذا الرمز صالحًا: اطلبوا رمزًا آخر.',
  'errors.phone.no_claim': 'لا يوجد رقم يحتاج إلى تأكيد.',
  'errors.phone.too_many_codes': 'أرسلنا إليكم اليوم ثلاثة رموز: حاولوا غدًا، أو اتصلوا بالمؤسسة.',
  'errors.person.call_hours_wrong': 'اختاروا ساعة واحدة على الأقل، بين الساعة 8 والساعة 21.',
  'errors.acting.out_of_scope': 'تفويضكم لأشياء أخرى.',
  'errors.person.mobile_needed': 'لإرسال الإشعارات برسالة SMS يلزم رقم هاتف محمول.',
  'errors.person.email_needed': 'لإرسال الإشعارات بالبريد الإلكتروني يلزم عنوان.',
  'errors.person.suspended': 'هذا الشخص موقوف: لا يمكن الآن فعل شيء جديد من أجله.',
  'errors.person.left': 'هذا الشخص لم يعد معنا: ملفه مغلق.',
  'errors.delegation.not_found': 'لا نجد هذا التفويض.',
  'errors.delegation.cannot_restore': 'لم يعد من الممكن إعادة هذا التفويض: اكتبوا تفويضًا جديدًا.',
  'errors.delegation.already_revoked': 'سبق إنهاء هذا التفويض.',
  'errors.session.not_found': 'هذا الدخول مغلق أصلًا.',
  'errors.sign_in.ente_suspended': 'أوقفت مؤسستكم الخدمة في الوقت الحاضر. اتصلوا بمكتبكم.',
  'errors.sign_in.ente_closed': 'أغلقت مؤسستكم الخدمة.',
};
