// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Facts, Waiting } from '../../../libs/texting/src/domain/conversation.js';

const place = (id: string, kind: string, name: string, comune: string) => ({ id, kind, name, comune });

export const PLACES = [
  place('osp', 'hospital', 'Ospedale Michele e Pietro Ferrero', 'Verduno'),
  place('mercato', 'market', 'Mercato di piazza Savona', 'Alba'),
  place('mercato-canale', 'market', 'Mercato di Canale', 'Canale'),
  place('stazione', 'station', 'Stazione di Alba', 'Alba'),
  place('farm-moretta', 'shop', 'Farmacia della Moretta', 'Alba'),
  place('farm-mussotto', 'shop', 'Farmacia del Mussotto', 'Alba'),
  place('super', 'shop', 'Supermercato di corso Asti', 'Alba'),
  place('fisio', 'clinic', 'Centro di fisioterapia', 'Alba'),
  place('asl', 'clinic', 'ASL CN2, ambulatori di via Vida', 'Alba'),
  place('municipio-neive', 'service', 'Municipio di Neive', 'Neive'),
  place('inps', 'service', 'Sportello INPS di Alba', 'Alba'),
  place('biblioteca', 'meeting_point', 'Biblioteca di Alba', 'Alba'),
];

export const waiting = (id: string, over: Partial<Waiting> = {}): Waiting => ({
  id,
  kind: 'proposal',
  name: 'Marco',
  day: '2026-11-26',
  minutes: 520,
  isHelped: true,
  isRide: true,
  ...over,
});

/** A Monday at ten in the morning. */
export const FACTS: Facts = {
  today: '2026-11-23',
  minutes: 600,
  places: PLACES,
  home: { id: 'casa', comune: 'Alba' },
  proposals: [],
  ahead: [],
};
