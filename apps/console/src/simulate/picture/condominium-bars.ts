// SPDX-License-Identifier: AGPL-3.0-or-later
import { averageOf } from '../average.js';
import { decimal, lengthWords, percent } from '../simulation-words.js';
import type { Simulation } from '../simulate-years.js';
import { legend } from './legend.js';
import { BARS, COLOURS, PICTURE } from './picture-look.js';
import { stackedBar } from './stacked-bar.js';
import { element, words } from './svg-elements.js';

const COLUMNS = [970, 1095] as const;
const LENGTHS = [
  { length: 2, colour: COLOURS.two },
  { length: 3, colour: COLOURS.three },
  { length: 4, colour: COLOURS.four, isLight: true },
] as const;

/** Which needs are met when nobody gives without receiving, by the length of the circle that met them. */
export function condominiumBars(years: Simulation['condominium'], top: number): string {
  const rows = years[0]!.map(({ maxLength }, at) => {
    const each = years.map((year) => year[at]!);
    const y = top + 64 + at * BARS.step;
    const middle = y + BARS.height / 2 + 6;
    const parts = LENGTHS.map(({ length, ...look }) => {
      const share = averageOf(each, ({ circles, needs }) => ((circles.get(length) ?? 0) * length) / needs).mean;
      return { share, ...look, label: percent(share) };
    });
    return element('g', {}, [
      stackedBar(y, lengthWords(maxLength), maxLength > 2, parts),
      words(COLUMNS[0], middle, percent(averageOf(each, ({ served, needs }) => served / needs).mean), NUMBER),
      words(COLUMNS[1], middle, decimal(averageOf(each, ({ meanWaitDays }) => meanWaitDays).mean, 1), NUMBER),
    ]);
  });
  return element('g', {}, [
    words(PICTURE.margin, top, 'Condominio: chi dà solo se riceve', { 'font-size': 24, 'font-weight': 700 }),
    legend(BARS.left, top + 38, [
      [COLOURS.two, 'serviti in due'],
      [COLOURS.three, 'in tre'],
      [COLOURS.four, 'in quattro'],
      [COLOURS.line, 'nessun circolo in tempo'],
    ]),
    words(COLUMNS[0], top + 38, 'serviti', { 'text-anchor': 'middle', 'font-size': 15, fill: COLOURS.soft }),
    words(COLUMNS[1], top + 38, 'giorni di attesa', { 'text-anchor': 'middle', 'font-size': 15, fill: COLOURS.soft }),
    ...rows,
  ]);
}

const NUMBER = { 'text-anchor': 'middle', 'font-size': 20, 'font-weight': 600 } as const;
