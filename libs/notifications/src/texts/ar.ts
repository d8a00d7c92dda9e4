// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const ar: TextsIn<'ar', typeof it, StaffKey> = {
  aged: '{{name}} (العمر {{age}})',
  somebody: 'شخص آخر',
  soon: 'في الأيام القادمة',
  untitled: 'هناك جديد لكم.',
  copy: 'من أجل {{forName}}: {{text}}',
  'inbox.title': 'إشعاراتكم',
  'inbox.unread': 'للقراءة',
  'inbox.read': 'مقروءة',
  'inbox.markAll': 'تعليم الكل كمقروء',
  'inbox.marked': 'قرأتم كل الإشعارات.',
  'inbox.empty': 'لا إشعارات. عندما يكون هناك جديد تجدونه هنا.',
  'inbox.nothingNew': 'قرأتم كل شيء.',
  'inbox.important': 'مهم',
  'inbox.older': 'إشعارات أقدم',
  'email.subject': 'Reciproca: عندكم جديد',
  'email.body':
    'أهلًا {{name}}،\n\n{{text}}\n\nافتحوا الصفحة: {{address}}\n\nهذه الرسالة من {{ente}}. لا حاجة إلى الرد عليها.',
  'errors.notification.not_found': 'هذا الإشعار غير موجود.',
};
