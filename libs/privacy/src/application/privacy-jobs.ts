// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditExemptions } from '@reciproca/identity';
import { JobSchedule } from '@reciproca/platform';
import { KeepRetention } from './keep-retention.js';
import { FILE_OPENING_ROUTES, IMPERSONAL_ROUTES } from './impersonal-routes.js';
import { VerifyAudit } from './verify-audit.js';

const DAY_MINUTES = 24 * 60;

@Injectable()
export class PrivacyJobs implements OnModuleInit {
  constructor(
    private readonly schedule: JobSchedule,
    private readonly verify: VerifyAudit,
    private readonly exemptions: AuditExemptions,
    private readonly retention: KeepRetention,
  ) {}

  onModuleInit(): void {
    this.exemptions.add(IMPERSONAL_ROUTES);
    this.exemptions.addOpening(...FILE_OPENING_ROUTES);
    this.schedule.every(DAY_MINUTES, 'privacy.verify_audit', async (ctx) => void (await this.verify.everywhere(ctx)));
    this.schedule.every(DAY_MINUTES, 'privacy.retention', (ctx) => this.retention.everywhere(ctx));
  }
}
