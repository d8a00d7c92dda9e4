// SPDX-License-Identifier: AGPL-3.0-or-later

export interface DemoLogin {
  /** Null: has no login, the operator acts for them. */
  readonly login: string | null;
  readonly name: string;
  readonly ente: 'alba' | 'bra';
  readonly role: { readonly it: string; readonly en: string };
  /** What to try. */
  readonly hint: { readonly it: string; readonly en: string };
}

/** The people of the demo worth meeting, in the order one best meets them. */
export const DEMO_PEOPLE: readonly DemoLogin[] = [
  {
    login: 'anna',
    name: 'Anna Rosso',
    ente: 'alba',
    role: { it: 'abitante', en: 'resident' },
    hint: {
      it: 'Mamma di due bambini: di’ di sì a Paolo, che può tenerli. Un giro di tre persone aspetta la sua risposta.',
      en: 'Mother of two: say yes to Paolo, who can mind them. A circle of three people waits for her answer.',
    },
  },
  {
    login: 'paolo',
    name: 'Paolo Giacosa',
    ente: 'alba',
    role: { it: 'abitante, stessa scala di Anna', en: 'resident, same staircase as Anna' },
    hint: {
      it: 'Sta con i bambini e aggiusta tapparelle: rispondi alle proposte che aspettano.',
      en: 'Minds children and mends shutters: answer the proposals that wait.',
    },
  },
  {
    login: 'marco',
    name: 'Marco Bosio',
    ente: 'alba',
    role: { it: 'autista', en: 'driver' },
    hint: {
      it: 'Va a Verduno e al mercato: apri l’agenda e prendi con te chi ne ha bisogno.',
      en: 'Drives to Verduno and to the market: open the agenda and take somebody along.',
    },
  },
  {
    login: 'giulia',
    name: 'Giulia Marengo',
    ente: 'alba',
    role: { it: 'autista, posto per la carrozzina', en: 'driver, room for a wheelchair' },
    hint: {
      it: 'Ha un’auto con la pedana: guarda chi cerca un passaggio in carrozzina.',
      en: 'Has a car with a ramp: see who needs a ride with a wheelchair.',
    },
  },
  {
    login: 'teresa',
    name: 'Teresa Sandri',
    ente: 'alba',
    role: { it: 'responsabile dell’orto della Moretta', en: 'in charge of the Moretta garden' },
    hint: {
      it: 'Segna un raccolto e dai le cassette a chi le ha chieste.',
      en: 'Record a harvest and give the crates to who asked for them.',
    },
  },
  {
    login: 'samira',
    name: 'Samira El Amrani',
    ente: 'alba',
    role: { it: 'abitante, parla arabo', en: 'resident, speaks Arabic' },
    hint: {
      it: 'Cerca qualcuno che parli arabo e offre aiuto allo sportello: guarda chi le ha risposto.',
      en: 'Looks for somebody who speaks Arabic and offers help at the counter: see who answered.',
    },
  },
  {
    login: 'elena',
    name: 'Elena Cravero',
    ente: 'alba',
    role: { it: 'sentinella di comunità', en: 'community sentinel' },
    hint: {
      it: 'Conosce tutti al Mussotto: chiedi un aiuto per la vicina che l’ha delegata.',
      en: 'Knows everybody in Mussotto: ask for help for the neighbour who delegated her.',
    },
  },
  {
    login: 'mario',
    name: 'Mario Giordano',
    ente: 'alba',
    role: { it: 'mediatore', en: 'mediator' },
    hint: {
      it: 'Ascolta due persone che non sono d’accordo e propone una via d’uscita.',
      en: 'Hears two people who do not agree and proposes a way out.',
    },
  },
  {
    login: 'olga',
    name: 'Olga Dutto',
    ente: 'alba',
    role: { it: 'operatrice di Alba', en: 'operator of Alba' },
    hint: {
      it: 'Telefona Lucia: cerca il suo nome e chiedi per lei un passaggio per Verduno.',
      en: 'Lucia phones: find her name and ask for a ride to Verduno for her.',
    },
  },
  {
    login: 'carla',
    name: 'Carla Revello',
    ente: 'alba',
    role: { it: 'coordinatrice di Alba', en: 'coordinator of Alba' },
    hint: {
      it: 'Approva quello che aspetta, guarda le contestazioni, cambia le categorie.',
      en: 'Approve what waits, look at disputes, change the categories.',
    },
  },
  {
    login: 'piero',
    name: 'Piero Barbero',
    ente: 'alba',
    role: { it: 'lavora per un’associazione', en: 'works for an association' },
    hint: {
      it: 'Vede soltanto le due persone che Olga gli ha affidato.',
      en: 'Sees only the two people Olga assigned to him.',
    },
  },
  {
    login: 'bruno',
    name: 'Bruno Fissore',
    ente: 'bra',
    role: { it: 'abitante di Bra', en: 'resident of Bra' },
    hint: { it: 'Un altro ente: di Alba non vede niente.', en: 'Another body: nothing of Alba can be seen.' },
  },
  {
    login: 'bianca',
    name: 'Bianca Testa',
    ente: 'bra',
    role: { it: 'operatrice di Bra', en: 'operator of Bra' },
    hint: {
      it: 'Qui ogni annuncio passa dall’operatrice: approvane uno.',
      en: 'Here every listing passes the operator: approve one.',
    },
  },
  {
    login: null,
    name: 'Lucia Ferrero',
    ente: 'alba',
    role: { it: '79 anni, senza telefonino', en: 'aged 79, no device' },
    hint: {
      it: 'Non entra da sola: telefona all’operatrice Olga, che fa per lei.',
      en: 'Does not sign in: she phones Olga the operator, who acts for her.',
    },
  },
];
