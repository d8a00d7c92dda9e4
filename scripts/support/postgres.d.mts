// SPDX-License-Identifier: AGPL-3.0-or-later
export interface RunningPostgres {
  readonly url: string;
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
