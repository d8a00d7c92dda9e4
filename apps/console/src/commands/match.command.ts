// SPDX-License-Identifier: AGPL-3.0-or-later
import { systemSeed } from '@reciproca/platform';
import { DomainError } from '@reciproca/kernel';
import type { Replay, RunQuality } from '@reciproca/planning';
import type { Command } from 'commander';
import type { Console } from '../console-context.js';
import { PlainFailure } from '../output/plain-failure.js';

export function addMatchCommand(program: Command, { environment, databaseUrl, output }: Console): void {
  const match = program.command('match').description('i calcoli degli abbinamenti');
  match
    .command('replay')
    .argument('<run>', 'il numero del calcolo, come nella sua pagina')
    .description('rifà un calcolo dai dati conservati e lo confronta; esce con 1 se il risultato è diverso')
    .action(async (runId: string) => {
      databaseUrl();
      if (!/^[0-9a-f-]{36}$/i.test(runId)) throw new PlainFailure(`"${runId}" non è il numero di un calcolo.`);
      const { ReplayRun } = await import('@reciproca/planning');
      const { overAllEnti, UnitOfWork } = await import('@reciproca/platform');
      const { withApplication } = await import('../console-application.js');
      const replay = await withApplication(environment, (app) =>
        app
          .get(UnitOfWork)
          .read(overAllEnti(systemSeed('match-replay')), (ctx) => app.get(ReplayRun).execute(ctx, runId)),
      ).catch((error: unknown) => {
        throw error instanceof DomainError ? new PlainFailure(REFUSALS[error.code] ?? error.code) : error;
      });
      output.write(describe(replay));
      if (!replay.isSameInput || !replay.isSameChoice) throw new PlainFailure('Il risultato è diverso.');
      output.write('Stesso risultato.\n');
    });
}

const REFUSALS: Readonly<Record<string, string>> = {
  'run.not_found': 'Questo calcolo non c’è.',
  'run.without_inputs': 'Di questo calcolo non ci sono i dati: non era riuscito.',
};

function describe({ run, again, isSameInput }: Replay): string {
  const line = (name: string, { objective, bound, gap, milliseconds }: RunQuality): string =>
    `${name}  obiettivo ${objective}, limite ${bound}, scarto ${(gap * 100).toFixed(2)}%, ${(milliseconds / 1000).toFixed(2)} s\n`;
  return `${line('Allora', run)}${line('Adesso', again)}Dati: ${isSameInput ? 'gli stessi' : 'diversi'} (${run.inputsHash?.slice(0, 16) ?? '—'})\n`;
}
