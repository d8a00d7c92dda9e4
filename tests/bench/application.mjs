// SPDX-License-Identifier: AGPL-3.0-or-later
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** The house without doors, in this process: for what is measured inside it. */
export async function openApplication(databaseUrl) {
  const { domainModules } = await import('../../dist/libs/composition/src/index.js');
  class BenchModule {}
  Module({
    imports: domainModules({ DATABASE_URL: databaseUrl, JOBS: 'off', LOG_LEVEL: 'silent', DATABASE_POOL: '16' }),
  })(BenchModule);
  return NestFactory.createApplicationContext(BenchModule, { logger: false });
}

/** The context of the system acting in an ente. */
export function systemSeed(enteId) {
  return {
    enteId,
    actor: { personId: null, roles: [], sessionId: null },
    beneficiaryId: null,
    channel: 'system',
    language: 'it',
    requestId: 'bench',
    clock: { now: () => new Date() },
  };
}
