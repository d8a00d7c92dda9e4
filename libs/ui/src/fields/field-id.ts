// SPDX-License-Identifier: AGPL-3.0-or-later
/** The id an error link points to: `windows.0.start` → `f-windows-0-start` */
export function fieldId(name: string, prefix = 'f'): string {
  return `${prefix}-${name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-zA-Z0-9_]+/gu, '-')}`;
}
