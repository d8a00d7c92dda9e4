// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';

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
      help: 'Age of the oldest message that is due and not delivered',
      registers: [this.registry],
      async collect() {
        const [row] = await dataSource.query<{ age: number }[]>(
          'SELECT coalesce(extract(epoch FROM now() - min(run_at)), 0)::float AS age FROM outbox WHERE done_at IS NULL AND dead_at IS NULL AND run_at <= now()',
        );
        this.set(row?.age ?? 0);
      },
    });
    new Gauge({
      name: 'reciproca_outbox_dead_messages',
      help: 'Messages given up after too many attempts',
      registers: [this.registry],
      async collect() {
        const [row] = await dataSource.query<{ count: number }[]>(
          'SELECT count(*)::int AS count FROM outbox WHERE dead_at IS NOT NULL',
        );
        this.set(row?.count ?? 0);
      },
    });
  }
}
