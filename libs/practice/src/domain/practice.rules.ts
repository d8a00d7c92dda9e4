// SPDX-License-Identifier: AGPL-3.0-or-later

/** Practice nobody has stepped into for so long is thrown away. */
export const UNUSED_DAYS = 30;

export function isUnused(usedAt: Date, now: Date): boolean {
  return now.getTime() - usedAt.getTime() >= UNUSED_DAYS * 86_400_000;
}
