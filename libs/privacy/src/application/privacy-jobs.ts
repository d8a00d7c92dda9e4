// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditExemptions, Enti } from '@reciproca/identity';
import { JobSchedule } from '@reciproca/platform';
import type { ChainMark } from '../domain/audit.js';
import { TAKE_BACK_HOURS } from '../domain/joined-files.js';
import { JoinedFilesRepository } from '../persistence/joined-files.repository.js';
import { KeepRetention } from './keep-retention.js';
import { FILE_OPENING_ROUTES, IMPERSONAL_ROUTES } from './impersonal-routes.js';
import { VerifyAudit } from './verify-audit.js';

@Injectable()
export class PrivacyJobs implements OnModuleInit {
  constructor(
    private readonly schedule: JobSchedule,
    private readonly verify: VerifyAudit,
    private readonly exemptions: AuditExemptions,
    private readonly retention: KeepRetention,
    private readonly enti: Enti,
    private readonly joined: JoinedFilesRepository,
  ) {}

  onModuleInit(): void {
    this.exemptions.add(IMPERSONAL_ROUTES);
    this.exemptions.addOpening(...FILE_OPENING_ROUTES);
    const each = this.enti.listRows;
    this.schedule.eachEnte('0 4 * * *', 'privacy.retention', each, (ctx) => this.retention.nightly(ctx));
    this.schedule.eachEnte(
      '30 4 * * *',
      'privacy.verify_audit',
      each,
      async (ctx) => void (await this.verify.executeSinceLast(ctx)),
    );
    this.schedule.every(60, 'privacy.forget_joinings', (ctx) =>
      this.joined.forget(ctx, new Date(ctx.clock.now().getTime() - TAKE_BACK_HOURS * 3_600_000)),
    );
    this.schedule.eachEnteInSteps<ChainMark>('0 5 * * 0', 'privacy.verify_whole_audit', each, (ctx, from) =>
      this.verify.executeStep(ctx, from),
    );
  }
}
