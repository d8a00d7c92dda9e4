// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { refusalsIt } from './refusals.it.js';

export const refusalsRo: TextsIn<'ro', typeof refusalsIt> = {
  'errors.slip.not_found': 'Această notă nu există.',
  'errors.slip.wrong_state': 'Nota s-a schimbat deja. Vezi cum stă acum.',
  'errors.slip.cancelled_already': 'Această notă este anulată.',
  'errors.slip.more_than_owed': 'Mai sunt de plătit {{owed, euro}}.',
  'errors.slip.paid_already': 'Mai întâi anulează plățile acestei note.',
  'errors.slip.nothing_owed': 'Totul este deja plătit.',
  'errors.buyer.not_found': 'Acest cumpărător nu există.',
  'errors.garden_cost.not_found': 'Această cheltuială nu există.',
  'errors.garden_cost.wrong_state': 'Este deja anulată.',
  'errors.sale_payment.not_found': 'Această plată nu există.',
  'errors.sale_payment.wrong_state': 'Este deja anulată.',
  'errors.book.until_before_from': 'Sfârșitul este înaintea începutului.',
  'errors.book.price_overlaps': 'Există deja un preț din {{day, date}}.',
  'errors.book.price_twice': 'Prețul acestei zile există deja.',
  'errors.book.buyer_twice': 'Acest nume există deja.',
  'errors.book.day_to_come': 'Ziua aceasta nu a venit încă.',
  'errors.book.day_long_ago': 'A trecut mai mult de un an.',
  'errors.book.due_before_sold': 'Ziua plății este înaintea vânzării.',
  'errors.book.paid_before_sold': 'Plata este înaintea vânzării.',
  'errors.book.buyer_needed': 'Alege cumpărătorul sau scrie un nume.',
  'errors.book.two_buyers': 'Ai ales pe cineva și ai scris și un nume. Lasă unul dintre ele.',
  'errors.book.not_for_sale': 'Această recoltă nu este din această grădină.',
  'errors.book.no_price_then': 'Acest preț nu era valabil în acea zi.',
  'errors.book.whole_pieces': 'Scrie un număr întreg.',
  'errors.book.weight_needed': 'Scrie și cât cântărește.',
  'errors.book.worth_nothing': 'Așa nu costă nimic. Scrie mai mult sau alt preț.',
  'errors.sale.more_than_left': 'Au mai rămas {{kg, number}} kg de vânzare.',
  'errors.sale.why_spoiled': 'Scrie ce s-a întâmplat.',
};
