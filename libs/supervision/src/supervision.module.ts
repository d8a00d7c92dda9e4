// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { LedgerModule } from '@reciproca/ledger';
import { OrtiModule } from '@reciproca/orti';
import { registerTexts } from '@reciproca/ui';
import { ListCorrections } from './application/list-corrections.js';
import { ShowStatement } from './application/show-statement.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';

registerTexts('supervision', { it, en });

@Module({
  imports: [IdentityModule, LedgerModule, ExchangeModule, OrtiModule],
  providers: [ShowStatement, ListCorrections],
  exports: [ShowStatement, ListCorrections],
})
export class SupervisionModule {}
