// SPDX-License-Identifier: AGPL-3.0-or-later
import { HELP_PLACES } from '@reciproca/condominio';

export type HelpPlace = (typeof HELP_PLACES)[number];
/** Times of day: morning, afternoon, evening. */
export type DayPart = 'morning' | 'afternoon' | 'evening';

export interface HelpText {
  readonly title: string;
  readonly description?: string;
  readonly part: DayPart;
  readonly where: HelpPlace;
  readonly people?: number;
}

export interface HelpTexts {
  readonly offers: readonly HelpText[];
  readonly requests: readonly HelpText[];
}

const text = (part: DayPart, where: HelpPlace, title: string, description?: string, people?: number): HelpText => ({
  title,
  part,
  where,
  ...(description && { description }),
  ...(people && { people }),
});
const am = 'morning' as const;
const pm = 'afternoon' as const;
const eve = 'evening' as const;
const giver = 'giver_home' as const;
const home = 'receiver_home' as const;
const out = 'elsewhere' as const;

/** What people of the staircases offer and ask, by category. */
export const CONDOMINIO_TEXTS: Readonly<Record<string, HelpTexts>> = {
  elderly_company: {
    offers: [
      text(
        pm,
        home,
        'Passo volentieri a fare due chiacchiere',
        'Abito qui vicino e il pomeriggio ho tempo. Un caffè insieme e si parla.',
      ),
      text(pm, home, 'Una partita a carte in compagnia', 'Scala quaranta o belote. Porto io le carte.'),
      text(
        am,
        out,
        'Una passeggiata piano piano',
        'Facciamo il giro dei giardini, con calma e con una panchina ogni tanto.',
      ),
      text(am, home, 'Leggo il giornale ad alta voce', 'La Gazzetta e i necrologi, poi si commenta.'),
      text(pm, home, 'Compagnia la domenica pomeriggio', 'La domenica è lunga per chi è solo. Io ci sono.'),
      text(am, out, 'Accompagno a messa o al cimitero', 'A piedi, sottobraccio.'),
    ],
    requests: [
      text(pm, home, 'Due chiacchiere al pomeriggio', 'Da quando sono sola le giornate sono lunghe.'),
      text(pm, home, 'Qualcuno per giocare a carte', 'Mi manca il quarto per la belote.'),
      text(am, out, 'Una passeggiata al mattino', 'Uso il bastone, vado piano.'),
      text(pm, home, 'Compagnia mentre mia figlia è al lavoro', 'Mamma sta bene, ma non vuole restare sola.'),
      text(am, home, 'Leggere insieme la posta e il giornale', 'Ci vedo poco.'),
    ],
  },
  elderly_care: {
    offers: [
      text(
        am,
        home,
        'Aiuto al mattino ad alzarsi e vestirsi',
        'Ho fatto la badante per dieci anni. Con me si va tranquilli.',
      ),
      text(
        pm,
        home,
        'Preparo la merenda e ricordo le medicine',
        'Non faccio iniezioni, per quelle ci vuole il medico.',
      ),
      text(eve, home, 'Una mano la sera prima di dormire', 'Cena leggera, letto pronto, tapparelle giù.'),
      text(am, home, 'Aiuto per il bagno una volta la settimana', 'Ho seguito il corso del consorzio.'),
    ],
    requests: [
      text(am, home, 'Aiuto per il bagno della mamma', 'Ha 86 anni, cammina con il deambulatore.'),
      text(am, home, 'Una mano a vestirmi, ho il braccio al collo', 'Sono caduta, per un mese non posso alzarlo.'),
      text(eve, home, 'Preparare la cena e il letto', 'Mio marito è tornato ieri dall’ospedale.'),
    ],
  },
  babysitting: {
    offers: [
      text(pm, home, 'Sto con i bambini dopo la scuola', 'Ho cresciuto tre figli. Merenda, compiti e cortile.'),
      text(pm, giver, 'I bambini possono venire da me a giocare', 'Ho giochi in casa e il cortile è chiuso.', 3),
      text(eve, home, 'Bado ai bambini la sera', 'Per chi fa il turno di notte o ha una riunione.'),
      text(am, home, 'Ci sono il mattino presto, prima della scuola', 'Colazione, zaino e si va.', 2),
      text(am, giver, 'Tengo i piccoli al mattino', 'Fino a due bambini insieme.', 2),
    ],
    requests: [
      text(
        pm,
        home,
        'Due bambini da tenere al pomeriggio',
        'Marta e Pietro, 7 e 4 anni. Io finisco il turno alle 18.',
        2,
      ),
      text(eve, home, 'Un paio d’ore per la riunione a scuola', 'La bimba a quell’ora dorme già.'),
      text(am, home, 'Il mattino presto, prima della scuola', 'Inizio in fabbrica alle 6, la scuola apre alle 8.'),
      text(pm, giver, 'Qualcuno che tenga il piccolo mentre faccio la visita', 'Ha due anni e gioca volentieri.'),
      text(
        pm,
        home,
        'Aiuto con i gemelli nel pomeriggio',
        'Hanno cinque anni, da sola non ce la faccio a fare tutto.',
        2,
      ),
    ],
  },
  grandparents_hire: {
    offers: [
      text(pm, giver, 'Nonna in affitto: faccio i tajarin con i bambini', 'Si impasta, si ride e si mangia.', 3),
      text(pm, out, 'Nonno con orto e tante storie', 'Porto i bambini a vedere le galline e i pomodori.', 2),
      text(pm, home, 'Aiuto a leggere e a fare i compiti', 'Sono stata maestra per trentacinque anni.', 2),
    ],
    requests: [
      text(pm, home, 'Una nonna per la merenda del venerdì', 'I nostri nonni sono in Romania e ai bambini mancano.', 2),
      text(pm, out, 'Un nonno che insegni a mio figlio le bocce', 'Ha nove anni e non conosce nessuno.'),
      text(pm, home, 'Qualcuno che legga con la bambina', 'A casa parliamo arabo e in italiano fa fatica.'),
    ],
  },
  hairdressing: {
    offers: [
      text(am, home, 'Taglio e piega a casa', 'Ho lavorato vent’anni in negozio. Porto forbici e casco.'),
      text(pm, giver, 'Tinta e piega da me', 'La tinta la portate voi.'),
      text(am, home, 'Barba e capelli per chi non esce', 'Anche a letto o in carrozzina.'),
      text(pm, home, 'Trecce e taglio per bambini', 'Con pazienza, anche per chi ha paura delle forbici.', 3),
    ],
    requests: [
      text(am, home, 'Piega per due sorelle', 'Abbiamo 81 e 84 anni e domenica c’è un battesimo.', 2),
      text(am, home, 'Taglio di capelli a casa', 'Con le scale non riesco più ad andare dalla parrucchiera.'),
      text(pm, giver, 'Taglio per tre bambini', 'Prima della foto di scuola.', 3),
      text(pm, home, 'Barba e capelli per mio padre', 'È in carrozzina.'),
    ],
  },
  shopping: {
    offers: [
      text(am, out, 'Faccio la spesa anche per voi', 'Il sabato vado al mercato e porto su le borse.'),
      text(pm, home, 'Porto la spesa al quarto piano', 'L’ascensore è spesso rotto, io ho buone gambe.'),
      text(am, out, 'Ritiro le medicine in farmacia', 'Serve la ricetta o il codice.'),
      text(pm, out, 'Vado al supermercato in bicicletta', 'Cose leggere, fino a due borse.'),
    ],
    requests: [
      text(am, out, 'La spesa del sabato al mercato', 'Frutta, verdura e un pezzo di toma. Preparo la lista.'),
      text(am, out, 'Ritirare le medicine in farmacia', 'La ricetta è già pronta.'),
      text(pm, home, 'Portare su sei bottiglie d’acqua', 'Sto al terzo piano e ho male alle ginocchia.'),
      text(pm, out, 'La spesa della settimana', 'Ho il gesso per un mese.'),
    ],
  },
  social_concierge: {
    offers: [
      text(am, out, 'Ritiro i pacchi per tutta la scala', 'Sono in casa tutti i giorni.', 10),
      text(am, out, 'Apro al tecnico del gas e della luce', 'Mi lasciate le chiavi, vi scrivo quando ha finito.', 4),
      text(pm, out, 'Annaffio le piante di chi è via', 'E ritiro la posta.', 4),
      text(am, out, 'Un giro di campanelli ogni mattina', 'Suono a chi è solo e chiedo se va tutto bene.', 10),
    ],
    requests: [
      text(am, out, 'Qualcuno in casa per il tecnico della caldaia', 'Io lavoro e passano solo il mattino.'),
      text(am, out, 'Ritirare un pacco', 'Arriva fra le 9 e le 12.'),
      text(pm, out, 'Annaffiare le piante per una settimana', 'Vado da mio figlio a Torino.'),
    ],
  },
  small_repairs: {
    offers: [
      text(pm, home, 'Rubinetti, tapparelle e lampadine', 'Ero manutentore alla Ferrero. Ho gli attrezzi.'),
      text(am, home, 'Monto mobili e mensole', 'Trapano e livella ce li ho.'),
      text(pm, giver, 'Aggiusto biciclette e carrozzine', 'In cantina ho un piccolo laboratorio.'),
      text(pm, giver, 'Orli e cerniere', 'Ho la macchina da cucire.'),
    ],
    requests: [
      text(pm, home, 'La tapparella della camera non sale', 'La cinghia è consumata.'),
      text(am, home, 'Cambiare due lampadine alte', 'Sulla scala non ci vado più.'),
      text(pm, home, 'Il rubinetto della cucina gocciola', 'Tutta la notte.'),
      text(am, home, 'Montare il letto del bambino', 'È ancora nella scatola.'),
      text(pm, giver, 'Accorciare due paia di pantaloni'),
    ],
  },
  paperwork: {
    offers: [
      text(am, giver, 'Aiuto con SPID e computer', 'Si fa insieme, così la prossima volta si sa.'),
      text(pm, home, 'Bollette, ISEE e moduli della scuola', 'Lavoravo in un patronato.'),
      text(pm, out, 'Traduco dall’arabo e dal francese', 'Agli sportelli e dal medico.'),
      text(pm, out, 'Traduco dal romeno', 'Anche al telefono.'),
    ],
    requests: [
      text(am, home, 'Capire una lettera dell’INPS', 'Dice che devo rispondere entro il mese.'),
      text(pm, home, 'Il modulo per la mensa della scuola', 'Si fa solo al computer.'),
      text(am, out, 'Venire con me allo sportello', 'Parlo ancora poco italiano.'),
      text(pm, home, 'Fare lo SPID', 'Ho il telefono nuovo ma non so da dove cominciare.'),
    ],
  },
  homework: {
    offers: [
      text(pm, giver, 'Compiti di matematica insieme', 'Medie e primo anno delle superiori.', 3),
      text(pm, home, 'Italiano per chi è arrivato da poco'),
    ],
    requests: [
      text(pm, home, 'Aiuto con i compiti di matematica', 'Seconda media.'),
      text(pm, home, 'Qualcuno che legga con mio figlio'),
    ],
  },
};
