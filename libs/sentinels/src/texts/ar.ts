// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const ar: TextsIn<'ar', typeof it, StaffKey> = {
  nav: 'التنبيهات',
  one: 'تنبيه',
  new: 'تنبيه جديد',
  'new.title': 'التنبيه إلى شخص',
  'new.lead': 'تكفي ثلاثة أجوبة. ينظر موظف ويقول لكم كيف كان الأمر.',
  about: 'من هو',
  'about.hint': 'اسم، أو أين يسكن. مثلًا: السيدة ماريا من الدرج B.',
  need: 'ماذا لاحظتم',
  'need.hint': 'كلمات قليلة. لا تكتبوا عن الأمراض.',
  consent: 'هل يعرف هذا الشخص أنكم تكلّموننا عنه؟',
  'consent.agrees': 'نعم، وهو موافق',
  'consent.not_asked': 'ليس بعد',
  'consent.cannot_ask': 'لا أستطيع أن أسأله',
  send: 'إرسال التنبيه',
  sent: 'شكرًا. وصل التنبيه.',
  sent_urgent:
    'وصل التنبيه على أنه عاجل ويراه كل الموظفين حالًا. إذا كان هناك خطر فاتصلوا الآن بالرقم 112. ثم اتصلوا بالرقم {{phone}}.',
  the_office: 'المؤسسة',
  'new.danger': 'هل هناك من هو في خطر؟ مريض، أو على الأرض، أو لا يجيب؟ اتصلوا أولًا بالرقم 112، ثم اكتبوا هنا.',
  'new.duty': 'المناوب الآن: {{phone}}',
  danger: 'الأمر عاجل: يلزم أحد حالًا',
  'danger.hint': 'يراه كل الموظفين حالًا.',
  'own.title': 'تنبيهاتكم',
  'own.lead': 'هنا ترون ماذا حدث بما أرسلتموه.',
  'own.none': 'لم ترسلوا أي تنبيه حتى الآن.',
  'queue.title': 'التنبيهات',
  'state.new': 'جديد',
  'state.in_hand': 'هناك من يتابعه',
  'state.closed': 'مغلق',
  urgent: 'عاجل',
  followed_by: 'المتابعة مع {{name}}',
  answer_was: 'الجواب: {{text}}',
  when: 'متى',
  answer: 'الجواب',
  faded: 'إشارة مغلقة',
  'faded.why': 'أُغلقت قبل أكثر من شهر. ما كُتب فيها تقرؤه الآن المؤسسة وحدها.',
  'errors.signal.taken_by_other': 'هناك زميل يتابعه الآن.',
  'errors.signal.too_many_today':
    'وصلتم إلى الحد الأقصى للتنبيهات اليوم: {{most}}. في حالة الخطر اتصلوا بالرقم 112، ولغير ذلك اتصلوا بنا.',
  'errors.signal.too_many_open': 'عندكم تنبيهات كثيرة مفتوحة. اتصلوا بنا.',
  'news.signal_in_hand': 'هناك موظف يتابع تنبيهكم. شكرًا.',
  'news.signal_closed': 'هناك جواب على تنبيهكم.',
};
