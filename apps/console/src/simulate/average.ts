// SPDX-License-Identifier: AGPL-3.0-or-later

export interface Average {
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

/** Over the years of a simulation; never of nothing. */
export function averageOf<T>(years: readonly T[], figure: (year: T) => number): Average {
  const figures = years.map(figure);
  return {
    mean: figures.reduce((sum, each) => sum + each, 0) / figures.length,
    least: Math.min(...figures),
    most: Math.max(...figures),
  };
}
