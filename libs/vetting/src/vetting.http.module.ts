// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { CoverController } from './api/cover.controller.js';
import { CoverPageController } from './pages/cover.page.controller.js';
import { DocumentsController } from './api/documents.controller.js';
import { DocumentsPageController } from './pages/documents.page.controller.js';
import { DocumentsPanel } from './pages/documents.panel.js';
import { PersonDocumentsPageController } from './pages/person-documents.page.controller.js';
import { VettingModule } from './vetting.module.js';

@Module({
  imports: [VettingModule],
  controllers: [
    CoverController,
    CoverPageController,
    DocumentsController,
    DocumentsPageController,
    PersonDocumentsPageController,
  ],
  providers: [DocumentsPanel],
})
export class VettingHttpModule {}
