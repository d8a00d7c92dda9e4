// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { AuditController } from './api/audit.controller.js';
import { DataController } from './api/data.controller.js';
import { AuditPageController } from './pages/audit.page.controller.js';
import { CloseFilePageController } from './pages/close-file.page.controller.js';
import { DataPageController } from './pages/data.page.controller.js';
import { GuardianshipController } from './api/guardianship.controller.js';
import { GuardianshipPageController } from './pages/guardianship.page.controller.js';
import { JoiningController } from './api/joining.controller.js';
import { JoiningPageController } from './pages/joining.page.controller.js';
import { PartingPageController } from './pages/parting.page.controller.js';
import { CasesController } from './api/cases.controller.js';
import { AssignPageController } from './pages/assign.page.controller.js';
import { CasesPageController } from './pages/cases.page.controller.js';
import { CasesPanel } from './pages/cases.panel.js';
import { OrganisationsPageController } from './pages/organisations.page.controller.js';
import { DataPanel } from './pages/data.panel.js';
import { NoticeNote } from './pages/notice.note.js';
import { NoticePanel } from './pages/notice.panel.js';
import { NoticeWords } from './pages/notice.words.js';
import { NoticesPageController } from './pages/notices.page.controller.js';
import { RetentionPageController } from './pages/retention.page.controller.js';
import { ShowingPageController } from './pages/showing.page.controller.js';
import { ErasurePageController } from './pages/erasure.page.controller.js';
import { PrivacyModule } from './privacy.module.js';

@Module({
  imports: [ExchangeModule, IdentityModule, PrivacyModule],
  controllers: [
    AuditController,
    DataController,
    AuditPageController,
    DataPageController,
    CloseFilePageController,
    ErasurePageController,
    JoiningController,
    GuardianshipController,
    GuardianshipPageController,
    JoiningPageController,
    PartingPageController,
    CasesController,
    CasesPageController,
    OrganisationsPageController,
    AssignPageController,
    NoticesPageController,
    ShowingPageController,
    RetentionPageController,
  ],
  providers: [DataPanel, CasesPanel, NoticePanel, NoticeNote, NoticeWords],
})
export class PrivacyHttpModule {}
