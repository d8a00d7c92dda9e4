// SPDX-License-Identifier: AGPL-3.0-or-later

/** A form as it was sent: by name a text, or several. */
export type Typed = Readonly<Record<string, unknown>>;

export function textOf(value: unknown): string {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' ? last.trim() : typeof last === 'number' ? String(last) : '';
}

/** The number, or the words that are none. */
export function numberOf(value: unknown): unknown {
  const text = textOf(value);
  if (text === '') return undefined;
  const number = Number(text.replace(',', '.'));
  return Number.isNaN(number) ? text : number;
}

export function listOf(value: unknown): unknown[] | undefined {
  if (value === undefined || value === '') return undefined;
  return Array.isArray(value) ? value : [value];
}

/** A box that was ticked; the last value counts, because a hidden "false" stands before it. */
export function isOn(value: unknown): boolean | undefined {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return last === undefined || last === '' ? undefined : last === 'on' || last === 'true';
}

export function prune(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
}
