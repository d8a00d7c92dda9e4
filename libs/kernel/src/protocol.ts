// SPDX-License-Identifier: AGPL-3.0-or-later

/** "prot. n. 214" → "214": the word stands before it already. */
export function bareProtocol(protocol: string): string {
  return (
    protocol.replace(/^\s*prot(?:ocollo\b|\.|\b)\s*(?:n(?:um)?(?:ero\b|\.|º|°)?\s*(?=\d))?/i, '').trim() || protocol
  );
}
