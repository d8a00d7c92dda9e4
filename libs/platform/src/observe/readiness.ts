// SPDX-License-Identifier: AGPL-3.0-or-later
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import { compareMigrations } from '../database/fit-database.js';
import { isDatabaseDiskFull } from './disk-trouble.js';
import { listWatchedDisks } from './watched-disks.js';

/** Whoever asks is not kept waiting by a full pool. */
const PATIENCE_MS = 2_000;
const OLDEST_LIVE_SECONDS = 60;
const LITTLE_SPACE_BYTES = 500_000_000;
const NO_SPACE_BYTES = 50_000_000;

const WAITING = `
  SELECT coalesce(extract(epoch FROM now() - min(run_at) FILTER (WHERE dead_at IS NULL)), 0)::float AS seconds,
    count(*) FILTER (WHERE dead_at IS NOT NULL)::int AS dead
  FROM deliveries WHERE lane = 'live' AND done_at IS NULL AND (dead_at IS NOT NULL OR run_at <= now())`;

/** Whether this process can do its work: what stops it is down, what only delays it is degraded. */
@Injectable()
export class Readiness {
  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly dataSource: DataSource,
  ) {}

  database(): PromiseLike<HealthIndicatorResult> {
    return this.indicators
      .check('database')
      .attempt(async () => void (await this.dataSource.query('SELECT 1')))
      .withTimeout(PATIENCE_MS);
  }

  /** Down where this program knows migrations that have not run; degraded where a newer one has run some it does not know. */
  async migrations(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('migrations');
    const asking = this.dataSource
      .query<{ name: string }[]>('SELECT name FROM migrations')
      .then((rows) => compareMigrations(rows.map(({ name }) => name)))
      .catch(() => undefined);
    const age = await Promise.race([asking, afterPatience()]);
    if (!age || age.missing.length > 0) return indicator.down();
    return age.unknown.length > 0 ? indicator.degraded() : indicator.up();
  }

  /** Degraded where somebody is told late, or never: the oldest live message due, and those given up. */
  async messages(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('messages');
    const waiting = this.dataSource
      .query<{ seconds: number; dead: number }[]>(WAITING)
      .then(([row]) => row)
      .catch(() => undefined);
    const found = await Promise.race([waiting, afterPatience()]);
    const isLate = !found || found.seconds > OLDEST_LIVE_SECONDS || found.dead > 0;
    return isLate ? indicator.degraded() : indicator.up();
  }

  /** Of every disk something is written to. */
  async disk(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('disk');
    const free = await Promise.all(listWatchedDisks().map(freeBytes));
    const least = Math.min(...free);
    if (least < NO_SPACE_BYTES || isDatabaseDiskFull()) return indicator.down();
    return least < LITTLE_SPACE_BYTES ? indicator.degraded() : indicator.up();
  }
}

function afterPatience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS).unref());
}

/** A folder that is not there yet will be made in the nearest one that is. */
async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return dirname(folder) === folder ? Infinity : freeBytes(dirname(folder));
  }
}
