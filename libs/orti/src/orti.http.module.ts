// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { GardensController } from './api/gardens.controller.js';
import { OrtiModule } from './orti.module.js';

@Module({ imports: [OrtiModule], controllers: [GardensController] })
export class OrtiHttpModule {}
