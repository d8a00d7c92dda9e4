// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Consortium, openConsortium } from '../transport/consortium.js';
import type { TransportYear } from '../transport/simulate-transport.js';
import { POLICY_WORDS } from '../simulation-words.js';
import { COLOURS, PICTURE } from './picture-look.js';
import { element, words } from './svg-elements.js';

const MAP = { width: 344, height: 300, gap: 24, border: 26, foot: 34 } as const;
const KM_A_DEGREE_NORTH = 111.2;
const KM_A_DEGREE_EAST = 78.1;
const NAMED = 7000;

type Place = (at: { readonly lat: number; readonly lon: number }) => readonly [x: number, y: number];

/** Where the first year's callers live: who was taken, and who was not. */
export function refusalMaps(years: readonly TransportYear[], top: number): string {
  const consortium = openConsortium();
  const maps = years.map((year, at) => refusalMap(year, consortium, PICTURE.margin + at * (MAP.width + MAP.gap), top));
  return element('g', {}, maps);
}

function refusalMap(
  { policy, needs, ends, placeOf }: TransportYear,
  consortium: Consortium,
  left: number,
  top: number,
): string {
  const place = placeOver(consortium.comuni);
  const refused = needs.filter(({ id }) => ends.get(id) === 'refused');
  const served = needs.filter(({ id }) => ends.get(id) === 'served');
  const dots = (some: typeof needs, fill: string, r: number, opacity: number): string =>
    element(
      'g',
      { fill, opacity },
      some.map(({ home }) => {
        const [cx, cy] = place(placeOf(home));
        return element('circle', { cx, cy, r });
      }),
    );
  const clip = `map-${policy}`;
  return element('g', { transform: `translate(${left} ${top})` }, [
    element('clipPath', { id: clip }, [element('rect', { width: MAP.width, height: MAP.height, rx: 10 })]),
    element('rect', { width: MAP.width, height: MAP.height, rx: 10, fill: COLOURS.panel }),
    element('g', { 'clip-path': `url(#${clip})` }, [
      dots(served, COLOURS.served, 2.4, 0.45),
      dots(refused, COLOURS.refused, 4, 0.95),
      ...consortium.clinics.flatMap((clinic) => clinicMark(place(clinic.comune))),
      ...consortium.comuni
        .filter(({ population = 0, code }) => population >= NAMED || code === consortium.seat.code)
        .map((comune) => townName(comune.name, place(comune))),
    ]),
    words(14, MAP.height - 13, `${POLICY_WORDS[policy]}: ${refused.length} a piedi`, {
      'font-weight': policy === 'reciproca' ? 700 : 600,
    }),
  ]);
}

/** The comuni fill the map, north up. */
function placeOver(comuni: Consortium['comuni']): Place {
  const xs = comuni.map(({ lon }) => lon * KM_A_DEGREE_EAST);
  const ys = comuni.map(({ lat }) => -lat * KM_A_DEGREE_NORTH);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const [roomX, roomY] = [MAP.width - 2 * MAP.border, MAP.height - 2 * MAP.border - MAP.foot];
  const scale = Math.min(roomX / width, roomY / height);
  const [marginX, marginY] = [(roomX - scale * width) / 2 + MAP.border, (roomY - scale * height) / 2 + MAP.border];
  return ({ lat, lon }) => [
    marginX + scale * (lon * KM_A_DEGREE_EAST - left),
    marginY + scale * (-lat * KM_A_DEGREE_NORTH - top),
  ];
}

function clinicMark([x, y]: readonly [number, number]): string[] {
  if (x < 8 || y < 8 || x > MAP.width - 8 || y > MAP.height - 8) return [];
  return [
    element('rect', { x: x - 7, y: y - 7, width: 14, height: 14, rx: 3, fill: COLOURS.ink }),
    element('path', { d: `M${x - 4} ${y}h8M${x} ${y - 4}v8`, stroke: COLOURS.paper, 'stroke-width': 2.4 }),
  ];
}

function townName(name: string, [x, y]: readonly [number, number]): string {
  const isEast = x > MAP.width / 2;
  return words(isEast ? x - 12 : x + 12, y + 5, name, {
    'font-size': 14,
    'text-anchor': isEast ? 'end' : 'start',
    ...HALO,
  });
}

const HALO = { stroke: COLOURS.panel, 'stroke-width': 4, 'paint-order': 'stroke', 'stroke-linejoin': 'round' } as const;
