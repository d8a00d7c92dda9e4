// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatTable } from '../output/table.js';
import { averageOf } from './average.js';
import { decimal, lengthWords, percent, POLICY_WORDS } from './simulation-words.js';
import type { Simulation } from './simulate-years.js';

/** Both results in words and numbers: means over the years, with the least and the most of what matters. */
export function formatSimulation({ transport, condominium }: Simulation): string {
  return `Trasporto\n${formatTable([TRANSPORT_HEADING, ...transportRows(transport)])}\n\nCondominio\n${formatTable([CONDOMINIUM_HEADING, ...condominiumRows(condominium)])}\n`;
}

const TRANSPORT_HEADING = [
  'Come',
  'Richieste',
  'Servite',
  'Rifiutate',
  '(da – a)',
  'Annullate',
  'Km a persona',
  'Persone a viaggio',
  'Viaggi',
];
const CONDOMINIUM_HEADING = ['Come', 'Bisogni', 'Serviti', '(da – a)', 'Attesa in giorni'];

function transportRows(years: Simulation['transport']): string[][] {
  return years[0]!.map(({ policy }, at) => {
    const figures = years.map((year) => year[at]!.figures);
    const share = (part: 'served' | 'refused' | 'cancelled') =>
      averageOf(figures, (year) => year[part] / year.requests);
    const refused = share('refused');
    return [
      POLICY_WORDS[policy],
      decimal(averageOf(figures, ({ requests }) => requests).mean, 0),
      percent(share('served').mean),
      percent(refused.mean),
      `${percent(refused.least)} – ${percent(refused.most)}`,
      percent(share('cancelled').mean),
      decimal(averageOf(figures, ({ kmPerPerson }) => kmPerPerson).mean, 1),
      decimal(averageOf(figures, ({ peoplePerTrip }) => peoplePerTrip).mean, 2),
      decimal(averageOf(figures, ({ trips }) => trips).mean, 0),
    ];
  });
}

function condominiumRows(years: Simulation['condominium']): string[][] {
  return years[0]!.map(({ maxLength }, at) => {
    const each = years.map((year) => year[at]!);
    const served = averageOf(each, (year) => year.served / year.needs);
    return [
      lengthWords(maxLength),
      decimal(averageOf(each, ({ needs }) => needs).mean, 0),
      percent(served.mean),
      `${percent(served.least)} – ${percent(served.most)}`,
      decimal(averageOf(each, ({ meanWaitDays }) => meanWaitDays).mean, 1),
    ];
  });
}
