// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { FacesController } from './api/faces.controller.js';
import { FacesModule } from './faces.module.js';
import { MyFacePageController } from './pages/my-face.page.controller.js';
import { PersonFacePageController } from './pages/person-face.page.controller.js';
import { PhotoPageController } from './pages/photo.page.controller.js';

@Module({
  imports: [FacesModule],
  controllers: [FacesController, MyFacePageController, PersonFacePageController, PhotoPageController],
})
export class FacesHttpModule {}
