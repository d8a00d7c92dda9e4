// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { refusalsIt } from './refusals.it.js';

export const refusalsSq: TextsIn<'sq', typeof refusalsIt> = {
  'errors.slip.not_found': 'Kjo dëftesë nuk ekziston.',
  'errors.slip.wrong_state': 'Dëftesa ka ndryshuar. Shiko si qëndron tani.',
  'errors.slip.cancelled_already': 'Kjo dëftesë është anuluar.',
  'errors.slip.more_than_owed': 'Mbeten për t’u paguar {{owed, euro}}.',
  'errors.slip.paid_already': 'Së pari anulo pagesat e kësaj dëftese.',
  'errors.slip.nothing_owed': 'Gjithçka është paguar.',
  'errors.buyer.not_found': 'Ky blerës nuk ekziston.',
  'errors.garden_cost.not_found': 'Ky shpenzim nuk ekziston.',
  'errors.garden_cost.wrong_state': 'Është anuluar tashmë.',
  'errors.sale_payment.not_found': 'Kjo pagesë nuk ekziston.',
  'errors.sale_payment.wrong_state': 'Është anuluar tashmë.',
  'errors.book.until_before_from': 'Fundi vjen para fillimit.',
  'errors.book.price_overlaps': 'Ka tashmë një çmim nga {{day, date}}.',
  'errors.book.price_twice': 'Çmimi i kësaj dite ekziston.',
  'errors.book.buyer_twice': 'Ky emër ekziston.',
  'errors.book.day_to_come': 'Kjo ditë nuk ka ardhur ende.',
  'errors.book.day_long_ago': 'Ka kaluar më shumë se një vit.',
  'errors.book.due_before_sold': 'Dita e pagesës vjen para shitjes.',
  'errors.book.paid_before_sold': 'Pagesa vjen para shitjes.',
  'errors.book.buyer_needed': 'Zgjidh blerësin, ose shkruaj një emër.',
  'errors.book.two_buyers': 'Ke zgjedhur dikë dhe ke shkruar edhe një emër. Lër njërin.',
  'errors.book.not_for_sale': 'Kjo korrje nuk është e këtij kopshti.',
  'errors.book.no_price_then': 'Ky çmim nuk vlente atë ditë.',
  'errors.book.whole_pieces': 'Shkruaj një numër të plotë.',
  'errors.book.weight_needed': 'Shkruaj edhe sa peshon.',
  'errors.book.worth_nothing': 'Kështu nuk kushton asgjë. Shkruaj më shumë, ose një çmim tjetër.',
  'errors.sale.more_than_left': 'Kanë mbetur {{kg, number}} kg në shitje.',
  'errors.sale.why_spoiled': 'Shkruaj çfarë ndodhi.',
};
