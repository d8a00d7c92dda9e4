// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { registerStaffTexts } from '@reciproca/ui';
import { TakeList } from './application/take-list.js';
import { HoursList } from './application/hours-list.js';
import { FreezeReports } from './application/freeze-reports.js';
import { DrawSociogram } from './application/draw-sociogram.js';
import { LoadDeeds } from './application/load-deeds.js';
import { MakeReport } from './application/make-report.js';
import { ReportProjects } from './application/report-projects.js';
import { ManageTargets } from './application/manage-targets.js';
import { FrozenReportRepository } from './persistence/frozen-report.repository.js';
import { TargetRepository } from './persistence/target.repository.js';
import { en as plainEn } from './texts/en.js';
import { it as plainIt } from './texts/it.js';
import { projectsEn } from './texts/projects.en.js';
import { projectsIt } from './texts/projects.it.js';
import { reportingTables } from './persistence/reporting.tables.js';

const it = { ...plainIt, ...projectsIt };
const en = { ...plainEn, ...projectsEn };

declare module '@reciproca/ui' {
  interface TextNamespaces {
    reporting: keyof typeof it;
  }
  interface OpenTextKeys {
    'reporting:action.': never;
  }
}

registerStaffTexts('reporting', { it, en });

const facades = [MakeReport, ManageTargets, DrawSociogram, TakeList, FreezeReports, ReportProjects];

@Module({
  imports: [reportingTables, IdentityModule, ExchangeModule],
  providers: [HoursList, ...facades, LoadDeeds, TargetRepository, FrozenReportRepository],
  exports: facades,
})
export class ReportingModule {}
