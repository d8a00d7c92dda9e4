// SPDX-License-Identifier: AGPL-3.0-or-later

export const AGE_BANDS = ['0-17', '18-29', '30-44', '45-64', '65-74', '75-84', '85+'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

const UPPER = [17, 29, 44, 64, 74, 84] as const;

export function ageBand(years: number): AgeBand {
  const index = UPPER.findIndex((upper) => years <= upper);
  return AGE_BANDS[index === -1 ? UPPER.length : index] as AgeBand;
}
