// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DrawnMarker } from '../domain/map-drawing.js';
import type { Xy } from '../domain/plane.js';
import { MARKER_HEIGHT, markerWidth } from '../domain/spread-markers.js';
import { linePath } from './svg-path.js';

/** Round where the place is known, a square with a broken edge where only its part of the grid is. */
export function MapMarkers({ markers }: { markers: readonly DrawnMarker[] }) {
  return (
    <>
      {markers.map(({ text, place, stands }) => (
        <g key={text} class="map-leader">
          <path d={linePath([place, stands])} />
          <circle cx={place[0].toFixed(1)} cy={place[1].toFixed(1)} r={3.5} />
        </g>
      ))}
      {markers.map(({ text, stands, isRough }) => (
        <MarkerShape key={text} text={text} at={stands} isRough={isRough} />
      ))}
    </>
  );
}

function MarkerShape({ text, at: [x, y], isRough }: { text: string; at: Xy; isRough: boolean }) {
  const width = markerWidth(text);
  return (
    <g class={isRough ? 'map-marker map-marker-rough' : 'map-marker'}>
      <rect
        x={(x - width / 2).toFixed(1)}
        y={(y - MARKER_HEIGHT / 2).toFixed(1)}
        width={width}
        height={MARKER_HEIGHT}
        rx={isRough ? 3 : MARKER_HEIGHT / 2}
      />
      <text x={x.toFixed(1)} y={(y + 6).toFixed(1)} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}
