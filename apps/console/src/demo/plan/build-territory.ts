// SPDX-License-Identifier: AGPL-3.0-or-later
import { comuneNamed, type EnteData } from '../data/enti.js';
import type { Dice } from './dice.js';
import type { DemoCalendar } from './demo-calendar.js';
import type { Draft } from './demo-plan.js';
import type { DemoHome, DemoPlace } from './demo-person.js';

export interface DemoStaircase {
  /** The home of everybody on it, dwelling left open. */
  readonly home: DemoHome;
  readonly dwellingIds: readonly string[];
}

export interface DemoTerritory {
  readonly staircases: readonly DemoStaircase[];
  readonly places: ReadonlyMap<string, DemoPlace>;
}

const DWELLINGS_A_FLOOR = 2;

/** The ente's comuni, public housing and public places. */
export function buildTerritory(draft: Draft, ente: EnteData, calendar: DemoCalendar, dice: Dice): DemoTerritory {
  draft.add('ambiti', { code: ente.ambitoCode, name: ente.ambitoName });
  for (const comune of ente.comuni) draft.add('ente_comuni', { ente_id: ente.id, comune_code: comune.code });
  return { staircases: buildHousing(draft, ente, calendar, dice), places: buildPlaces(draft, ente, calendar, dice) };
}

function buildHousing(draft: Draft, ente: EnteData, calendar: DemoCalendar, dice: Dice): DemoStaircase[] {
  const made = calendar.at(-400, 9);
  const count = ente.areas.flatMap((area) => area.blocks).reduce((sum, block) => sum + block.staircases, 0);
  const staircases: DemoStaircase[] = [];
  for (const area of ente.areas) {
    const comune = comuneNamed(area.comune);
    const areaId = dice.id(made);
    draft.add('areas', {
      id: areaId,
      ente_id: ente.id,
      name: area.name,
      comune_code: comune.code,
      lat: area.lat,
      lon: area.lon,
    });
    for (const block of area.blocks) {
      const blockId = dice.id(made);
      draft.add('blocks', { id: blockId, ente_id: ente.id, area_id: areaId, name: block.name });
      const at = near(area, dice, 0.0016);
      const firstNumber = dice.int(2, 30);
      for (let index = 0; index < block.staircases; index += 1) {
        const number = staircases.length;
        const dwellings =
          Math.floor(((number + 1) * ente.dwellings) / count) - Math.floor((number * ente.dwellings) / count);
        const where = { ...near(at, dice, 0.0003), comuneCode: comune.code };
        const label = `Scala ${String.fromCharCode(65 + index)}`;
        const address = `${block.street} ${firstNumber + index * 2}`;
        staircases.push(
          buildStaircase(draft, ente.id, { label, address, dwellings, ...where, blockId, areaId }, made, dice),
        );
      }
    }
  }
  return staircases;
}

function buildStaircase(
  draft: Draft,
  enteId: string,
  staircase: {
    label: string;
    address: string;
    dwellings: number;
    lat: number;
    lon: number;
    comuneCode: string;
    blockId: string;
    areaId: string;
  },
  made: Date,
  dice: Dice,
): DemoStaircase {
  const { label, address, lat, lon, comuneCode, blockId, areaId } = staircase;
  const staircaseId = dice.id(made);
  const placeId = dice.id(made);
  draft.add('staircases', { id: staircaseId, ente_id: enteId, block_id: blockId, label, address, lat, lon });
  const home = {
    kind: 'home',
    name: address,
    comune_code: comuneCode,
    address,
    lat,
    lon,
    precision: 'exact',
    is_public: false,
  };
  draft.add('places', { id: placeId, ente_id: enteId, ...home });
  const dwellingIds = Array.from({ length: staircase.dwellings }, (_, index) => {
    const id = dice.id(made);
    draft.add('dwellings', {
      id,
      ente_id: enteId,
      staircase_id: staircaseId,
      number: String(index + 1),
      floor: Math.floor(index / DWELLINGS_A_FLOOR),
    });
    return id;
  });
  return { home: { placeId, comuneCode, lat, lon, dwellingId: null, staircaseId, blockId, areaId }, dwellingIds };
}

function buildPlaces(draft: Draft, ente: EnteData, calendar: DemoCalendar, dice: Dice): Map<string, DemoPlace> {
  const places = new Map<string, DemoPlace>();
  for (const { key, kind, name, comune: comuneName, address, ...at } of ente.places) {
    const comune = comuneNamed(comuneName);
    const { lat, lon } = { lat: at.lat ?? comune.lat, lon: at.lon ?? comune.lon };
    const id = dice.id(calendar.at(-400, 10));
    draft.add('places', {
      id,
      ente_id: ente.id,
      kind,
      name,
      comune_code: comune.code,
      address,
      lat,
      lon,
      precision: at.lat === undefined ? 'comune' : 'exact',
      is_public: true,
    });
    places.set(key, { id, key, comuneCode: comune.code, lat, lon });
  }
  return places;
}

/** Somewhere within so many degrees. */
export function near(point: { lat: number; lon: number }, dice: Dice, degrees: number): { lat: number; lon: number } {
  const shifted = (value: number): number => Number((value + (dice.next() * 2 - 1) * degrees).toFixed(5));
  return { lat: shifted(point.lat), lon: shifted(point.lon) };
}
