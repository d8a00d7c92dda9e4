// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { LANES } from '../outbox/lanes.js';

const OLDEST_DUE = `
  SELECT lane, coalesce(extract(epoch FROM now() - (
    SELECT min(run_at) FROM deliveries d WHERE d.lane = lanes.lane AND done_at IS NULL AND dead_at IS NULL AND run_at <= now()
  )), 0)::float AS age FROM unnest($1::text[]) AS lanes(lane)`;

/** What operators of the installation watch; no label ever holds personal data. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly requestSeconds = new Histogram({
    name: 'reciproca_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  constructor(dataSource: DataSource) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'reciproca_outbox_oldest_due_seconds',
      help: 'Age of the oldest message of each lane that is due and not delivered',
      labelNames: ['lane'],
      registers: [this.registry],
      async collect() {
        for (const { lane, age } of await dataSource.query<{ lane: string; age: number }[]>(OLDEST_DUE, [LANES]))
          this.set({ lane }, age);
      },
    });
    new Gauge({
      name: 'reciproca_outbox_dead_messages',
      help: 'Deliveries given up after too many attempts',
      registers: [this.registry],
      async collect() {
        const [row] = await dataSource.query<{ count: number }[]>(
          'SELECT count(*)::int AS count FROM deliveries WHERE dead_at IS NOT NULL',
        );
        this.set(row?.count ?? 0);
      },
    });
  }
}
