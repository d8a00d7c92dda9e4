// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasType, type JsonSchema } from './json-schema.js';

const yes = new Set(['on', 'true', '1']);
const no = new Set(['off', 'false', '0']);

/** Reads one text; what is no text (or says nothing the schema knows) stays as it is. */
export function coerceScalar(value: unknown, alternatives: JsonSchema[]): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  const trimmed = value.trim();
  if (trimmed === '') return undefined;
  const allows = (...types: string[]) => alternatives.some((alternative) => hasType(alternative, ...types));
  if (allows('boolean') && yes.has(trimmed)) return true;
  if (allows('boolean') && no.has(trimmed)) return false;
  if (allows('number', 'integer') && !allows('string')) return readNumber(trimmed) ?? value;
  // Browsers send text areas with CRLF: one line end, or lengths would not be those people see.
  return value.replace(/\r\n?/gu, '\n');
}

function readNumber(text: string): number | undefined {
  // Italian decimals take a comma; a thousands separator would be a guess, so it is not read.
  return /^[+-]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}
