// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatNumber, usePage } from '@reciproca/ui';
import type { Count } from '../domain/counted.js';

export interface Bar {
  readonly label: string;
  readonly count: Count;
}

const WIDTH = 760;
const ROW = 34;
const LABELS = 300;
const NUMBERS = 90;
/** As many signs of a label fit before the bars; the table beside has all of them. */
const MOST_SIGNS = 38;

/** Bars lying on their side, drawn on the server: there on paper and without scripts. The table beside them says the same. */
export function CountBars({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const { t, language } = usePage();
  const most = Math.max(1, ...bars.map(({ count }) => count ?? 0));
  const height = bars.length * ROW;
  return (
    <figure class="chart">
      <svg
        class="chart-picture"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={title}
        font-family="inherit"
        direction="ltr"
      >
        {bars.map(({ label, count }, index) => {
          const width = ((count ?? 0) / most) * (WIDTH - LABELS - NUMBERS);
          const middle = index * ROW + ROW / 2;
          return (
            <g key={label}>
              <text x={LABELS - 10} y={middle + 5} text-anchor="end" font-size="15" fill="#17324d">
                {label.length > MOST_SIGNS ? `${label.slice(0, MOST_SIGNS - 1)}…` : label}
              </text>
              <rect x={LABELS} y={middle - 11} width={width} height={22} fill="#0066cc" />
              <text x={LABELS + width + 8} y={middle + 5} font-size="15" fill="#17324d">
                {count === null ? t('listening:results.held') : formatNumber(count, language)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
