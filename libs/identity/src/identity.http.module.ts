// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { SessionController } from './api/session.controller.js';
import { IdentityModule } from './identity.module.js';

@Module({ imports: [IdentityModule], controllers: [SessionController] })
export class IdentityHttpModule {}
