// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { LedgerModule } from '@reciproca/ledger';
import './privacy.personal-data.js';
import './texts/privacy-texts.js';
import { PrivacyNewsWords } from './application/privacy-news-words.js';
import { AskErasure } from './application/ask-erasure.js';
import { DecideErasure } from './application/decide-erasure.js';
import { CarryMinutesOver } from './application/carry-minutes-over.js';
import { LoadGuardianship } from './application/load-guardianship.js';
import { JoinFiles } from './application/join-files.js';
import { PartFiles } from './application/part-files.js';
import { PreviewJoin } from './application/preview-join.js';
import { ExportPersonalData } from './application/export-personal-data.js';
import { ListAudit } from './application/list-audit.js';
import { LoadDataPage } from './application/load-data-page.js';
import { PreviewErasure } from './application/preview-erasure.js';
import { PrivacyJobs } from './application/privacy-jobs.js';
import { ManageOrganisations } from './application/manage-organisations.js';
import { ViewCases } from './application/view-cases.js';
import { OrganisationRepository } from './persistence/organisation.repository.js';
import { RunRetention } from './application/run-retention.js';
import { VerifyAudit } from './application/verify-audit.js';
import { ViewErasures } from './application/view-erasures.js';
import { AuditCheckRepository } from './persistence/audit-check.repository.js';
import { KeepRetention } from './application/keep-retention.js';
import { ManageNotices } from './application/manage-notices.js';
import { ShowNotice } from './application/show-notice.js';
import { NoticeRepository } from './persistence/notice.repository.js';
import { RetentionRepository } from './persistence/retention.repository.js';
import { ErasureRepository } from './persistence/erasure.repository.js';
import { JoinedFilesRepository } from './persistence/joined-files.repository.js';
import { privacyTables } from './persistence/privacy.tables.js';

const audit = [AuditCheckRepository, ListAudit, VerifyAudit];
const rights = [
  ErasureRepository,
  ExportPersonalData,
  LoadDataPage,
  AskErasure,
  PreviewErasure,
  DecideErasure,
  ViewErasures,
  JoinFiles,
  JoinedFilesRepository,
  PartFiles,
  LoadGuardianship,
  PreviewJoin,
  CarryMinutesOver,
  RunRetention,
];
const retention = [RetentionRepository, KeepRetention];
const notices = [NoticeRepository, ManageNotices, ShowNotice];
const partners = [OrganisationRepository, ManageOrganisations, ViewCases];

@Module({
  imports: [privacyTables, ExchangeModule, IdentityModule, LedgerModule],
  providers: [...audit, ...rights, ...partners, ...retention, ...notices, PrivacyJobs, PrivacyNewsWords],
  exports: [...audit, ...rights, ...partners, ...retention, ...notices],
})
export class PrivacyModule {}
