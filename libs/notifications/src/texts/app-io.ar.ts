// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { appIoIt } from './app-io.it.js';
import type { StaffKey } from './staff-keys.js';

export const appIoAr: TextsIn<'ar', typeof appIoIt, StaffKey> = {
  'appIo.title': 'إشعارات في تطبيق IO',
  'appIo.lead':
    'IO هو تطبيق الخدمات العامة في إيطاليا. إن كنتم تستعملونه يمكن أن تصلكم أخبار Reciproca فيه. لا أسماء في الرسالة: تقرؤونها عندما تدخلون.',
  'appIo.off': 'لا تستعمل مؤسستكم تطبيق IO حاليًا. تصلكم الإشعارات كالمعتاد.',
  'appIo.minor': 'الإشعارات في تطبيق IO لمن أتم 18 عامًا.',
  'appIo.isOn': 'تصلكم الإشعارات في تطبيق IO.',
  'appIo.since': 'الرقم الضريبي {{code}}، منذ {{day}}.',
  'appIo.unreached':
    'لا يقبل تطبيق IO رسائلنا إليكم: ربما لم تعودوا تستعملونه أو أوقفتم هذه الخدمة. نخبركم بطرق أخرى ونحاول من جديد في {{day}}.',
  'appIo.code': 'رقمكم الضريبي (codice fiscale)',
  'appIo.codeHint': 'ستة عشر حرفًا ورقمًا، كما في البطاقة الصحية.',
  'appIo.place': 'متى نستعمله',
  'appIo.place.first': 'قبل كل شيء',
  'appIo.place.first.hint': 'يصل كل جديد إليه فورًا، قبل الرسائل القصيرة والبريد والمكالمات.',
  'appIo.place.later': 'فقط إن لم أنظر هنا',
  'appIo.place.later.hint': 'الأمر المهم الذي لا تقرؤونه خلال أربع ساعات يصل إليه، بدل البريد الإلكتروني.',
  'appIo.agreed':
    'نعم، يمكن لمؤسستي أن تستعمل رقمي الضريبي لتكتب إليّ في تطبيق IO. تحفظه مشفّرًا ولا تستعمله لشيء آخر. يمكنني أن أغيّر رأيي متى شئت.',
  'appIo.consent': 'موافقتكم',
  'appIo.yes': 'أخبروني في تطبيق IO',
  'appIo.change': 'تغيير',
  'appIo.remove': 'لا تكتبوا إليّ بعد الآن في تطبيق IO',
  'appIo.saved': 'من الآن تصل الإشعارات في تطبيق IO.',
  'appIo.removed': 'لم يعد يصل شيء في تطبيق IO. حُذف الرقم الضريبي من هنا.',
  'appIo.closing':
    'تكتب إليكم {{ente}} عبر Reciproca، حيث يساعد الجيران بعضهم بعضًا. لقراءة كل شيء وللرد ادخلوا باسم المستخدم الخاص بكم. لا يُردّ على هذه الرسالة.',
  'appIo.open': 'افتحوا Reciproca',
  'errors.app_io.off': 'لا تستعمل المؤسسة تطبيق IO حاليًا.',
  'errors.app_io.of_age': 'الإشعارات في تطبيق IO لمن أتم 18 عامًا.',
  'errors.app_io.other_person':
    'لا يطابق هذا الرقم البيانات التي لدينا: قد يكون لشخص آخر. تحققوا من الرقم. إن كان صحيحًا فتحدثوا مع مكتبكم.',
  'errors.app_io.agree_needed': 'ضعوا علامة في المربع إن كنتم موافقين.',
};
