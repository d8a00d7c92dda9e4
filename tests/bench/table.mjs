// SPDX-License-Identifier: AGPL-3.0-or-later

const COLUMNS = ['name', 'value', 'unit', 'baseline', 'ratio', 'bar', 'holds', 'p50', 'p99', 'n'];

/** Prints the results as a table, numbers to three significant digits. */
export function printTable(results) {
  const show = (value) =>
    value === null || value === undefined
      ? '–'
      : typeof value === 'number'
        ? String(Number(value.toPrecision(3)))
        : value;
  const rows = [COLUMNS, ...results.map((result) => COLUMNS.map((column) => show(result[column])))];
  const widths = COLUMNS.map((_, index) => Math.max(...rows.map((row) => row[index].length)));
  for (const row of rows) console.log(row.map((cell, index) => cell.padEnd(widths[index])).join('  '));
}

/**
 * One line of the results; whatever a measurement does not have is null. `bar` is what it is to reach ({@link atMost},
 * {@link ratioAtLeast}).
 */
export function result(name, unit, value, baseline, { bar, ...more } = {}) {
  const ratio = baseline ? value / baseline : null;
  const line = { name, value, unit, baseline: baseline ?? null, ratio, p50: null, p99: null, n: null, ...more };
  return { ...line, bar: bar?.words ?? null, holds: bar ? (bar.holds(line) ? 'yes' : 'no') : null };
}

/** @param {number} most of the value, or of another column */
export function atMost(most, column = 'value') {
  return { words: `${column === 'value' ? '' : `${column} `}≤ ${most}`, holds: (line) => line[column] <= most };
}

export function ratioAtLeast(least) {
  return { words: `ratio ≥ ${least}`, holds: ({ ratio }) => ratio >= least };
}

/** The value below which the given share lies, by the nearest rank. */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
