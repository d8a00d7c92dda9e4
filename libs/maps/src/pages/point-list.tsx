// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState, usePage } from '@reciproca/ui';
import type { MapPoint } from '../application/map-layers.js';
import type { GroundArea } from '../domain/geo-point.js';
import { numberMarkers } from '../domain/number-markers.js';
import { MapPicture } from './map-picture.js';

/** With more of them nobody finds anything. */
const MOST_MARKERS = 60;

export interface PointListProps {
  readonly ground: readonly GroundArea[];
  readonly title: string;
  readonly points: readonly MapPoint[];
}

/** Places of one kind, with the numbers they have on the map; those nobody has found stand below without one. */
export function PointList({ ground, title, points }: PointListProps) {
  const { t } = usePage();
  if (points.length === 0) return <EmptyState icon="map-marker" text={t('maps:no_points')} />;
  const known = points.filter(({ at }) => at !== null);
  const drawn = known.slice(0, MOST_MARKERS);
  return (
    <div class="map-beside">
      <MapPicture
        id="map"
        title={`${t('maps:title')}: ${title}`}
        description={t('maps:numbered', { count: drawn.length })}
        ground={ground}
        markers={numberMarkers(drawn.map(({ at }) => ({ at, isRough: false })))}
      />
      <div class="stack">
        <ol class="map-list">{drawn.map(lineOf)}</ol>
        <Undrawn lead={t('maps:too_many')} points={known.slice(MOST_MARKERS)} />
        <Undrawn lead={t('maps:vague')} points={points.filter(({ at }) => at === null)} />
      </div>
    </div>
  );
}

function Undrawn({ lead, points }: { lead: string; points: readonly MapPoint[] }) {
  if (points.length === 0) return null;
  return (
    <>
      <p>{lead}</p>
      <ul>{points.map(lineOf)}</ul>
    </>
  );
}

function lineOf({ name, where, href }: MapPoint) {
  return (
    <li key={`${name} ${where}`}>
      {href ? <a href={href}>{name}</a> : name}
      {where && ` · ${where}`}
    </li>
  );
}
