// SPDX-License-Identifier: AGPL-3.0-or-later
const watched = new Set<string>();

/** Has the readiness look at the disk that holds this folder; called by whoever writes files there. */
export function watchDisk(folder: string): void {
  watched.add(folder);
}

export function listWatchedDisks(): readonly string[] {
  return [...watched];
}
