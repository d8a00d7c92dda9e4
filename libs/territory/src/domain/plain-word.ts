// SPDX-License-Identifier: AGPL-3.0-or-later

/** Letters and digits alone, so that marks, spaces and capitals make no difference. */
export const plainWord = (text = ''): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z0-9]/g, '')
    .toLowerCase();
