// SPDX-License-Identifier: AGPL-3.0-or-later

/** Alba's table as the report describes it: residents, gardeners, drivers, operators, mayors and others, fifteen in all. */
export const COMPONENTS =
  'Residenti nei condomìni 4\nPartecipanti agli orti 3\nAutisti 2\nOperatori 2\nSindaci 2\nScuole 1\nTerzo settore 1';

/** Invented: nobody of these comuni. */
export const MAYORS = [
  { outsideName: 'Sindaca Ferrero', outsideContact: '0173 000001' },
  { outsideName: 'Sindaco Olivero', outsideContact: '0173 000002' },
];

export const QUESTIONS =
  'Chi non usa il telefono riesce a chiedere un passaggio?\nLe cassette arrivano a chi ne ha bisogno?\nNelle scale ci si conosce di più?';

export const MINUTES = `Presenti 12 posti su 15. La riunione può decidere.
1. Trasporto: chi ha più di ottant’anni chiede i passaggi per telefono. Di giovedì mancano autisti.
2. Orti: in agosto si è raccolto più di quanto si è portato via. Si propone un secondo giro di consegna.
3. Si giudicano i primi tre mesi: aiuti dati, persone aiutate, ore, e tre domande.`;

/** By the seat that wrote it. */
export const NOTES: Readonly<Record<number, string>> = {
  1: 'Mia madre telefona e qualcuno arriva sempre.',
  5: 'Il foglio nella scala si legge male.',
  8: 'Di giovedì dico spesso di no.',
};

export const DECISION = {
  discussion:
    'Il trasporto va bene per chi telefona. Nelle scale lontane dal centro gli orari non si conoscono. Di giovedì i passaggi non bastano.',
  decision:
    'Gli orari dei passaggi si appendono in ogni scala, in più lingue. Cerchiamo due autisti per il giovedì. Tra un anno guardiamo di nuovo.',
  told: {
    en: 'The times of rides are put up on every staircase, in several languages. We look for two drivers for Thursdays. In a year we look again.',
    ro: 'Orele drumurilor se afișează pe fiecare scară, în mai multe limbi. Căutăm doi șoferi pentru joi. Peste un an ne uităm din nou.',
    sq: 'Oraret e udhëtimeve vendosen në çdo shkallë, në disa gjuhë. Kërkojmë dy shoferë për të enjten. Pas një viti shohim përsëri.',
  },
};
