// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { TerritoryModule } from '@reciproca/territory';
import { registerTexts } from '@reciproca/ui';
import { ManageDrivers } from './application/manage-drivers.js';
import { TrasportoForm } from './application/trasporto.form.js';
import { TrasportoPlug } from './application/trasporto.plug.js';
import { DriverPapersRepository } from './persistence/driver-papers.repository.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';

registerTexts('trasporto', { it, en });

@Module({
  imports: [IdentityModule, TerritoryModule, ExchangeModule],
  providers: [TrasportoPlug, TrasportoForm, ManageDrivers, DriverPapersRepository],
  exports: [TrasportoPlug, ManageDrivers],
})
export class TrasportoModule {}
