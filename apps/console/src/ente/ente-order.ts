// SPDX-License-Identifier: AGPL-3.0-or-later
import { loginShape } from '@reciproca/identity';
import { dayShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { PlainFailure } from '../output/plain-failure.js';

const orderShape = z.object({
  slug: z.string().regex(/^[a-z0-9-]{2,40}$/),
  name: plainText(200),
  ambito: plainText(20).nullable(),
  coordinator: z.object({ givenName: plainText(100), familyName: plainText(100) }),
  birthDate: dayShape,
  login: loginShape,
});

/** A new ente and its first coordinator, as asked for on the command line. */
export type EnteOrder = z.output<typeof orderShape>;

const HOW: Readonly<Record<string, string>> = {
  slug: 'SLUG: da 2 a 40 lettere minuscole, cifre o trattini',
  name: '--name: il nome dell’ente, 200 caratteri al massimo',
  ambito: '--ambito: il codice dell’ambito, 20 caratteri al massimo',
  coordinator: '--coordinator: "Nome Cognome". Se le parole sono più di due, con una virgola: "Maria Teresa, De Luca"',
  birthDate: '--birth-date: una data vera, per esempio 1980-05-21',
  login: '--login: almeno 3 lettere, cifre o segni . _ @ + -, senza spazi',
};

export interface EnteOptions {
  readonly name: string;
  readonly ambito?: string;
  readonly comuni?: string;
  readonly coordinator: string;
  readonly birthDate: string;
  readonly login: string;
}

/** Throws a plain failure that says, option by option, how it has to be written. */
export function readEnteOrder(slug: string, options: EnteOptions): EnteOrder {
  const { name, birthDate, login } = options;
  const coordinator = splitName(options.coordinator);
  const parsed = orderShape.safeParse({ slug, name, ambito: options.ambito ?? null, coordinator, birthDate, login });
  if (parsed.success) return parsed.data;
  const wrong = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
  throw new PlainFailure(['Così non va:', ...wrong.map((field) => HOW[field] ?? field)].join('\n'));
}

/** With more than two words nobody can tell where the family name begins, unless a comma says it. */
function splitName(text: string): { givenName: string; familyName: string } | null {
  const parts = text.includes(',') ? text.split(',') : text.trim().split(/\s+/);
  const [givenName, familyName] = parts;
  return parts.length === 2 && givenName && familyName ? { givenName, familyName } : null;
}
