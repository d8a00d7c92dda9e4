// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { BookController } from './api/book.controller.js';
import { SlipsController } from './api/slips.controller.js';
import { BookkeepingModule } from './bookkeeping.module.js';
import { BookPageController } from './pages/book.page.controller.js';
import { SlipPageController } from './pages/slip.page.controller.js';

@Module({
  imports: [BookkeepingModule, IdentityModule],
  controllers: [BookController, SlipsController, BookPageController, SlipPageController],
})
export class BookkeepingHttpModule {}
