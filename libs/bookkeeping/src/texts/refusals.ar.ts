// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { refusalsIt } from './refusals.it.js';

export const refusalsAr: TextsIn<'ar', typeof refusalsIt> = {
  'errors.slip.not_found': 'هذا الوصل غير موجود.',
  'errors.slip.wrong_state': 'تغير الوصل. انظر إلى حالته الآن.',
  'errors.slip.cancelled_already': 'هذا الوصل ملغى.',
  'errors.slip.more_than_owed': 'المتبقي للدفع {{owed, euro}}.',
  'errors.slip.paid_already': 'ألغِ أولًا دفعات هذا الوصل.',
  'errors.slip.nothing_owed': 'كل شيء مدفوع.',
  'errors.buyer.not_found': 'هذا المشتري غير موجود.',
  'errors.garden_cost.not_found': 'هذه المصاريف غير موجودة.',
  'errors.garden_cost.wrong_state': 'أُلغيت من قبل.',
  'errors.sale_payment.not_found': 'هذه الدفعة غير موجودة.',
  'errors.sale_payment.wrong_state': 'أُلغيت من قبل.',
  'errors.book.until_before_from': 'النهاية قبل البداية.',
  'errors.book.price_overlaps': 'يوجد سعر منذ {{day, date}}.',
  'errors.book.price_twice': 'سعر هذا اليوم موجود.',
  'errors.book.buyer_twice': 'هذا الاسم موجود.',
  'errors.book.day_to_come': 'هذا اليوم لم يأتِ بعد.',
  'errors.book.day_long_ago': 'مضى أكثر من سنة.',
  'errors.book.due_before_sold': 'يوم الدفع قبل البيع.',
  'errors.book.paid_before_sold': 'الدفع قبل البيع.',
  'errors.book.buyer_needed': 'اختر المشتري أو اكتب اسمًا.',
  'errors.book.two_buyers': 'اخترت أحدًا وكتبت اسمًا أيضًا. اترك واحدًا منهما.',
  'errors.book.not_for_sale': 'هذا المحصول ليس من هذا البستان.',
  'errors.book.no_price_then': 'هذا السعر لم يكن ساريًا في ذلك اليوم.',
  'errors.book.whole_pieces': 'اكتب عددًا صحيحًا.',
  'errors.book.weight_needed': 'اكتب الوزن أيضًا.',
  'errors.book.worth_nothing': 'هكذا لا يكلف شيئًا. اكتب أكثر أو سعرًا آخر.',
  'errors.sale.more_than_left': 'المتبقي للبيع {{kg, number}} كغ.',
  'errors.sale.why_spoiled': 'اكتب ماذا حدث.',
};
