// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { conversationAuditIt } from './audit-conversations.it.js';
import type { StaffKey } from './staff-keys.js';

export const conversationAuditAr: TextsIn<'ar', typeof conversationAuditIt, StaffKey> = {
  'saw.conversations': 'رسائله',
  'saw.conversations.office': 'الرسائل مع المكتب',
  'saw.conversations.with': 'الرسائل مع شخص آخر',
  'saw.conversations.messages.report': 'رسالة للتبليغ عنها',
  'saw.conversations.reports': 'رسالة عليها تبليغ',
  'saw.message-reports': 'رسالة عليها تبليغ',
  'saw.people.conversation': 'الرسائل مع المكتب',
  'did.conversations.office': 'كتابة إلى المكتب',
  'did.conversations.with': 'كتابة إلى شخص آخر',
  'did.conversations.messages.take-back': 'سحب رسالة',
  'did.conversations.messages.report': 'تبليغ عن رسالة',
  'did.message-reports.settle': 'قرار في رسالة عليها تبليغ',
  'did.conversations.reports.settle': 'قرار في رسالة عليها تبليغ',
  'did.people.conversation': 'كتابة إلى شخص',
  'did.people.conversation.done': 'إغلاق رسائل شخص',
  'saw.group-messages': 'الرسائل إلى المجموعات',
  'saw.group-messages.recipients': 'من تصلهم رسالة إلى مجموعة',
  'saw.group-messages.edit': 'مسودة رسالة إلى مجموعة',
  'saw.group-messages.to-call': 'من يجب الاتصال بهم من أجل رسالة إلى مجموعة',
  'did.group-messages': 'كتابة مسودة رسالة إلى مجموعة',
  'did.group-messages.new': 'كتابة مسودة رسالة إلى مجموعة',
  'did.group-messages.edit': 'تغيير رسالة إلى مجموعة',
  'did.group-messages.send': 'إرسال رسالة إلى مجموعة',
  'did.group-messages.take-back': 'سحب رسالة إلى مجموعة',
  'did.group-messages.calls': 'إضافة أشخاص مجموعة إلى قائمة المكالمات',
  'did.settings.messages': 'تغيير نموذج رسالة',
  'did.settings.messages.new': 'كتابة نموذج رسالة',
  'did.settings.messages.remove': 'حذف نموذج رسالة',
  'saw.people.kept-apart': 'عمّن يجب إبعاد شخص',
  'did.people.agreed-apart.call-off': 'إلغاء مواعيد شخصين أُبعد أحدهما عن الآخر',
  'did.people.kept-apart': 'إبعاد شخصين أحدهما عن الآخر',
  'did.people.kept-apart.end': 'السماح لشخصين باللقاء من جديد',
};
