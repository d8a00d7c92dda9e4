// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { bookkeepingIt } from './bookkeeping.it.js';

export const bookkeepingAr: TextsIn<'ar', typeof bookkeepingIt> = {
  'saw.gardens.book': 'حسابات بستان',
  'saw.gardens.book.sell': 'عملية بيع تُكتب',
  'saw.gardens.book.buyers': 'من يشتري من بستان',
  'saw.gardens.book.csv': 'حسابات بستان في ملف',
  'saw.gardens.book.xlsx': 'حسابات بستان في ملف',
  'saw.sale-slips': 'وصل بيع',
  'saw.sale-slips.paper': 'وصل بيع مطبوع',
  'did.gardens.book': 'كتب في حسابات بستان',
  'did.gardens.prices': 'كتب سعرًا',
  'did.gardens.buyers': 'كتب مشتريًا',
  'did.gardens.costs': 'كتب مصروفًا',
  'did.gardens.sale-slips': 'كتب عملية بيع',
  'did.harvests.sale': 'غيّر المعروض للبيع',
  'did.sale-slips': 'عمل على عملية بيع',
  'did.sale-payments': 'ألغى دفعة',
  'did.garden-costs': 'ألغى مصروفًا',
  'did.sale_price': 'كتب سعرًا',
  'did.sale_buyer': 'كتب مشتريًا',
  'did.garden_cost': 'كتب مصروفًا',
  'did.garden_cost_void': 'ألغى مصروفًا',
  'did.sale_stock_aside': 'عرض جزءًا من محصول للبيع',
  'did.sale_stock_back': 'سحب جزءًا من محصول من البيع',
  'did.sale_stock_spoiled': 'سجّل ما تلف',
  'did.sale_slip': 'كتب عملية بيع',
  'did.sale_payment': 'سجّل دفعة',
  'did.sale_payment_void': 'ألغى دفعة',
  'did.sale_slip_cancelled': 'ألغى وصلًا',
  'did.sale_slip_written_off': 'تنازل عن مبلغ',
};
