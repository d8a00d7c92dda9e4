// SPDX-License-Identifier: AGPL-3.0-or-later

export interface TripData {
  /** Key of the public place one goes to. */
  readonly to: string;
  /** How an offer of it reads. */
  readonly offer: string;
  readonly requests: readonly string[];
  /** Hours (Rome) one wants to be there at. */
  readonly hours: readonly number[];
  /** Minutes one stays before the way home. */
  readonly stayMinutes: number;
  /** Weekdays it happens on: 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly weight: number;
}

const WEEK = [1, 2, 3, 4, 5];

/** The trips people make, the frequent ones first. */
export const TRIPS: readonly TripData[] = [
  {
    to: 'hospital',
    offer: 'Vado all’ospedale di Verduno',
    requests: [
      'Visita all’ospedale di Verduno',
      'Esami del sangue a Verduno',
      'Controllo degli occhi a Verduno',
      'Trovare mio marito in ospedale',
    ],
    hours: [8, 9, 10, 11, 14, 15],
    stayMinutes: 150,
    weekdays: WEEK,
    weight: 9,
  },
  {
    to: 'market',
    offer: 'Vado al mercato del sabato',
    requests: ['Mercato del sabato in piazza Savona', 'Al mercato, con le borse al ritorno'],
    hours: [9, 10],
    stayMinutes: 120,
    weekdays: [6],
    weight: 6,
  },
  {
    to: 'asl',
    offer: 'Passo dagli ambulatori di via Vida',
    requests: ['Visita all’ASL di via Vida', 'Vaccino all’ASL', 'Ritirare i referti in via Vida'],
    hours: [8, 9, 10, 11],
    stayMinutes: 90,
    weekdays: WEEK,
    weight: 5,
  },
  {
    to: 'supermarket',
    offer: 'Vado al supermercato di corso Asti',
    requests: ['Spesa grossa al supermercato', 'Spesa della settimana in corso Asti'],
    hours: [9, 10, 15, 16],
    stayMinutes: 90,
    weekdays: [1, 2, 4, 5, 6],
    weight: 4,
  },
  {
    to: 'physio',
    offer: 'Vado verso la fisioterapia di corso Europa',
    requests: ['Fisioterapia due volte la settimana', 'Ginnastica per la schiena'],
    hours: [9, 10, 15, 16],
    stayMinutes: 75,
    weekdays: WEEK,
    weight: 3,
  },
  {
    to: 'station',
    offer: 'Passo dalla stazione',
    requests: ['Alla stazione per il treno di Torino'],
    hours: [7, 8, 14],
    stayMinutes: 540,
    weekdays: WEEK,
    weight: 2,
  },
  {
    to: 'inps',
    offer: 'Vado in centro, verso via Manzoni',
    requests: ['Allo sportello INPS', 'In centro per delle carte'],
    hours: [9, 10, 11],
    stayMinutes: 60,
    weekdays: WEEK,
    weight: 2,
  },
  {
    to: 'asl-cortemilia',
    offer: 'Vado a Cortemilia',
    requests: ['Dal medico a Cortemilia'],
    hours: [9, 10],
    stayMinutes: 90,
    weekdays: [2, 4],
    weight: 1,
  },
  {
    to: 'market-canale',
    offer: 'Vado al mercato di Canale',
    requests: ['Al mercato di Canale'],
    hours: [9, 10],
    stayMinutes: 120,
    weekdays: [2],
    weight: 2,
  },
  {
    to: 'library',
    offer: 'Scendo in centro il pomeriggio',
    requests: ['In biblioteca con la nipote', 'In centro per una commissione'],
    hours: [15, 16],
    stayMinutes: 90,
    weekdays: [2, 3, 4, 6],
    weight: 2,
  },
];

export const RIDE_NOTES: readonly string[] = [
  'Parto puntuale, ma aspetto chi va piano.',
  'Il bagagliaio è grande, c’è posto per le borse.',
  'Posso venire sotto casa.',
  'Passo a prendere anche fuori strada, purché vicino.',
  'Al ritorno mi fermo volentieri in farmacia.',
];

export const RIDE_REQUEST_NOTES: readonly string[] = [
  'Ho bisogno di qualche minuto per salire in macchina.',
  'Il pullman passa solo alle sei del mattino.',
  'Mi basta essere lì un po’ prima.',
  'Sono pronta sotto casa.',
];

export interface ParcelData {
  /** Key of the public place it is fetched from. */
  readonly from: string;
  readonly title: string;
  readonly carries: 'crate' | 'medicines' | 'visit';
  readonly crates: number;
}

/** What waits to be carried home. */
export const PARCELS: readonly ParcelData[] = [
  { from: 'pharmacy-moretta', title: 'Portare a casa le medicine', carries: 'medicines', crates: 1 },
  { from: 'pharmacy-moretta', title: 'Le medicine dalla farmacia della Moretta', carries: 'medicines', crates: 1 },
  { from: 'pharmacy-piave', title: 'Le medicine da corso Piave', carries: 'medicines', crates: 1 },
  { from: 'garden-moretta', title: 'Una cassetta di verdura da portare a casa', carries: 'crate', crates: 1 },
  { from: 'garden-mussotto', title: 'Due cassette dall’orto del Mussotto', carries: 'crate', crates: 2 },
];
