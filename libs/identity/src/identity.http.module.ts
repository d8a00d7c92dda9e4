// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { DelegationController } from './api/delegation.controller.js';
import { EnteController } from './api/ente.controller.js';
import { MeController } from './api/me.controller.js';
import { PeopleController } from './api/people.controller.js';
import { PersonCommandsController } from './api/person-commands.controller.js';
import { SessionController } from './api/session.controller.js';
import { IdentityModule } from './identity.module.js';

@Module({
  imports: [IdentityModule],
  controllers: [SessionController, MeController, PeopleController, PersonCommandsController, DelegationController, EnteController],
})
export class IdentityHttpModule {}
