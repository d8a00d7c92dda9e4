// SPDX-License-Identifier: AGPL-3.0-or-later
import { readDay } from '../format/read-day.js';
import { readTime } from '../format/read-time.js';
import { romeTime } from '../format/rome-time.js';
import { hasType, type JsonSchema } from './json-schema.js';

/** As platform writes the shape of a time of day. */
const TIME_OF_DAY = String.raw`^([01]\d|2[0-3]):[0-5]\d$`;
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
  if (allows('number', 'integer') && !allows('string'))
    return readNumber(inLatinDigits(trimmed), !allows('number')) ?? value;
  const written = readWritten(inLatinDigits(trimmed), alternatives);
  if (written) return written;
  // Browsers send text areas with CRLF: one line end, or lengths would not be those people see.
  return value.replace(/\r\n?/gu, '\n');
}

/** Figures as telephones set to Arabic or Persian write them. */
function inLatinDigits(text: string): string {
  return text
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll('٫', ',');
}

/** Days and hours as people write them, where a schema asks for them in their one form. */
function readWritten(text: string, alternatives: JsonSchema[]): string | null {
  if (alternatives.some(({ format }) => format === 'date')) {
    const read = readDay(text, romeTime(new Date()).toFormat('yyyy-MM-dd'));
    return 'day' in read ? read.day : null;
  }
  return alternatives.some(({ pattern }) => pattern === TIME_OF_DAY) ? readTime(text) : null;
}

const THOUSANDS = /^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;

/** Decimals take a comma or a point. */
function readNumber(text: string, isWhole: boolean): number | undefined {
  // Points are thousands where they can be nothing else: of a weight, 1.250 may be either, and stays what it always was.
  if (THOUSANDS.test(text) && (isWhole || text.includes(',') || text.indexOf('.') !== text.lastIndexOf('.')))
    return Number(text.replaceAll('.', '').replace(',', '.'));
  return /^[+-]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}
