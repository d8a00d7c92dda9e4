// SPDX-License-Identifier: AGPL-3.0-or-later
export interface RunningPostgres {
  /** Of the owner, who may do anything. */
  readonly url: string;
  /** Of whom the application signs in as, once `migrate` has run. */
  readonly applicationUrl: string;
  readonly port: number;
  readonly reused: boolean;
  stop(): Promise<void>;
}
export function startPostgres(options: {
  dataDir: string;
  port?: number;
  programs?: { initdb: string; postgres: string };
  fast?: boolean;
  note?: string;
  say?: (line: string) => void;
}): Promise<RunningPostgres>;
