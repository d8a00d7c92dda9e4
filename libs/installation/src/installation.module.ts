// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { OpenIdModule } from '@reciproca/openid';
import { PracticeModule } from '@reciproca/practice';
import { TerritoryModule } from '@reciproca/territory';
import { AdministratorLinks } from './application/administrator-links.js';
import { AdministratorSignIn } from './application/administrator-sign-in.js';
import { Administrators } from './application/administrators.js';
import { FirstRun } from './application/first-run.js';
import { JoinAdministrators } from './application/join-administrators.js';
import { LookAfterComuni } from './application/look-after-comuni.js';
import { LookAfterEnti } from './application/look-after-enti.js';
import { LookAfterProviders } from './application/look-after-providers.js';
import { PrepareEnte } from './application/prepare-ente.js';
import { AdministratorLinkRepository } from './persistence/administrator-link.repository.js';
import { AdministratorSessionRepository } from './persistence/administrator-session.repository.js';
import { AdministratorRepository } from './persistence/administrator.repository.js';
import { InstallationLogRepository } from './persistence/installation-log.repository.js';
import { installationTables } from './persistence/installation.tables.js';
import { ShowLog } from './application/show-log.js';
import './texts/installation-texts.js';

const repositories = [
  AdministratorRepository,
  AdministratorLinkRepository,
  AdministratorSessionRepository,
  InstallationLogRepository,
];
const useCases = [
  Administrators,
  AdministratorLinks,
  AdministratorSignIn,
  JoinAdministrators,
  PrepareEnte,
  LookAfterComuni,
  LookAfterEnti,
  LookAfterProviders,
  FirstRun,
  ShowLog,
];

/** Who looks after the installation, outside every ente, and the enti they open. */
@Module({
  imports: [installationTables, TerritoryModule, ExchangeModule, OpenIdModule, PracticeModule],
  providers: [...repositories, ...useCases],
  exports: useCases,
})
export class InstallationModule {}
