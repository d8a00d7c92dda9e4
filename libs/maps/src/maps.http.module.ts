// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { MapPageController } from './pages/map.page.controller.js';

@Module({ controllers: [MapPageController] })
export class MapsHttpModule {}
