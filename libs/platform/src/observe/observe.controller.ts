// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Header, Inject, NotFoundException, Res, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type HealthCheckResult, HealthCheckService } from '@nestjs/terminus';
import type { FastifyReply } from 'fastify';
import { Allow } from '../http/access.js';
import { PLATFORM_CONFIG, type PlatformConfig } from '../config/platform.config.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

@ApiExcludeController()
@Controller()
@Allow('public')
export class ObserveController {
  constructor(
    private readonly checks: HealthCheckService,
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** What is up, degraded or down, each in a word; 503 where something is down. */
  @Get('health')
  async health(@Res() reply: FastifyReply): Promise<void> {
    const { status, details } = await this.check();
    const words = Object.entries(details).map(([name, { status: word }]) => [name, word]);
    void reply.status(status === 'error' ? 503 : 200).send({ status, ...Object.fromEntries(words) });
  }

  /** Where the installation asks for it: figures tell much of who does what when. */
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  read(): Promise<string> {
    if (!this.config.METRICS) throw new NotFoundException();
    return this.metrics.registry.metrics();
  }

  private async check(): Promise<HealthCheckResult> {
    try {
      return await this.checks.check([
        () => this.readiness.database(),
        () => this.readiness.migrations(),
        () => this.readiness.messages(),
        () => this.readiness.disk(),
      ]);
    } catch (error) {
      if (error instanceof ServiceUnavailableException) return error.getResponse() as HealthCheckResult;
      throw error;
    }
  }
}
