// SPDX-License-Identifier: AGPL-3.0-or-later
import { systemSeed } from '@reciproca/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { ExchangeFindings, ExchangeReport } from '@reciproca/exchange';
import type { Console } from '../console-context.js';
import { PlainFailure } from '../output/plain-failure.js';

const FINDINGS: readonly (readonly [keyof ExchangeFindings, string])[] = [
  ['miscountedSlotIds', 'Orari di cui risulta preso altro da quello che li occupa'],
  ['oversoldSlotIds', 'Orari con più posti presi di quanti ce ne sono'],
  ['staleProposalIds', 'Proposte ancora aperte su annunci chiusi'],
  ['contradictedAgreementIds', 'Accordi in corso la cui richiesta risulta non presa'],
  ['servedTwiceRequestIds', 'Richieste servite da più accordi'],
  ['forgottenListingIds', 'Annunci che risultano presi ma hanno ancora posto'],
  ['misindexedListingIds', 'Annunci con un indice degli orari liberi sbagliato'],
];

export function addExchangeCommand(program: Command, { environment, databaseUrl, output }: Console): void {
  const exchange = program.command('exchange').description('offerte, richieste, proposte e accordi');
  exchange
    .command('verify')
    .description('riconta posti, proposte e accordi; esce con 1 e gli identificativi se qualcosa non torna')
    .option('--mend', 'prima riconta di nuovo gli orari che non tornano')
    .action(async ({ mend = false }: { mend?: boolean }) => {
      databaseUrl();
      const { withApplication } = await import('../console-application.js');
      const reports = await withApplication(environment, (app) => verify(app, mend));
      const sum = (field: 'slots' | 'proposals' | 'agreements'): number =>
        reports.reduce((total, report) => total + report[field], 0);
      const counts = `${sum('slots')} orari, ${sum('proposals')} proposte, ${sum('agreements')} accordi`;
      const faults = reports.filter(({ isSound }) => !isSound);
      if (faults.length === 0) output.write(`Gli scambi tornano: ${counts}.\n`);
      else throw new PlainFailure(`Gli scambi non tornano (${counts}).\n${faults.map(describe).join('\n')}`);
    });
}

async function verify(app: INestApplicationContext, mend: boolean): Promise<ExchangeReport[]> {
  const { RecountSlots, VerifyExchange } = await import('@reciproca/exchange');
  const { UnitOfWork } = await import('@reciproca/platform');
  const seed = systemSeed('exchange');
  const reports = await app.get(VerifyExchange).everywhere(seed);
  if (!mend || reports.every(({ miscountedSlotIds }) => miscountedSlotIds.length === 0)) return reports;
  for (const { enteId, miscountedSlotIds } of reports)
    for (const id of miscountedSlotIds)
      await app.get(UnitOfWork).run({ ...seed, enteId }, (ctx) => app.get(RecountSlots).execute(ctx, id));
  return app.get(VerifyExchange).everywhere(seed);
}

function describe(report: ExchangeReport): string {
  const lines = FINDINGS.flatMap(([field, title]) =>
    report[field].length > 0 ? [`  ${title}: ${report[field].join(', ')}`] : [],
  );
  return [`Ente ${report.enteId}:`, ...lines].join('\n');
}
