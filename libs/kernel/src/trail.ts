// SPDX-License-Identifier: AGPL-3.0-or-later

/** Something a request did with somebody's data, for the audit. */
export interface TrailNote {
  readonly action: 'read' | 'search' | 'write';
  readonly personId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What one request leaves behind in the audit. */
export interface Trail {
  readonly method: string;
  /** The route's pattern, such as /people/:id. */
  readonly route: string;
  /** Ids of the path, by the name of the parameter. */
  readonly params: Readonly<Record<string, string>>;
  /** Why a closed file was opened, where it was said. */
  readonly reason: string | null;
  /** People whose data was loaded. */
  readonly seen: Set<string>;
  /** Reads and searches that go into the request's one entry. */
  readonly notes: TrailNote[];
  /** Whether the running transaction has written an entry of its own about its act. */
  hasWritten: boolean;
}
