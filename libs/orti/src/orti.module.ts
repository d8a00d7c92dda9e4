// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import './persistence/orti.personal-data.js';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { LedgerModule } from '@reciproca/ledger';
import { TerritoryModule } from '@reciproca/territory';
import { registerDesk, registerTexts, registerVoice } from '@reciproca/ui';
import { AnsweredFor } from './persistence/answered-for.read-model.js';
import { CollectCrate } from './application/collect-crate.js';
import { OrtiNewsWords } from './application/orti-news-words.js';
import { ViewCrates } from './application/view-crates.js';
import { GardenParts } from './application/garden-parts.js';
import { GardensAtPlaces } from './application/gardens-at-places.js';
import { DescribePart } from './application/describe-part.js';
import { FollowCrates } from './application/follow-crates.js';
import { GardenDays } from './application/garden-days.js';
import { GardenGroups } from './application/garden-groups.js';
import { GardenNames } from './application/garden-names.js';
import { GardensOnMap } from './application/gardens-on-map.js';
import { KeepStock } from './application/keep-stock.js';
import { ListAsking } from './application/list-asking.js';
import { ManageGardens } from './application/manage-gardens.js';
import { OrtiForm } from './application/orti.form.js';
import { OrtiPlug } from './application/orti.plug.js';
import { RecordGardenWork } from './application/record-garden-work.js';
import { SaleStock } from './application/sale-stock.js';
import { ShareOut } from './application/share-out.js';
import { ThankDriver } from './application/thank-driver.js';
import { ViewShare } from './application/view-share.js';
import { GardenRepository } from './persistence/garden.repository.js';
import { ShareRepository } from './persistence/share.repository.js';
import { desk } from './texts/desk.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';
import { ortiTables } from './persistence/orti.tables.js';
import { leiIt, tuIt } from './texts/voice.it.js';
import { translations } from './texts/translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    orti: keyof typeof it;
  }
}

registerTexts('orti', { it, en }, translations);
registerDesk('orti', desk);
registerVoice('orti', 'lei', leiIt);
registerVoice('orti', 'tu', tuIt);

@Module({
  imports: [ortiTables, IdentityModule, TerritoryModule, LedgerModule, ExchangeModule],
  providers: [
    AnsweredFor,
    CollectCrate,
    OrtiNewsWords,
    ViewCrates,
    DescribePart,
    OrtiPlug,
    OrtiForm,
    FollowCrates,
    GardenDays,
    GardenGroups,
    GardenNames,
    GardenParts,
    GardensAtPlaces,
    GardensOnMap,
    KeepStock,
    ManageGardens,
    RecordGardenWork,
    SaleStock,
    ThankDriver,
    ListAsking,
    ViewShare,
    ShareOut,
    GardenRepository,
    ShareRepository,
  ],
  exports: [
    OrtiPlug,
    GardenDays,
    GardenParts,
    CollectCrate,
    ViewCrates,
    ManageGardens,
    RecordGardenWork,
    SaleStock,
    ThankDriver,
    ViewShare,
    ShareOut,
  ],
})
export class OrtiModule {}
