// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { PracticeController } from './api/practice.controller.js';
import { PracticePageController } from './pages/practice.page.controller.js';
import { PracticeModule } from './practice.module.js';

@Module({ imports: [PracticeModule], controllers: [PracticeController, PracticePageController] })
export class PracticeHttpModule {}
