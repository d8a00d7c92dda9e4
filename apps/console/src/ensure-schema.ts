// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SchemaReport } from '@reciproca/composition';
import { PlainFailure } from './output/plain-failure.js';

const MOST_NAMED = 40;

/**
 * Throws a plain failure that names what is amiss when the tables are not those of this program, as after a restore that
 * lost some: figures counted over what is left would be right and worth nothing.
 */
export async function ensureSchema(databaseUrl: string): Promise<SchemaReport> {
  const { verifySchema } = await import('@reciproca/composition');
  const report = await verifySchema(databaseUrl).catch((error: Error) => {
    throw new PlainFailure(
      `Lo schema non si è potuto confrontare: ${error.message || (error as { code?: string }).code}`,
    );
  });
  const { pending, missing, different } = report;
  if (pending.length > 0)
    throw new PlainFailure(`Lo schema è più vecchio di questo programma. Prima: console migrate\n${list(pending)}`);
  if (missing.length + different.length === 0) return report;
  throw new PlainFailure(
    [
      'Lo schema non è quello di questo programma: il ripristino o una modifica a mano ha lasciato fuori qualcosa.',
      ...(missing.length > 0 ? [`Manca (${missing.length}):\n${list(missing)}`] : []),
      ...(different.length > 0 ? [`È diverso (${different.length}):\n${list(different)}`] : []),
    ].join('\n'),
  );
}

function list(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).map((name) => `  ${name}`);
  return [...named, ...(names.length > MOST_NAMED ? [`  … e altri ${names.length - MOST_NAMED}`] : [])].join('\n');
}
