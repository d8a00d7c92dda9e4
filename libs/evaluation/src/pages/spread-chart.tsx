// SPDX-License-Identifier: AGPL-3.0-or-later
import { scaleLinear } from 'd3-scale';
import { formatNumber, usePage } from '@reciproca/ui';
import type { Spread } from '../domain/outcome.js';

interface SpreadChartProps {
  readonly title: string;
  readonly lines: readonly (Spread & { readonly label: string })[];
  readonly scaleMax: number;
  readonly low: string;
  readonly high: string;
}

const WIDTH = 760;
const ROW = 36;
const FOOT = 46;
const LABELS = 250;
const NUMBERS = 60;
const MOST_SIGNS = 32;

/** Lines from the lowest to the highest rating with the average on them, drawn on the server: there on paper and without scripts. */
export function SpreadChart({ title, lines, scaleMax, low, high }: SpreadChartProps) {
  const { language } = usePage();
  const bottom = lines.length * ROW;
  const x = scaleLinear()
    .domain([1, scaleMax])
    .range([LABELS + 12, WIDTH - NUMBERS]);
  const steps = Array.from({ length: scaleMax }, (_, nth) => nth + 1);
  return (
    <figure class="chart">
      <svg
        class="chart-picture"
        viewBox={`0 0 ${WIDTH} ${bottom + FOOT}`}
        role="img"
        aria-label={title}
        font-family="inherit"
        direction="ltr"
      >
        {steps.map((step) => (
          <g key={step}>
            <line x1={x(step)} x2={x(step)} y1={0} y2={bottom} stroke="#c5c7c9" />
            <text x={x(step)} y={bottom + 18} text-anchor="middle" font-size="14" fill="#17324d">
              {step}
            </text>
          </g>
        ))}
        {lines.map(({ label, mean, lowest, highest }, index) => {
          const middle = index * ROW + ROW / 2;
          return (
            <g key={label}>
              <text x={LABELS - 8} y={middle + 5} text-anchor="end" font-size="15" fill="#17324d">
                {label.length > MOST_SIGNS ? `${label.slice(0, MOST_SIGNS - 1)}…` : label}
              </text>
              <line x1={x(lowest)} x2={x(highest)} y1={middle} y2={middle} stroke="#5b6f82" stroke-width="4" />
              <circle cx={x(mean)} cy={middle} r="8" fill="#0066cc" />
              <text x={WIDTH - NUMBERS + 18} y={middle + 5} font-size="15" fill="#17324d">
                {formatNumber(mean, language)}
              </text>
            </g>
          );
        })}
        <text x={LABELS + 12} y={bottom + 38} font-size="13" fill="#17324d">
          {`1 = ${low}`}
        </text>
        <text x={WIDTH - NUMBERS} y={bottom + 38} text-anchor="end" font-size="13" fill="#17324d">
          {`${scaleMax} = ${high}`}
        </text>
      </svg>
    </figure>
  );
}
