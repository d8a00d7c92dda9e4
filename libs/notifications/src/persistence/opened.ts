// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SecretBox } from '@reciproca/platform';

/** Null where what it was sealed with is gone: people are told another way, rather than nobody of anything. */
export function openedOrNull(box: SecretBox, kept: string, belongsTo: string): string | null {
  try {
    return box.open(kept, belongsTo);
  } catch {
    return null;
  }
}
