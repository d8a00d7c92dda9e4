// SPDX-License-Identifier: AGPL-3.0-or-later
import { averageOf } from '../average.js';
import { decimal, percent, POLICY_WORDS } from '../simulation-words.js';
import type { Simulation } from '../simulate-years.js';
import { legend } from './legend.js';
import { BARS, COLOURS, PICTURE } from './picture-look.js';
import { stackedBar } from './stacked-bar.js';
import { element, words } from './svg-elements.js';

const REFUSED_IN_2017 = 122 / 544;
const COLUMNS = [970, 1095] as const;

/** How the calls of a year end under each policy, beside what the real year was. */
export function transportBars(years: Simulation['transport'], top: number): string {
  const first = top + 74;
  const rows = years[0]!.map(({ policy }, at) => {
    const figures = years.map((year) => year[at]!.figures);
    const share = (part: 'served' | 'refused' | 'cancelled'): number =>
      averageOf(figures, (year) => year[part] / year.requests).mean;
    const y = first + at * BARS.step;
    const middle = y + BARS.height / 2 + 6;
    return element('g', {}, [
      stackedBar(y, POLICY_WORDS[policy], policy === 'reciproca', [
        { share: share('served'), colour: COLOURS.served, label: percent(share('served')) },
        { share: share('cancelled'), colour: COLOURS.cancelled, label: percent(share('cancelled')), isLight: true },
        { share: share('refused'), colour: COLOURS.refused, label: percent(share('refused')), isBeside: true },
      ]),
      words(COLUMNS[0], middle, decimal(averageOf(figures, ({ kmPerPerson }) => kmPerPerson).mean, 1), NUMBER),
      words(COLUMNS[1], middle, decimal(averageOf(figures, ({ peoplePerTrip }) => peoplePerTrip).mean, 2), NUMBER),
    ]);
  });
  const bottom = first + (rows.length - 1) * BARS.step + BARS.height;
  const mark = BARS.left + BARS.width * (1 - REFUSED_IN_2017);
  return element('g', {}, [
    words(PICTURE.margin, top, 'Trasporto: le chiamate di un anno', { 'font-size': 24, 'font-weight': 700 }),
    legend(BARS.left, top + 38, [
      [COLOURS.served, 'servite'],
      [COLOURS.cancelled, 'annullate da chi ha chiesto'],
      [COLOURS.refused, 'rifiutate'],
    ]),
    words(COLUMNS[0], top + 38, 'km a testa', { 'text-anchor': 'middle', 'font-size': 15, fill: COLOURS.soft }),
    words(COLUMNS[1], top + 38, 'persone a viaggio', { 'text-anchor': 'middle', 'font-size': 15, fill: COLOURS.soft }),
    element('line', {
      x1: mark,
      x2: mark,
      y1: first - 10,
      y2: bottom + 12,
      stroke: COLOURS.ink,
      'stroke-width': 2,
      'stroke-dasharray': '5 4',
    }),
    ...rows,
    words(mark, bottom + 32, 'a destra del tratteggio: il 22% che il CISS 38 di Cuorgnè rifiutò nel 2017', {
      'text-anchor': 'middle',
      'font-size': 15,
      fill: COLOURS.soft,
    }),
  ]);
}

const NUMBER = { 'text-anchor': 'middle', 'font-size': 20, 'font-weight': 600 } as const;
