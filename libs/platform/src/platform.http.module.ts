// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { AccessGuard } from './http/access.guard.js';
import { Doors } from './http/doors.js';
import { KnownQuery } from './http/known-query.js';
import { KnownSessions } from './http/known-sessions.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ReadingHook } from './http/reading-hook.js';
import { ObserveController } from './observe/observe.controller.js';
import { Readiness } from './observe/readiness.js';

/** What stands at the front door of the server: access, doors, refusals, health. Needs the ports filled by identity and the server. */
@Module({
  // Whoever asks is told; the log says it where it happens.
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [ObserveController],
  providers: [
    Readiness,
    Doors,
    KnownSessions,
    ReadingHook,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: KnownQuery },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class PlatformHttpModule {}
