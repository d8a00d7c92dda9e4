// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Consortium, openConsortium } from '../transport/consortium.js';
import type { TransportYear } from '../transport/simulate-transport.js';
import { POLICY_WORDS } from '../simulation-words.js';
import { COLOURS, PICTURE } from './picture-look.js';
import { element, words } from './svg-elements.js';

const MAP = { width: 344, height: 300, gap: 24 } as const;
const KM_SHOWN = 27;
const KM_A_DEGREE_NORTH = 111.2;
const KM_A_DEGREE_EAST = 78.1;
const NAMED = 9000;

type Place = (at: { readonly lat: number; readonly lon: number }) => readonly [x: number, y: number];

/** Where the first year's callers live: who was taken, and who was not. */
export function refusalMaps(years: readonly TransportYear[], top: number): string {
  const consortium = openConsortium();
  const maps = years.map((year, at) => refusalMap(year, consortium, PICTURE.margin + at * (MAP.width + MAP.gap), top));
  return element('g', {}, maps);
}

function refusalMap({ policy, needs, ends, placeOf }: TransportYear, consortium: Consortium, left: number, top: number): string {
  const place: Place = ({ lat, lon }) => {
    const scale = MAP.width / KM_SHOWN;
    const { lat: north, lon: east } = consortium.seat;
    return [MAP.width / 2 - 30 + (lon - east) * KM_A_DEGREE_EAST * scale, MAP.height / 2 - 4 - (lat - north) * KM_A_DEGREE_NORTH * scale];
  };
  const refused = needs.filter(({ id }) => ends.get(id) === 'refused');
  const served = needs.filter(({ id }) => ends.get(id) === 'served');
  const dots = (some: typeof needs, fill: string, r: number, opacity: number): string[] =>
    some.map(({ home }) => {
      const [cx, cy] = place(placeOf(home));
      return element('circle', { cx, cy, r, fill, opacity });
    });
  const clip = `map-${policy}`;
  return element('g', { transform: `translate(${left} ${top})` }, [
    element('clipPath', { id: clip }, [element('rect', { width: MAP.width, height: MAP.height, rx: 10 })]),
    element('rect', { width: MAP.width, height: MAP.height, rx: 10, fill: COLOURS.panel }),
    element('g', { 'clip-path': `url(#${clip})` }, [
      ...dots(served, COLOURS.served, 2.4, 0.4),
      ...dots(refused, COLOURS.refused, 4, 0.95),
      ...consortium.clinics.flatMap((clinic) => clinicMark(place(clinic.comune))),
      ...consortium.comuni.filter(({ population = 0, code }) => population >= NAMED || code === consortium.seat.code).map((comune) => townName(comune.name, place(comune))),
    ]),
    words(14, MAP.height - 14, `${POLICY_WORDS[policy]}: ${refused.length} persone a piedi`, { 'font-weight': 600, ...HALO }),
  ]);
}

function clinicMark([x, y]: readonly [number, number]): string[] {
  if (x < 8 || y < 8 || x > MAP.width - 8 || y > MAP.height - 8) return [];
  return [element('rect', { x: x - 7, y: y - 7, width: 14, height: 14, rx: 3, fill: COLOURS.ink }), element('path', { d: `M${x - 4} ${y}h8M${x} ${y - 4}v8`, stroke: COLOURS.paper, 'stroke-width': 2.4 })];
}

function townName(name: string, [x, y]: readonly [number, number]): string {
  return words(x + 12, y + 5, name, { 'font-size': 14, ...HALO });
}

const HALO = { stroke: COLOURS.panel, 'stroke-width': 4, 'paint-order': 'stroke', 'stroke-linejoin': 'round' } as const;
