// SPDX-License-Identifier: AGPL-3.0-or-later

/** A path of this site, or `otherwise`: an address typed into a link must not lead people elsewhere. */
export function safePath(path: unknown, otherwise = '/'): string {
  if (typeof path !== 'string' || !/^\/(?![/\\])[^\s\\]*$/.test(path)) return otherwise;
  return asHeader(path) ?? otherwise;
}

/** As a header may carry it; null where no address is written so. */
function asHeader(path: string): string | null {
  try {
    return path.replace(/[^\x21-\x7e]/gu, (sign) => encodeURIComponent(sign));
  } catch {
    return null;
  }
}
