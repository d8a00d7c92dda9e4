// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DrawnArea, ON_LINE } from '../domain/map-drawing.js';
import { LABEL_SIZE } from '../domain/place-labels.js';
import { tintOf } from '../domain/tint.js';
import { linePath } from './svg-path.js';

/** The parts of the ground: tinted by their number, which stands in them as well, since colour alone says nothing to many. */
export function MapAreas({ areas }: { areas: readonly DrawnArea[] }) {
  const largest = Math.max(0, ...areas.map(({ number }) => number ?? 0));
  return (
    <>
      {areas.map(({ area, corners, number }) => (
        <path
          key={area.id}
          class={number === null ? 'map-behind' : `map-area map-tint-${tintOf(number, largest)}`}
          d={`${linePath(corners)}Z`}
        />
      ))}
      {areas.map(({ area, middle: [x, y], number }) =>
        number ? (
          <text key={area.id} class="map-number" x={x} y={y + LABEL_SIZE * ON_LINE} text-anchor="middle">
            {number}
          </text>
        ) : null,
      )}
    </>
  );
}
