// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { FacesController } from './api/faces.controller.js';
import { ThanksController } from './api/thanks.controller.js';
import { FacesModule } from './faces.module.js';
import { MyFacePageController } from './pages/my-face.page.controller.js';
import { PersonFacePageController } from './pages/person-face.page.controller.js';
import { PhotoPageController } from './pages/photo.page.controller.js';
import { ReportedThanksPageController } from './pages/reported-thanks.page.controller.js';
import { ThanksPageController } from './pages/thanks.page.controller.js';
import { ThanksPanels } from './pages/thanks.panels.js';

@Module({
  imports: [FacesModule],
  controllers: [
    FacesController,
    ThanksController,
    MyFacePageController,
    PersonFacePageController,
    PhotoPageController,
    ReportedThanksPageController,
    ThanksPageController,
  ],
  providers: [ThanksPanels],
})
export class FacesHttpModule {}
