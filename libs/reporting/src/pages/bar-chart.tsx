// SPDX-License-Identifier: AGPL-3.0-or-later
import { scaleBand, scaleLinear } from 'd3-scale';
import { formatNumber, usePage } from '@reciproca/ui';

export interface BarSeries {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly number[];
}

const WIDTH = 760;
const HEIGHT = 260;
const MARGIN = { top: 12, right: 8, bottom: 46, left: 46 };
/** More labels than these would run into each other. */
const MOST_LABELS = 13;

/** Stacked bars, drawn on the server so that they are there on paper and without scripts; the table beside them holds the same figures. */
export function BarChart({
  title,
  labels,
  series,
}: {
  title: string;
  labels: readonly string[];
  series: readonly BarSeries[];
}) {
  const { language } = usePage();
  const totals = labels.map((_, index) => series.reduce((total, { values }) => total + (values[index] ?? 0), 0));
  const x = scaleBand<number>()
    .domain(labels.map((_, index) => index))
    .range([MARGIN.left, WIDTH - MARGIN.right])
    .padding(0.25);
  const y = scaleLinear()
    .domain([0, Math.max(1, ...totals)])
    .nice(4)
    .range([HEIGHT - MARGIN.bottom, MARGIN.top]);
  const every = Math.ceil(labels.length / MOST_LABELS);
  return (
    <figure class="chart">
      <svg class="chart-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title} font-family="inherit">
        {y
          .ticks(4)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick}>
              <line x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={y(tick)} y2={y(tick)} stroke="#c5c7c9" />
              <text x={MARGIN.left - 8} y={y(tick) + 5} text-anchor="end" font-size="14" fill="#17324d">
                {formatNumber(tick, language)}
              </text>
            </g>
          ))}
        {labels.map((label, index) => (
          <g key={label}>
            <Bar x={x(index) ?? 0} width={x.bandwidth()} series={series} index={index} scale={y} />
            {index % every === 0 && (
              <text
                x={(x(index) ?? 0) + x.bandwidth() / 2}
                y={HEIGHT - MARGIN.bottom + 20}
                text-anchor="middle"
                font-size="14"
                fill="#17324d"
              >
                {label}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption class="chart-legend">
        {series.map(({ name, colour }) => (
          <span key={name} class="chart-key">
            <svg width="14" height="14" aria-hidden="true">
              <rect width="14" height="14" fill={colour} />
            </svg>{' '}
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function Bar({
  x,
  width,
  series,
  index,
  scale,
}: {
  x: number;
  width: number;
  series: readonly BarSeries[];
  index: number;
  scale: (value: number) => number;
}) {
  let below = 0;
  return (
    <>
      {series.map(({ name, colour, values }) => {
        const from = below;
        below += values[index] ?? 0;
        return (
          <rect
            key={name}
            x={x}
            width={width}
            y={scale(below)}
            height={Math.max(0, scale(from) - scale(below))}
            fill={colour}
          />
        );
      })}
    </>
  );
}
