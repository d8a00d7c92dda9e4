// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RoundsFileError, RoundsFileFault } from '@reciproca/matching';

const WORDS: Readonly<Record<RoundsFileFault, string>> = {
  empty: 'il file è vuoto.',
  header: 'servono cinque numeri: veicoli, richieste, durata massima, posti, viaggio massimo.',
  fields: 'servono sette numeri: nodo, x, y, servizio, carico, inizio, fine.',
  'not-a-number': 'questo non è un numero:',
  order: 'i nodi vanno in ordine da 0; qui c’è:',
  'node-count': 'il numero di nodi non torna con la prima riga; i nodi sono:',
  window: 'l’orario finisce prima di cominciare:',
  service: 'la durata del servizio è negativa:',
  demand: 'il carico di una salita è negativo:',
  'pair-demand': 'quello che sale e quello che scende non sono uguali:',
  'depot-demand': 'il deposito non ha carico; qui c’è:',
};

/** What is wrong with a line, in plain words. */
export function describeRoundsFault({ fault, found }: RoundsFileError): string {
  const words = WORDS[fault];
  return words.endsWith(':') ? `${words} ${found}` : words;
}
