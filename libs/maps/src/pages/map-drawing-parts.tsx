// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatMetres, usePage } from '@reciproca/ui';
import type { MapDrawing } from '../domain/map-drawing.js';
import { MapAreas } from './map-areas.js';
import { MapMarkers } from './map-markers.js';
import { linePath } from './svg-path.js';

/** Everything that is drawn, the lowest first. */
export function MapDrawingParts({ drawing: { frame, areas, markers, way, labels, scale } }: { drawing: MapDrawing }) {
  const { language } = usePage();
  const { height } = frame;
  return (
    <>
      <MapAreas areas={areas} />
      {way.length > 1 && <path class="map-way" d={linePath(way)} />}
      {labels.map(({ text, x, y }) => (
        <text key={text} class="map-label" x={x} y={y} text-anchor="middle">
          {text}
        </text>
      ))}
      <MapMarkers markers={markers} />
      <g class="map-scale">
        <path d={`M12 ${height - 16}v6h${scale.length}v-6`} />
        <text x={16} y={height - 18}>
          {formatMetres(scale.metres, language)}
        </text>
      </g>
    </>
  );
}
