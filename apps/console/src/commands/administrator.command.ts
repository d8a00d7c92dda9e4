// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Command } from 'commander';
import type { Console } from '../console-context.js';
import { ensureDatabase } from '../database-state.js';

export function addAdministratorCommand(program: Command, console: Console): void {
  const administrators = program.command('administrator').description('chi cura questa installazione');
  administrators
    .command('invite')
    .description('scrive un link con cui un amministratore entra: vale sette giorni e una volta sola')
    .action(() => invite(console));
}

async function invite({ environment, output, databaseUrl }: Console): Promise<void> {
  await ensureDatabase(databaseUrl());
  const { AdministratorLinks } = await import('@reciproca/installation');
  const { systemSeed, UnitOfWork } = await import('@reciproca/platform');
  const { withApplication } = await import('../console-application.js');
  const address = await withApplication(environment, (app) =>
    app.get(UnitOfWork).run(systemSeed('administrator'), (ctx) => app.get(AdministratorLinks).make(ctx, 'added', null)),
  );
  output.write(
    [
      address,
      'Chi apre questa pagina diventa amministratore dell’installazione: dalla solo alla persona giusta.',
      'Vale sette giorni e una volta sola. Serve l’app dei codici sul telefono.\n',
    ].join('\n'),
  );
}
