// SPDX-License-Identifier: AGPL-3.0-or-later
import { systemSeed } from '@reciproca/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { DiaryReport } from '@reciproca/exchange';
import type { Console } from '../console-context.js';
import { PlainFailure } from '../output/plain-failure.js';

const FINDINGS: readonly (readonly ['missing' | 'stray' | 'different', string])[] = [
  ['missing', 'Impegni che nel diario non ci sono'],
  ['stray', 'Righe del diario senza il loro impegno'],
  ['different', 'Righe del diario con altre ore'],
];

export function addDiaryCommand(program: Command, { environment, databaseUrl, output }: Console): void {
  const diary = program.command('diary').description('il tempo delle persone: chi è impegnato quando');
  diary
    .command('verify')
    .description('confronta il diario con gli impegni; esce con 1 e gli identificativi se qualcosa non torna')
    .option('--mend', 'prima riscrive quello che non torna')
    .action(async ({ mend = false }: { mend?: boolean }) => {
      databaseUrl();
      const { withApplication } = await import('../console-application.js');
      const reports = await withApplication(environment, (app) => verify(app, mend));
      const count = reports.reduce((total, { entries }) => total + entries, 0);
      const faults = reports.filter(({ isSound }) => !isSound);
      if (faults.length === 0) output.write(`Il diario torna: ${count} righe da qui in avanti.\n`);
      else throw new PlainFailure(`Il diario non torna (${count} righe).\n${faults.map(describe).join('\n')}`);
    });
}

async function verify(app: INestApplicationContext, mend: boolean): Promise<DiaryReport[]> {
  const { VerifyDiary } = await import('@reciproca/exchange');
  const seed = systemSeed('exchange');
  const check = app.get(VerifyDiary);
  const reports = await check.everywhere(seed);
  if (!mend || reports.every(({ isSound }) => isSound)) return reports;
  for (const report of reports) if (!report.isSound) await check.mend(seed, report);
  return check.everywhere(seed);
}

function describe(report: DiaryReport): string {
  const lines = FINDINGS.flatMap(([field, title]) =>
    report[field].length > 0 ? [`  ${title}: ${report[field].join(', ')}`] : [],
  );
  return [`Ente ${report.enteId}:`, ...lines].join('\n');
}
