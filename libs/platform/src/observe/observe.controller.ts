// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow } from '../http/access.js';
import { Metrics } from './metrics.js';

@ApiExcludeController()
@Controller()
@Allow('public')
export class ObserveController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly metrics: Metrics,
  ) {}

  @Get('health')
  async health(@Res() reply: FastifyReply): Promise<void> {
    const database = await this.dataSource.query('SELECT 1').then(
      () => 'up',
      () => 'down',
    );
    void reply.status(database === 'up' ? 200 : 503).send({ status: database === 'up' ? 'ok' : 'error', database });
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  read(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
