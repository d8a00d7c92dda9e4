// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EnteSettings } from '@reciproca/identity';
import { type Command, Option } from 'commander';
import type { Console } from '../console-context.js';
import { ensureDatabase } from '../database-state.js';
import type { EnteOptions } from '../ente/ente-order.js';
import { formatTable } from '../output/table.js';

const SECOND_FACTORS = ['offered', 'required'] as const satisfies readonly EnteSettings['staffSecondFactor'][];

export function addEnteCommand(program: Command, console: Console): void {
  const enti = program.command('ente').description('gli enti di questa installazione');
  enti
    .command('add <slug>')
    .description('apre un ente nuovo, con il primo coordinatore e la sua password')
    .requiredOption('--name <nome>', 'il nome dell’ente per esteso')
    .option('--ambito <codice>', 'il codice dell’ambito territoriale')
    .option('--comuni <codici|file>', 'codici ISTAT separati da virgole, oppure un file che li contiene')
    .requiredOption(
      '--coordinator <nome e cognome>',
      'il primo coordinatore, per esempio "Carla Fissore" o "Maria Teresa, De Luca"',
    )
    .requiredOption('--birth-date <data>', 'la data di nascita del coordinatore, per esempio 1980-05-21')
    .requiredOption('--login <nome utente>', 'il nome con cui il coordinatore entra')
    .action((slug: string, options: EnteOptions) => add(console, slug, options));
  enti
    .command('second-factor <slug>')
    .description('il codice a ogni accesso per chi lavora nell’ente')
    .addOption(
      new Option('--staff <regola>', 'offered: chi vuole lo attiva; required: obbligatorio')
        .choices(SECOND_FACTORS)
        .makeOptionMandatory(),
    )
    .action((slug: string, { staff }: { staff: EnteSettings['staffSecondFactor'] }) =>
      secondFactor(console, slug, staff),
    );
  enti
    .command('list')
    .description('elenca gli enti')
    .action(() => list(console));
}

async function add({ environment, output, databaseUrl }: Console, slug: string, options: EnteOptions): Promise<void> {
  const { readEnteOrder } = await import('../ente/ente-order.js');
  const order = readEnteOrder(slug, options);
  const { readComuneCodes } = await import('../ente/comune-codes.js');
  const comuneCodes = options.comuni === undefined ? [] : await readComuneCodes(options.comuni);
  await ensureDatabase(databaseUrl());
  const { addEnte } = await import('../ente/add-ente.js');
  const { randomPassword } = await import('../ente/random-password.js');
  const { withApplication } = await import('../console-application.js');
  const password = randomPassword();
  await withApplication(environment, (app) => addEnte(app, order, comuneCodes, password));
  output.write(
    [
      `L’ente "${order.name}" (${order.slug}) è aperto. Comuni: ${comuneCodes.length}.`,
      `Nome utente: ${order.login}`,
      `Password: ${password}`,
      'La password si vede solo adesso. Il programma non obbliga a cambiarla: il coordinatore la cambi subito, alla pagina /me.',
      'I residenti non entrano con una password finché l’ente non lo permette, alla pagina /settings.\n',
    ].join('\n'),
  );
}

async function secondFactor(
  { environment, output, databaseUrl }: Console,
  slug: string,
  staff: EnteSettings['staffSecondFactor'],
): Promise<void> {
  await ensureDatabase(databaseUrl());
  const { setStaffSecondFactor } = await import('../ente/require-second-factor.js');
  const { withApplication } = await import('../console-application.js');
  await withApplication(environment, (app) => setStaffSecondFactor(app, slug, staff));
  output.write(
    staff === 'required'
      ? 'Chi lavora nell’ente ora deve usare il codice. Chi non lo ha lo attiva al prossimo accesso.\n'
      : 'Il codice non è più obbligatorio.\n',
  );
}

async function list({ environment, output, databaseUrl }: Console): Promise<void> {
  await ensureDatabase(databaseUrl());
  const { listEnti } = await import('../ente/list-enti.js');
  const { withApplication } = await import('../console-application.js');
  const rows = await withApplication(environment, listEnti);
  output.write(
    rows.length > 0
      ? `${formatTable([['Nome breve', 'Nome', 'Ambito', 'Comuni'], ...rows])}\n`
      : 'Non c’è ancora nessun ente. Per aprirne uno: ente add\n',
  );
}
