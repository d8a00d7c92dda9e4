// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { bookkeepingIt } from './bookkeeping.it.js';

export const bookkeepingRo: TextsIn<'ro', typeof bookkeepingIt> = {
  'saw.gardens.book': 'conturile unei grădini',
  'saw.gardens.book.sell': 'o vânzare de scris',
  'saw.gardens.book.buyers': 'cine cumpără de la o grădină',
  'saw.gardens.book.csv': 'conturile unei grădini, ca fișier',
  'saw.gardens.book.xlsx': 'conturile unei grădini, ca fișier',
  'saw.sale-slips': 'nota unei vânzări',
  'saw.sale-slips.paper': 'nota unei vânzări, tipărită',
  'did.gardens.book': 'a scris în conturile unei grădini',
  'did.gardens.prices': 'a scris un preț',
  'did.gardens.buyers': 'a scris un cumpărător',
  'did.gardens.costs': 'a scris o cheltuială',
  'did.gardens.sale-slips': 'a scris o vânzare',
  'did.harvests.sale': 'a schimbat ce este de vânzare',
  'did.sale-slips': 'a lucrat la o vânzare',
  'did.sale-payments': 'a anulat o plată',
  'did.garden-costs': 'a anulat o cheltuială',
  'did.sale_price': 'a scris un preț',
  'did.sale_buyer': 'a scris un cumpărător',
  'did.garden_cost': 'a scris o cheltuială',
  'did.garden_cost_void': 'a anulat o cheltuială',
  'did.sale_stock_aside': 'a pus la vânzare o parte dintr-o recoltă',
  'did.sale_stock_back': 'a scos de la vânzare o parte dintr-o recoltă',
  'did.sale_stock_spoiled': 'a notat ce s-a stricat',
  'did.sale_slip': 'a scris o vânzare',
  'did.sale_payment': 'a notat o plată',
  'did.sale_payment_void': 'a anulat o plată',
  'did.sale_slip_cancelled': 'a anulat o notă',
  'did.sale_slip_written_off': 'a renunțat la o sumă',
};
