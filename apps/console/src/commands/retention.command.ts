// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Command } from 'commander';
import { systemClock } from '@reciproca/kernel';
import type { RetentionLine } from '@reciproca/privacy';
import type { Console } from '../console.js';
import { PlainFailure } from '../output/plain-failure.js';
import { formatTable } from '../output/table.js';
import { systemSeed } from '../system-seed.js';

interface Options {
  readonly ente: string;
  readonly months: string;
  readonly category?: string;
  readonly dryRun?: boolean;
}

export function addRetentionCommand(program: Command, console: Console): void {
  program
    .command('retention')
    .description('i dati vecchi')
    .command('run')
    .description('conta i dati più vecchi di tanti mesi e li toglie; con --dry-run li conta soltanto')
    .requiredOption('--ente <slug>', 'di quale ente')
    .requiredOption('--months <mesi>', 'dopo quanti mesi un dato è vecchio (almeno 1)')
    .option('--category <nome>', 'solo una: messages, calls, notifications, listings, sessions')
    .option('--dry-run', 'conta e non toglie niente')
    .action(async (options: Options) => {
      const lines = await run(console, options);
      const rows = lines.map(({ category, count, people, oldest }) => [category, String(count), String(people), oldest ? oldest.toISOString().slice(0, 10) : '—']);
      console.output.write(`${formatTable([['Categoria', options.dryRun ? 'Da togliere' : 'Tolti', 'Persone', 'Il più vecchio'], ...rows])}\n`);
    });
}

async function run({ environment, databaseUrl }: Console, { ente: slug, months, category, dryRun }: Options): Promise<RetentionLine[]> {
  databaseUrl();
  const count = Number(months);
  if (!Number.isInteger(count) || count < 1) throw new PlainFailure('I mesi sono un numero intero, almeno 1.');
  const { Enti } = await import('@reciproca/identity');
  const { UnitOfWork } = await import('@reciproca/platform');
  const { RunRetention } = await import('@reciproca/privacy');
  const { withApplication } = await import('../console-application.js');
  return withApplication(environment, (app) =>
    app.get(UnitOfWork).run(systemSeed('retention', systemClock), async (ctx) => {
      const ente = (await app.get(Enti).listEnti(ctx)).find((one) => one.slug === slug);
      if (!ente) throw new PlainFailure(`Non c’è nessun ente «${slug}».`);
      const before = new Date(ctx.clock.now());
      before.setUTCMonth(before.getUTCMonth() - count);
      return app.get(RunRetention).execute({ ...ctx, enteId: ente.id }, before, { dryRun: dryRun ?? false, category });
    }),
  );
}
