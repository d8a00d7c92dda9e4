// SPDX-License-Identifier: AGPL-3.0-or-later

/** A path of this site, or `otherwise`: an address typed into a link must not lead people elsewhere. */
export function safePath(path: unknown, otherwise = '/'): string {
  return typeof path === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : otherwise;
}
