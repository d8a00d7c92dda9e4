// SPDX-License-Identifier: AGPL-3.0-or-later

const UNITS = [1, 0.5, 0.1, 0.01, 0.001];

/** The coarsest unit all weights are whole multiples of; 0 when none is. */
export function weightUnit(weights: Float64Array): number {
  return (
    UNITS.find((unit) => weights.every((weight) => Math.abs(weight / unit - Math.round(weight / unit)) < 1e-9)) ?? 0
  );
}

/** The greatest weight a packing can have under this bound: sums of whole units are whole units. */
export function floorToUnit(bound: number, unit: number): number {
  if (unit === 0) return bound;
  return Math.floor(bound / unit + 1e-6) * unit;
}
