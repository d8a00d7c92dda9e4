// SPDX-License-Identifier: AGPL-3.0-or-later
/** A value as the text of an input; of several values the last one. */
export function fieldText(value: unknown): string {
  if (Array.isArray(value)) return fieldText(value.at(-1));
  if (value === null || value === undefined || typeof value === 'object') return '';
  return String(value);
}

/** A value as the list of what is chosen. */
export function fieldChoices(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.map(fieldText).filter((text) => text !== '');
}

/** Whether a checkbox is ticked: of several values the last one decides. */
export function isTicked(value: unknown): boolean {
  return ['on', 'true', '1'].includes(fieldText(value));
}
