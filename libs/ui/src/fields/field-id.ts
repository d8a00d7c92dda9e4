// SPDX-License-Identifier: AGPL-3.0-or-later
/** The id an error link points to, in the letters of any language: `windows.0.start` → `f-windows-0-start` */
export function fieldId(name: string, prefix = 'f'): string {
  return `${prefix}-${name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}_]+/gu, '-')}`;
}
