// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { AuditController } from './api/audit.controller.js';
import { DataController } from './api/data.controller.js';
import { AuditPageController } from './pages/audit.page.controller.js';
import { DataPageController } from './pages/data.page.controller.js';
import { DataPanel } from './pages/data.panel.js';
import { ErasurePageController } from './pages/erasure.page.controller.js';
import { PrivacyModule } from './privacy.module.js';

@Module({
  imports: [IdentityModule, PrivacyModule],
  controllers: [AuditController, DataController, AuditPageController, DataPageController, ErasurePageController],
  providers: [DataPanel],
})
export class PrivacyHttpModule {}
