// SPDX-License-Identifier: AGPL-3.0-or-later

/** Exponent of the power of size that fits the times best, by least squares of the logarithms. */
export function exponentOf(sizes, times) {
  const [xs, ys] = [sizes.map(Math.log), times.map(Math.log)];
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x0, y0] = [mean(xs), mean(ys)];
  return xs.reduce((sum, x, at) => sum + (x - x0) * (ys[at] - y0), 0) / xs.reduce((sum, x) => sum + (x - x0) ** 2, 0);
}
