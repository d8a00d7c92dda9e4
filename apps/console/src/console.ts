// SPDX-License-Identifier: AGPL-3.0-or-later
import { Command, CommanderError } from 'commander';
import { type Environment, type PlatformConfig, platformConfigShape, readConfig } from '@reciproca/platform';
import { addAdministratorCommand } from './commands/administrator.command.js';
import { addAuditCommand } from './commands/audit.command.js';
import { addDemoCommand } from './commands/demo.command.js';
import { addDiaryCommand } from './commands/diary.command.js';
import { addEnteCommand } from './commands/ente.command.js';
import { addExchangeCommand } from './commands/exchange.command.js';
import { addImportCommand } from './commands/import.command.js';
import { addLedgerCommand } from './commands/ledger.command.js';
import { addMatchCommand } from './commands/match.command.js';
import { addMigrateCommand } from './commands/migrate.command.js';
import { addMigrationCommand } from './commands/migration.command.js';
import { addPushCommand } from './commands/push.command.js';
import { addRetentionCommand } from './commands/retention.command.js';
import { addSchemaCommand } from './commands/schema.command.js';
import { addSimulateCommand } from './commands/simulate.command.js';
import { addSolveCommand } from './commands/solve.command.js';
import { WITHOUT_TABLES } from './database-state.js';
import { PlainFailure } from './output/plain-failure.js';
import type { Output } from './output/progress.js';
import type { Console } from './console-context.js';

/** Runs one command line; answers the process's exit code. */
export async function runConsole(
  args: readonly string[],
  environment: Environment,
  output: Output,
  errors: Output,
): Promise<number> {
  const program = new Command('reciproca').description('Reciproca da riga di comando').exitOverride();
  program.configureOutput({ writeOut: (text) => void output.write(text), writeErr: (text) => void errors.write(text) });
  const own: Console = {
    environment,
    output,
    databaseUrl: () => settingsOf(environment).DATABASE_URL,
    ownerUrl: () => ownerUrlOf(settingsOf(environment)),
  };
  addMigrateCommand(program, own);
  addMigrationCommand(program, own);
  addDemoCommand(program, own);
  addAdministratorCommand(program, own);
  addEnteCommand(program, own);
  addImportCommand(program, own);
  addSchemaCommand(program, own);
  addAuditCommand(program, own);
  addLedgerCommand(program, own);
  addExchangeCommand(program, own);
  addDiaryCommand(program, own);
  addRetentionCommand(program, own);
  addPushCommand(program, own);
  addMatchCommand(program, own);
  addSolveCommand(program, own);
  addSimulateCommand(program, own);
  try {
    await program.parseAsync([...args]);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    errors.write(`${wordsFor(error)}\n`);
    return 1;
  }
}

const NO_SUCH_TABLE = '42P01';

/** What it means where that is known; everything else with where it came from. */
function wordsFor(error: unknown): string {
  if (error instanceof PlainFailure) return error.message;
  const { code, driverError, stack } = error as { code?: string; driverError?: { code?: string }; stack?: string };
  if ((driverError?.code ?? code) === NO_SUCH_TABLE) return WITHOUT_TABLES;
  return stack ?? String(error);
}

function ownerUrlOf({ DATABASE_OWNER_URL: owner, DATABASE_URL: only }: PlatformConfig): string {
  return owner ?? only;
}

function settingsOf(environment: Environment): PlatformConfig {
  try {
    return readConfig(platformConfigShape, environment);
  } catch (error) {
    throw new PlainFailure((error as Error).message);
  }
}
