// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Column, DataTable, EmptyState, formatNumber, LinkButton, usePage } from '@reciproca/ui';
import type { AreaCount } from '../application/map-layers.js';
import type { AreaLine } from '../application/show-map.js';
import type { GroundArea } from '../domain/geo-point.js';
import { MapPicture } from './map-picture.js';

export interface CountedAreasProps {
  readonly ground: readonly GroundArea[];
  readonly counts: readonly AreaCount[];
  readonly lines: readonly AreaLine[];
  readonly shown: AreaCount;
}

/** Each comune with what is counted there: on the map one thing, in the list all of them. */
export function CountedAreas({ ground, counts, lines, shown }: CountedAreasProps) {
  const { t, language } = usePage();
  if (lines.length === 0)
    return (
      <EmptyState
        icon="map-marker"
        text={t('maps:no_areas')}
        action={<LinkButton href="/settings/comuni" text={t('maps:add_areas')} kind="outline" />}
      />
    );
  const nth = counts.indexOf(shown);
  const byId = new Map(lines.map(({ area }) => [area.id, area]));
  const numbers = new Map(lines.map((line) => [line.area.id, line.numbers[nth] ?? 0]));
  const total = lines.reduce((sum, line) => sum + (line.numbers[nth] ?? 0), 0);
  const isQuiet = (line: AreaLine): boolean => line.numbers.every((number) => number === 0);
  const [busy, quiet] = [lines.filter((line) => !isQuiet(line)), lines.filter(isQuiet)];
  const columns: Column<AreaLine>[] = [
    { key: 'area', header: t('maps:area'), cell: ({ area }) => area.name },
    ...counts.map((count, at): Column<AreaLine> => ({
      key: count.key,
      header: t(count.textKey),
      numeric: true,
      cell: ({ area, numbers: own }) => (
        <Counted number={own[at] ?? 0} href={count.href(area)} what={`${t(count.textKey)}, ${area.name}`} />
      ),
    })),
  ];
  return (
    <div class="map-beside">
      <MapPicture
        id="map"
        title={`${t('maps:title')}: ${t(shown.textKey)}`}
        description={t('maps:counted', { total: formatNumber(total, language), count: lines.length })}
        ground={ground}
        numbers={numbers}
        hrefOf={(id) => {
          const area = byId.get(id);
          return area && numbers.get(id) ? shown.href(area) : null;
        }}
      />
      <div class="stack">
        {busy.length > 0 && (
          <DataTable caption={t('maps:by_area')} columns={columns} rows={busy} rowKey={({ area }) => area.id} />
        )}
        {quiet.length > 0 && <p>{t('maps:nothing_in', { names: quiet.map(({ area }) => area.name).join(', ') })}</p>}
      </div>
    </div>
  );
}

function Counted({ number, href, what }: { number: number; href: string; what: string }) {
  const { language } = usePage();
  const text = formatNumber(number, language);
  return number === 0 ? (
    <>{text}</>
  ) : (
    <a href={href} aria-label={`${what}: ${text}`}>
      {text}
    </a>
  );
}
