// SPDX-License-Identifier: AGPL-3.0-or-later
import { systemSeed } from '@reciproca/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { systemClock } from '@reciproca/kernel';
import type { ChainReport } from '@reciproca/privacy';
import type { Console } from '../console-context.js';
import { ensureSchema } from '../ensure-schema.js';
import { PlainFailure } from '../output/plain-failure.js';

const FAULTS = {
  changed: 'la riga è stata cambiata',
  missing: 'la riga è stata tolta',
  reordered: 'le righe non sono nel loro ordine',
  cut: 'manca un pezzo della catena',
  unchained: 'una riga è stata aggiunta fuori dalla catena',
  rewritten: 'la catena è stata rifatta',
} as const;

interface Options {
  readonly ente?: string;
  readonly anchor?: string;
}

interface NamedReport extends ChainReport {
  readonly slug: string;
}

export function addAuditCommand(program: Command, console: Console): void {
  const audit = program.command('audit').description('il registro di chi ha visto e cambiato i dati');
  audit
    .command('verify')
    .description('percorre la catena; esce con 1 e la prima riga che non torna')
    .option('--ente <slug>', 'un ente solo')
    .option('--anchor <posizione:impronta>', 'un capo della catena scritto prima con audit head; con --ente')
    .action(async (options: Options) => {
      if (options.anchor && !options.ente)
        throw new PlainFailure('Con --anchor serve --ente: ogni ente ha la sua catena.');
      const reports = await walk(console, options);
      const broken = reports.filter(({ fault }) => fault !== null);
      const lines = reports.map((report) => describe(report));
      if (broken.length > 0) throw new PlainFailure(lines.join('\n'));
      console.output.write(`${lines.join('\n')}\n`);
    });
  audit
    .command('head')
    .description('posizione e impronta dell’ultima riga, da tenere fuori dal database')
    .option('--ente <slug>', 'un ente solo')
    .action(async (options: Options) => {
      const reports = await walk(console, options);
      console.output.write(
        `${reports.map(({ slug, headPosition, headHash }) => `${slug} ${headPosition}:${headHash}`).join('\n')}\n`,
      );
    });
}

async function walk({ environment, ownerUrl }: Console, { ente, anchor }: Options): Promise<NamedReport[]> {
  await ensureSchema(ownerUrl());
  const { withApplication } = await import('../console-application.js');
  return withApplication(environment, (app) => reportsOf(app, ente, anchor));
}

async function reportsOf(
  app: INestApplicationContext,
  slug: string | undefined,
  anchor: string | undefined,
): Promise<NamedReport[]> {
  const { Enti } = await import('@reciproca/identity');
  const { narrowTo, UnitOfWork } = await import('@reciproca/platform');
  const { VerifyAudit } = await import('@reciproca/privacy');
  return app.get(UnitOfWork).run(systemSeed('audit', systemClock), async (ctx) => {
    const enti = (await app.get(Enti).listEnti(ctx)).filter((one) => !slug || one.slug === slug);
    if (slug && enti.length === 0) throw new PlainFailure(`Non c’è nessun ente «${slug}».`);
    const reports: NamedReport[] = [];
    for (const one of enti) {
      const report = await app.get(VerifyAudit).execute(await narrowTo(ctx, one.id), anchor ?? null);
      reports.push({ ...report, slug: one.slug });
    }
    return reports;
  });
}

function describe({ slug, entries, headPosition, headHash, fault }: NamedReport): string {
  if (!fault) return `${slug}: il registro torna, ${entries} righe, capo ${headPosition}:${headHash}`;
  return `${slug}: il registro non torna alla riga ${fault.position ?? '—'} (${fault.entryId ?? '—'}): ${FAULTS[fault.kind]}`;
}
