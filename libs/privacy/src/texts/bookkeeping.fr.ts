// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { bookkeepingIt } from './bookkeeping.it.js';

export const bookkeepingFr: TextsIn<'fr', typeof bookkeepingIt> = {
  'saw.gardens.book': 'les comptes d’un jardin',
  'saw.gardens.book.sell': 'une vente à écrire',
  'saw.gardens.book.buyers': 'qui achète à un jardin',
  'saw.gardens.book.csv': 'les comptes d’un jardin, en fichier',
  'saw.gardens.book.xlsx': 'les comptes d’un jardin, en fichier',
  'saw.sale-slips': 'le reçu d’une vente',
  'saw.sale-slips.paper': 'le reçu d’une vente, imprimé',
  'did.gardens.book': 'a écrit dans les comptes d’un jardin',
  'did.gardens.prices': 'a écrit un prix',
  'did.gardens.buyers': 'a écrit un acheteur',
  'did.gardens.costs': 'a écrit une dépense',
  'did.gardens.sale-slips': 'a écrit une vente',
  'did.harvests.sale': 'a changé ce qui est en vente',
  'did.sale-slips': 'a travaillé sur une vente',
  'did.sale-payments': 'a annulé un paiement',
  'did.garden-costs': 'a annulé une dépense',
  'did.sale_price': 'a écrit un prix',
  'did.sale_buyer': 'a écrit un acheteur',
  'did.garden_cost': 'a écrit une dépense',
  'did.garden_cost_void': 'a annulé une dépense',
  'did.sale_stock_aside': 'a mis en vente une partie d’une récolte',
  'did.sale_stock_back': 'a retiré de la vente une partie d’une récolte',
  'did.sale_stock_spoiled': 'a noté ce qui est perdu',
  'did.sale_slip': 'a écrit une vente',
  'did.sale_payment': 'a noté un paiement',
  'did.sale_payment_void': 'a annulé un paiement',
  'did.sale_slip_cancelled': 'a annulé un reçu',
  'did.sale_slip_written_off': 'a abandonné une somme',
};
