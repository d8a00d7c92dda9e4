// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Simulation } from '../simulate-years.js';
import { condominiumBars } from './condominium-bars.js';
import { COLOURS, PICTURE } from './picture-look.js';
import { refusalMaps } from './refusal-maps.js';
import { element, words } from './svg-elements.js';
import { transportBars } from './transport-bars.js';

const FONT = "'Titillium Web', 'Segoe UI', 'DejaVu Sans', Arial, sans-serif";
const TOPS = { transport: 150, maps: 480, condominium: 850 } as const;

/** A simulation as one picture, an SVG file's text. */
export function drawSimulation(simulation: Simulation): string {
  const { seed, years, weeks, transport, condominium } = simulation;
  const { width, height, margin } = PICTURE;
  const period =
    weeks === 52 ? (years === 1 ? 'un anno' : `media di ${years} anni`) : `${weeks} settimane, ${years} volte`;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      'font-family': FONT,
      'font-size': 16,
      fill: COLOURS.ink,
    },
    [
      element('title', {}, ['Reciproca: un anno simulato']),
      element('rect', { width, height, fill: COLOURS.paper }),
      words(margin, 66, 'Un anno simulato', { 'font-size': 36, 'font-weight': 700 }),
      words(
        margin,
        98,
        `Persone inventate, motore vero: ${period}, dal seme ${seed}. Stesse richieste e stessi volontari per ogni modo.`,
        { fill: COLOURS.soft },
      ),
      transportBars(transport, TOPS.transport),
      words(
        margin,
        TOPS.maps - 18,
        'Dove abita chi chiede, nel primo anno: in arancione chi resta a piedi; la croce è un ospedale o un ambulatorio',
        { 'font-size': 15, fill: COLOURS.soft },
      ),
      refusalMaps(transport[0]!, TOPS.maps),
      condominiumBars(condominium, TOPS.condominium),
      ...NOTES.map((note, at) => words(margin, height - 64 + at * 22, note, { 'font-size': 14, fill: COLOURS.soft })),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

const NOTES = [
  'Modello tarato: con i volontari supposti, «chi chiama prima» rifiuta circa il 22% come nel 2017. Conta la differenza fra le righe.',
  'Distanze in linea d’aria con un fattore. Ipotesi e limiti: docs/simulation.md.',
];
