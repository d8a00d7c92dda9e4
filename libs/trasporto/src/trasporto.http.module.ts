// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { DriversController } from './api/drivers.controller.js';
import { TrasportoModule } from './trasporto.module.js';

@Module({ imports: [TrasportoModule], controllers: [DriversController] })
export class TrasportoHttpModule {}
