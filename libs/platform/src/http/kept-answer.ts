// SPDX-License-Identifier: AGPL-3.0-or-later

/** An answer as it can be kept as JSON; what JSON would turn into text, or leave out, is written with its kind. */
export function keepAnswer(answer: unknown): unknown {
  return { $answer: written(answer) };
}

/** The answer as it was given. Of a version before, which kept it as bare JSON, it is what was kept. */
export function keptAnswer(kept: unknown): unknown {
  return isRecord(kept) && '$answer' in kept ? read(kept['$answer']) : kept;
}

function written(value: unknown): unknown {
  if (value === undefined) return { $kind: 'undefined' };
  if (value instanceof Date) return { $kind: 'date', of: Number.isNaN(value.getTime()) ? null : value.toISOString() };
  if (value instanceof Map) return { $kind: 'map', of: [...value].map(written) };
  if (value instanceof Set) return { $kind: 'set', of: [...value].map(written) };
  if (Array.isArray(value)) return value.map(written);
  if (!isRecord(value)) return value;
  if (typeof value['toJSON'] === 'function') return JSON.parse(JSON.stringify(value)) as unknown;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined && typeof field !== 'function');
  return Object.fromEntries(fields.map(([name, field]) => [name, written(field)]));
}

function read(kept: unknown): unknown {
  if (Array.isArray(kept)) return kept.map(read);
  if (!isRecord(kept)) return kept;
  const { $kind: kind, of } = kept;
  if (kind === 'undefined') return undefined;
  if (kind === 'date') return new Date(typeof of === 'string' ? of : Number.NaN);
  if (kind === 'map') return new Map(read(of) as [unknown, unknown][]);
  if (kind === 'set') return new Set(read(of) as unknown[]);
  return Object.fromEntries(Object.entries(kept).map(([name, field]) => [name, read(field)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
