// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { NavRegistry } from '@reciproca/web';
import { STAFF } from '@reciproca/platform';
import { AttendancePageController } from './pages/attendance.page.controller.js';
import { CardLookupPageController } from './pages/card-lookup.page.controller.js';
import { CardPageController } from './pages/card.page.controller.js';
import { DelegationFormPageController } from './pages/delegation-form.page.controller.js';
import { DrivePageController } from './pages/drive.page.controller.js';
import { LetterheadPageController } from './pages/letterhead.page.controller.js';
import { LetterheadPictureController } from './pages/letterhead-picture.controller.js';
import { LettersPageController } from './pages/letters.page.controller.js';
import { LetterTemplatesPageController } from './pages/letter-templates.page.controller.js';
import { MyCardPageController } from './pages/my-card.page.controller.js';
import { NoticeBoardPageController } from './pages/notice-board.page.controller.js';
import { PaperPanel } from './pages/paper.panel.js';
import { StatementPageController } from './pages/statement.page.controller.js';
import { PaperModule } from './paper.module.js';

@Module({
  imports: [IdentityModule, PaperModule],
  controllers: [
    NoticeBoardPageController,
    CardLookupPageController,
    CardPageController,
    MyCardPageController,
    StatementPageController,
    DrivePageController,
    AttendancePageController,
    DelegationFormPageController,
    LettersPageController,
    LetterheadPageController,
    LetterheadPictureController,
    LetterTemplatesPageController,
  ],
  providers: [PaperPanel],
})
export class PaperHttpModule implements OnModuleInit {
  constructor(private readonly nav: NavRegistry) {}

  onModuleInit(): void {
    this.nav.add({ href: '/paper', textKey: 'paper:nav', roles: STAFF, order: 48, more: true });
  }
}
