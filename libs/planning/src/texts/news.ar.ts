// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { newsIt } from './news.it.js';
import type { StaffKey } from './staff-keys.js';

export const newsAr: TextsIn<'ar', typeof newsIt, StaffKey> = {
  'news.circle_proposed_zero': 'هناك حلقة مساعدة لكم. هل تشاركون؟',
  'news.circle_proposed_one': 'هناك حلقة مساعدة لكم ولشخص آخر. هل تشاركون؟',
  'news.circle_proposed_two': 'هناك حلقة مساعدة لكم ولشخصين آخرين. هل تشاركون؟',
  'news.circle_proposed_few': 'هناك حلقة مساعدة لكم مع {{count}} أشخاص آخرين. هل تشاركون؟',
  'news.circle_proposed_many': 'هناك حلقة مساعدة لكم مع {{count}} شخصًا آخرين. هل تشاركون؟',
  'news.circle_proposed_other': 'هناك حلقة مساعدة لكم مع {{count}} شخص آخرين. هل تشاركون؟',
  'news.circle_agreed': 'تمّت الحلقة: وافق الجميع.',
  'news.circle_restored': 'عادت الحلقة: كانت قد أُلغيت خطأً. المواعيد كما كانت.',
  'news.circle_dissolved': 'أُلغيت الحلقة. إذا وجدنا حلقة أخرى نخبركم.',
};
