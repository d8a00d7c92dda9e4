// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { refusalsIt } from './refusals.it.js';

export const refusalsFr: TextsIn<'fr', typeof refusalsIt> = {
  'errors.slip.not_found': 'Ce reçu n’existe pas.',
  'errors.slip.wrong_state': 'Le reçu a déjà changé. Regarde où il en est.',
  'errors.slip.cancelled_already': 'Ce reçu est annulé.',
  'errors.slip.more_than_owed': 'Il reste {{owed, euro}} à payer.',
  'errors.slip.paid_already': 'Annule d’abord les paiements de ce reçu.',
  'errors.slip.nothing_owed': 'Tout est déjà payé.',
  'errors.buyer.not_found': 'Cet acheteur n’existe pas.',
  'errors.garden_cost.not_found': 'Cette dépense n’existe pas.',
  'errors.garden_cost.wrong_state': 'Elle est déjà annulée.',
  'errors.sale_payment.not_found': 'Ce paiement n’existe pas.',
  'errors.sale_payment.wrong_state': 'Il est déjà annulé.',
  'errors.book.until_before_from': 'La fin vient avant le début.',
  'errors.book.price_overlaps': 'Il y a déjà un prix à partir du {{day, date}}.',
  'errors.book.price_twice': 'Le prix de ce jour existe déjà.',
  'errors.book.buyer_twice': 'Ce nom existe déjà.',
  'errors.book.day_to_come': 'Ce jour est encore à venir.',
  'errors.book.day_long_ago': 'C’était il y a plus d’un an.',
  'errors.book.due_before_sold': 'Le jour du paiement vient avant la vente.',
  'errors.book.paid_before_sold': 'Le paiement vient avant la vente.',
  'errors.book.buyer_needed': 'Choisis l’acheteur, ou écris un nom.',
  'errors.book.two_buyers': 'Tu as choisi quelqu’un et écrit aussi un nom. Laisse l’un des deux.',
  'errors.book.not_for_sale': 'Cette récolte n’est pas de ce jardin.',
  'errors.book.no_price_then': 'Ce prix ne valait pas ce jour-là.',
  'errors.book.whole_pieces': 'Écris un nombre entier.',
  'errors.book.weight_needed': 'Écris aussi son poids.',
  'errors.book.worth_nothing': 'Cela ne coûte rien. Écris plus, ou un autre prix.',
  'errors.sale.more_than_left': 'Il en reste {{kg, number}} kg en vente.',
  'errors.sale.why_spoiled': 'Écris ce qui s’est passé.',
};
