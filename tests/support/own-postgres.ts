// SPDX-License-Identifier: AGPL-3.0-or-later
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { canReach, postgresAccount } from '../../scripts/support/postgres-binaries.mjs';
import { type RunningPostgres, startPostgres } from '../../scripts/support/postgres.mjs';

/** A Postgres of one test file's own, which may be stopped, killed and started again on the same port and data. */
export class OwnPostgres {
  private constructor(
    private readonly dataDir: string,
    private running: RunningPostgres,
  ) {}

  /** @param bin the programs of another version than the embedded one */
  static async start(bin?: string): Promise<OwnPostgres> {
    const parent = canReach(tmpdir(), postgresAccount()) ? tmpdir() : '/var/tmp';
    const dataDir = mkdtempSync(join(parent, 'reciproca-own-'));
    chmodSync(dataDir, 0o755);
    return new OwnPostgres(
      dataDir,
      await startPostgres({ dataDir, fast: true, ...(bin && { programs: programsOf(bin) }) }),
    );
  }

  get url(): string {
    return this.running.url;
  }

  get port(): number {
    return this.running.port;
  }

  /** As an administrator stops it: connections are told and cut. */
  async stop(): Promise<void> {
    await this.running.stop();
  }

  async startAgain(): Promise<void> {
    this.running = await startPostgres({ dataDir: this.dataDir, port: this.running.port, fast: true });
  }

  /** kill -9 of the postmaster, whose supervisor brings it back by itself. */
  crash(): void {
    process.kill(
      Number(readFileSync(join(this.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
      'SIGKILL',
    );
  }

  async query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: this.url });
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** How many connections listen for live messages: one for each process. */
  async countListening(): Promise<number> {
    const sql = "SELECT pid FROM pg_stat_activity WHERE application_name = 'reciproca-bus'";
    return (await this.query(sql)).length;
  }

  async close(): Promise<void> {
    await this.running.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

function programsOf(bin: string): { initdb: string; postgres: string } {
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}
