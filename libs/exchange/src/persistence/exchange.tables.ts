// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { ExchangeServices1795856950689 } from './services.migration.js';
import { AgreementEntity } from './agreement.entity.js';
import { AskedPersonEntity } from './asked-person.entity.js';
import { BoardFollowEntity } from './board-follow.entity.js';
import { ExchangeBoardFollows1797300000001 } from './board-follows.migration.js';
import { CategoryEntity } from './category.entity.js';
import { EngineSettingsEntity } from './engine-settings.entity.js';
import { ExchangeEngine1760000000011 } from './engine.migration.js';
import { ExchangeActEntity } from './exchange-act.entity.js';
import { ExchangeModeChangeEntity } from './exchange-mode-change.entity.js';
import { ExchangeModeEntity } from './exchange-mode.entity.js';
import { Exchange1760000000005 } from './exchange.migration.js';
import { FavouriteEntity } from './favourite.entity.js';
import { ExchangeFavourites1798000000001 } from './favourites.migration.js';
import { ListingEntity } from './listing.entity.js';
import { ExchangeModes1760000000037 } from './modes.migration.js';
import { ExchangePlainEarth1795854793609 } from './plain-earth.migration.js';
import { ExchangeRoughEarth1796002000001 } from './rough-earth.migration.js';
import { ProposalEntity } from './proposal.entity.js';
import { ExchangeSlotBook1795854852957 } from './slot-book.migration.js';
import { ExchangeAnswers1795891000041 } from './answers.migration.js';
import { ExchangeRealMinutes1795871400001 } from './real-minutes.migration.js';
import { ExchangeSeries1795890000001 } from './series.migration.js';
import { ExchangeCalledOffTimes1796001000001 } from './called-off-times.migration.js';
import { ExchangeHeardActs1796020000001 } from './heard-acts.migration.js';
import { ExchangeMadeTitles1796030000001 } from './made-titles.migration.js';
import { ExchangeTitlesOfBefore1796110000004 } from './titles-of-before.migration.js';
import { ExchangeWhereItWasDone1796110000002 } from './where-it-was-done.migration.js';
import { ExchangeJourneys1796100000001 } from './journeys.migration.js';
import { OtherTimeEntity } from './other-time.entity.js';
import { ExchangeOtherTimes1795903200001 } from './other-times.migration.js';
import { PostingDraftEntity } from './posting-draft.entity.js';
import { ExchangeNearInTime1798700000001 } from './near-in-time.migration.js';
import { ExchangeNearWithinBounds1798800000301 } from './near-within-bounds.migration.js';
import { ExchangePostingDrafts1795890000002 } from './posting-drafts.migration.js';
import { SlotTakingEntity } from './slot-taking.entity.js';
import { SlotEntity } from './slot.entity.js';

export const exchangeTables = ownTables({
  entities: [
    AgreementEntity,
    AskedPersonEntity,
    BoardFollowEntity,
    CategoryEntity,
    EngineSettingsEntity,
    ExchangeActEntity,
    ExchangeModeChangeEntity,
    ExchangeModeEntity,
    FavouriteEntity,
    ListingEntity,
    OtherTimeEntity,
    PostingDraftEntity,
    ProposalEntity,
    SlotEntity,
    SlotTakingEntity,
  ],
  migrations: [
    Exchange1760000000005,
    ExchangeEngine1760000000011,
    ExchangeModes1760000000037,
    ExchangePlainEarth1795854793609,
    ExchangeSlotBook1795854852957,
    ExchangeServices1795856950689,
    ExchangeRealMinutes1795871400001,
    ExchangeSeries1795890000001,
    ExchangePostingDrafts1795890000002,
    ExchangeAnswers1795891000041,
    ExchangeOtherTimes1795903200001,
    ExchangeCalledOffTimes1796001000001,
    ExchangeRoughEarth1796002000001,
    ExchangeHeardActs1796020000001,
    ExchangeMadeTitles1796030000001,
    ExchangeJourneys1796100000001,
    ExchangeWhereItWasDone1796110000002,
    ExchangeTitlesOfBefore1796110000004,
    ExchangeBoardFollows1797300000001,
    ExchangeFavourites1798000000001,
    ExchangeNearInTime1798700000001,
    ExchangeNearWithinBounds1798800000301,
  ],
  refusals: {
    categories_ente_id_code_key: { code: 'category.code_taken', field: 'code' },
    other_times_one_asked: { code: 'agreement.asked_already' },
    slots_never_oversold: { code: 'listing.nothing_left' },
  },
});
