// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlaceKind } from '@reciproca/territory';

export interface PublicPlaceData {
  /** Short name the texts and plans refer to it by. */
  readonly key: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly comune: string;
  readonly address: string;
  /** The comune's main town when left out. */
  readonly lat?: number;
  readonly lon?: number;
}

const ALBA = 'Alba';

/** Where people of Alba and around it go. Coordinates to about a hundred metres. */
export const ALBA_PLACES: readonly PublicPlaceData[] = [
  { key: 'hospital', kind: 'hospital', name: 'Ospedale Michele e Pietro Ferrero', comune: 'Verduno', address: 'Via Tanaro 7, Verduno', lat: 44.6793, lon: 7.9431 },
  { key: 'asl', kind: 'clinic', name: 'ASL CN2, ambulatori di via Vida', comune: ALBA, address: 'Via Vida 10, Alba', lat: 44.6989, lon: 8.0308 },
  { key: 'asl-canale', kind: 'clinic', name: 'Ambulatori ASL di Canale', comune: 'Canale', address: 'Piazza Trento e Trieste, Canale', lat: 44.7981, lon: 7.9971 },
  { key: 'asl-cortemilia', kind: 'clinic', name: 'Casa della comunità di Cortemilia', comune: 'Cortemilia', address: 'Corso Divisioni Alpine, Cortemilia' },
  { key: 'physio', kind: 'clinic', name: 'Centro di fisioterapia', comune: ALBA, address: 'Corso Europa, Alba', lat: 44.6924, lon: 8.0227 },
  { key: 'market', kind: 'market', name: 'Mercato di piazza Savona', comune: ALBA, address: 'Piazza Savona, Alba', lat: 44.6984, lon: 8.0339 },
  { key: 'market-canale', kind: 'market', name: 'Mercato di Canale', comune: 'Canale', address: 'Piazza Italia, Canale', lat: 44.7985, lon: 7.9962 },
  { key: 'pharmacy-moretta', kind: 'shop', name: 'Farmacia della Moretta', comune: ALBA, address: 'Corso Langhe, Alba', lat: 44.6938, lon: 8.0301 },
  { key: 'pharmacy-piave', kind: 'shop', name: 'Farmacia di corso Piave', comune: ALBA, address: 'Corso Piave, Alba', lat: 44.6921, lon: 8.0183 },
  { key: 'pharmacy-mussotto', kind: 'shop', name: 'Farmacia del Mussotto', comune: ALBA, address: 'Corso Canale, Alba', lat: 44.7109, lon: 8.0112 },
  { key: 'supermarket', kind: 'shop', name: 'Supermercato di corso Asti', comune: ALBA, address: 'Corso Asti, Alba', lat: 44.7072, lon: 8.0451 },
  { key: 'supermarket-europa', kind: 'shop', name: 'Supermercato di corso Europa', comune: ALBA, address: 'Corso Europa, Alba', lat: 44.6909, lon: 8.0203 },
  { key: 'supermarket-canale', kind: 'shop', name: 'Supermercato di Canale', comune: 'Canale', address: 'Viale del Pesco, Canale', lat: 44.7949, lon: 7.9931 },
  { key: 'station', kind: 'station', name: 'Stazione di Alba', comune: ALBA, address: 'Piazza Trento e Trieste, Alba', lat: 44.6966, lon: 8.0321 },
  { key: 'station-monticello', kind: 'station', name: "Stazione di Monticello d'Alba", comune: "Monticello d'Alba", address: 'Borgo di Monticello', lat: 44.7089, lon: 7.9537 },
  { key: 'inps', kind: 'service', name: 'Sportello INPS di Alba', comune: ALBA, address: 'Via Manzoni, Alba', lat: 44.7009, lon: 8.0321 },
  { key: 'centre-moretta', kind: 'meeting_point', name: 'Sala del quartiere Moretta', comune: ALBA, address: 'Piazza della Moretta, Alba', lat: 44.6941, lon: 8.0293 },
  { key: 'centre-mussotto', kind: 'meeting_point', name: 'Centro incontri del Mussotto', comune: ALBA, address: 'Via Cherasca, Alba', lat: 44.7118, lon: 8.0105 },
  { key: 'library', kind: 'meeting_point', name: 'Biblioteca di Alba', comune: ALBA, address: 'Via Vittorio Emanuele, Alba', lat: 44.7003, lon: 8.0363 },
  { key: 'garden-moretta', kind: 'garden', name: 'Orto della Moretta', comune: ALBA, address: 'Strada di Altavilla, Alba', lat: 44.6912, lon: 8.0334 },
  { key: 'garden-mussotto', kind: 'garden', name: 'Orto del Mussotto', comune: ALBA, address: 'Località Mussotto, Alba', lat: 44.7143, lon: 8.0072 },
  { key: 'garden-canale', kind: 'garden', name: 'Orto dei pescheti', comune: 'Canale', address: 'Strada dei Pescheti, Canale', lat: 44.8012, lon: 7.9917 },
  ...['Alba', 'Canale', 'Guarene', 'Cortemilia', 'Barbaresco', 'Neive', "Diano d'Alba", "Monticello d'Alba"].map((comune) => ({
    key: `hall-${comune}`,
    kind: 'service' as const,
    name: `Municipio di ${comune}`,
    comune,
    address: comune === 'Alba' ? 'Piazza Risorgimento 1, Alba' : `Piazza del Municipio, ${comune}`,
  })),
];

export const BRA_PLACES: readonly PublicPlaceData[] = [
  { key: 'hospital', kind: 'hospital', name: 'Ospedale Michele e Pietro Ferrero', comune: 'Verduno', address: 'Via Tanaro 7, Verduno', lat: 44.6793, lon: 7.9431 },
  { key: 'asl', kind: 'clinic', name: 'Casa della comunità di Bra', comune: 'Bra', address: 'Via Vittorio Emanuele, Bra', lat: 44.6966, lon: 7.8561 },
  { key: 'market', kind: 'market', name: 'Mercato di piazza XX Settembre', comune: 'Bra', address: 'Piazza XX Settembre, Bra', lat: 44.6973, lon: 7.8541 },
  { key: 'supermarket', kind: 'shop', name: 'Supermercato di via Cuneo', comune: 'Bra', address: 'Via Cuneo, Bra', lat: 44.6921, lon: 7.8479 },
  { key: 'station', kind: 'station', name: 'Stazione di Bra', comune: 'Bra', address: 'Piazza Roma, Bra', lat: 44.7011, lon: 7.8523 },
  { key: 'garden-bra', kind: 'garden', name: 'Orto sociale di Bandito', comune: 'Bra', address: 'Frazione Bandito, Bra', lat: 44.7187, lon: 7.8207 },
];
