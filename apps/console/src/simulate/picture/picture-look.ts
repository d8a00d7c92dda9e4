// SPDX-License-Identifier: AGPL-3.0-or-later

/** Colours that also differ in lightness, for who does not tell red from green. */
export const COLOURS = {
  ink: '#17324d',
  soft: '#5b6f82',
  line: '#d9e2ec',
  paper: '#ffffff',
  panel: '#f5f8fb',
  served: '#0059b3',
  cancelled: '#b8c6d6',
  refused: '#e0662b',
  two: '#0059b3',
  three: '#00897b',
  four: '#e0a526',
} as const;

export const PICTURE = { width: 1200, height: 1180, margin: 60 } as const;
export const BARS = { left: 290, width: 560, height: 40, step: 62 } as const;
