// SPDX-License-Identifier: AGPL-3.0-or-later
import { systemSeed } from '@reciproca/platform';
import type { Command } from 'commander';
import { romeDay, systemClock } from '@reciproca/kernel';
import type { MonthsLine } from '@reciproca/privacy';
import type { Console } from '../console-context.js';
import { PlainFailure } from '../output/plain-failure.js';
import { formatTable } from '../output/table.js';

interface Options {
  readonly ente: string;
  readonly months?: string;
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
    .option('--months <mesi>', 'dopo quanti mesi un dato è vecchio (almeno 1); senza, i mesi che l’ente ha scritto')
    .option('--category <nome>', 'solo una: contacts, messages, calls, notifications, listings, sessions')
    .option('--dry-run', 'conta e non toglie niente')
    .action(async (options: Options) => {
      const lines = await run(console, options);
      const rows = lines.map(({ category, months, count, people, oldest }) => [
        category,
        String(months),
        String(count),
        String(people),
        oldest ? romeDay(oldest) : '—',
      ]);
      console.output.write(
        `${formatTable([['Categoria', 'Mesi', options.dryRun ? 'Da togliere' : 'Tolti', 'Persone', 'Il più vecchio'], ...rows])}\n`,
      );
    });
}

async function run(
  { environment, databaseUrl }: Console,
  { ente: slug, months, category, dryRun }: Options,
): Promise<MonthsLine[]> {
  databaseUrl();
  const count = months === undefined ? null : Number(months);
  if (count !== null && (!Number.isInteger(count) || count < 1 || count > 600))
    throw new PlainFailure('I mesi sono un numero intero, da 1 a 600.');
  const { Enti } = await import('@reciproca/identity');
  const { narrowTo, UnitOfWork } = await import('@reciproca/platform');
  const { KeepRetention, retentionCategories } = await import('@reciproca/privacy');
  const { withApplication } = await import('../console-application.js');
  return withApplication(environment, (app) =>
    app.get(UnitOfWork).run(systemSeed('retention', systemClock), async (ctx) => {
      const ente = (await app.get(Enti).listEnti(ctx)).find((one) => one.slug === slug);
      if (!ente) throw new PlainFailure(`Non c’è nessun ente «${slug}».`);
      const known = retentionCategories();
      if (category && !known.includes(category)) throw new PlainFailure(`Le categorie sono: ${known.join(', ')}.`);
      const own = await narrowTo(ctx, ente.id);
      const keep = app.get(KeepRetention);
      const all =
        count === null
          ? (await keep.view(own, { limit: 1 })).policy.months
          : Object.fromEntries(known.map((one) => [one, count]));
      const chosen = Object.fromEntries(Object.entries(all).filter(([one]) => !category || one === category));
      if (Object.keys(chosen).length === 0)
        throw new PlainFailure(`L’ente «${slug}» non ha scritto dopo quanti mesi: serve --months.`);
      return dryRun ? keep.apply(own, chosen, true) : keep.runWith(own, chosen, 'console');
    }),
  );
}
