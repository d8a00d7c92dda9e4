// SPDX-License-Identifier: AGPL-3.0-or-later
import { systemSeed } from '@reciproca/platform';
import type { Command } from 'commander';
import type { LedgerReport } from '@reciproca/ledger';
import type { Console } from '../console-context.js';
import { ensureSchema } from '../ensure-schema.js';
import { PlainFailure } from '../output/plain-failure.js';

const FINDINGS: readonly (readonly [keyof LedgerReport, string])[] = [
  ['unbalancedTransferIds', 'Movimenti che non fanno zero'],
  ['wrongBalanceAccountIds', 'Conti con un saldo diverso dalla somma dei movimenti'],
  ['brokenChainPostingIds', 'Righe che non seguono dalla riga prima'],
  ['unbalancedEnteIds', 'Enti i cui conti non fanno zero'],
];

export function addLedgerCommand(program: Command, { environment, ownerUrl, output }: Console): void {
  const ledger = program.command('ledger').description('il registro dei minuti');
  ledger
    .command('verify')
    .description('riconta tutto il registro; esce con 1 e gli identificativi se qualcosa non torna')
    .action(async () => {
      await ensureSchema(ownerUrl());
      const { Ledger } = await import('@reciproca/ledger');
      const { withApplication } = await import('../console-application.js');
      const report = await withApplication(environment, (app) => app.get(Ledger).verify(systemSeed('ledger')));
      const counts = `${report.accounts} conti, ${report.transfers} movimenti, ${report.postings} righe`;
      if (report.isSound) output.write(`Il registro torna: ${counts}.\n`);
      else throw new PlainFailure(`Il registro non torna (${counts}).\n${describe(report)}`);
    });
}

function describe(report: LedgerReport): string {
  return FINDINGS.flatMap(([field, title]) => {
    const ids = report[field] as readonly string[];
    return ids.length > 0 ? [`${title}: ${ids.join(', ')}`] : [];
  }).join('\n');
}
