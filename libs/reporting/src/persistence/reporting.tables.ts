// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { ReportingServices1795856950691 } from './target-actions.migration.js';
import { FrozenReportEntity } from './frozen-report.entity.js';
import { ReportingFrozen1796120100001 } from './frozen-reports.migration.js';
import { ReportingProjects1796300000003 } from './projects.migration.js';
import { ReportTargetEntity } from './report-target.entity.js';
import { Reporting1760000000032 } from './reporting.migration.js';

export const reportingTables = ownTables({
  entities: [ReportTargetEntity, FrozenReportEntity],
  migrations: [
    Reporting1760000000032,
    ReportingServices1795856950691,
    ReportingFrozen1796120100001,
    ReportingProjects1796300000003,
  ],
  refusals: {
    report_targets_once: { code: 'target.there_already' },
  },
});
