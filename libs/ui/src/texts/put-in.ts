// SPDX-License-Identifier: AGPL-3.0-or-later

/** What was put into a text, as it stands there. */
export type PutIn = Readonly<Record<string, unknown>>;

export function literally(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
