// SPDX-License-Identifier: AGPL-3.0-or-later
export const it = {
  nav: 'Mappa',
  title: 'Mappa dell’ambito',
  lead: 'Dove manca un aiuto, e dove c’è chi lo offre. L’elenco dice le stesse cose della mappa.',
  shows: 'Che cosa mostra la mappa',
  area: 'Comune',
  by_area: 'I numeri di ogni comune',
  nothing_in: 'Nessun numero per: {{names}}.',
  counted_one: 'In tutto {{total}}, in {{count}} comune. I numeri sono nell’elenco.',
  counted_other: 'In tutto {{total}}, in {{count}} comuni. I numeri sono nell’elenco.',
  numbered_one: 'Un luogo, con il suo numero. È lo stesso dell’elenco.',
  numbered_other: '{{count}} luoghi, ognuno con un numero. È lo stesso dell’elenco.',
  schematic:
    'Mappa schematica: un comune comprende tutto ciò che è più vicino al suo centro che agli altri. Non sono i confini veri.',
  rough: 'Un quadrato tratteggiato è una zona di circa 500 metri, non l’indirizzo.',
  straight: 'Le linee sono dritte: la strada fa altri giri.',
  vague: 'Di questi si conosce solo il comune:',
  too_many: 'Per lasciare chiara la mappa, questi non ci sono:',
  no_areas: 'Per avere una mappa servono i comuni dell’ente.',
  add_areas: 'Aggiungi i comuni',
  no_points: 'Qui non c’è ancora niente.',
  navigate: 'Apri nel navigatore',
} as const;
