// SPDX-License-Identifier: AGPL-3.0-or-later
import { ActRepository } from './act.repository.js';
import { AgreementRepository } from './agreement.repository.js';
import { CategoryRepository } from './category.repository.js';
import { EngineSettingsRepository } from './engine-settings.repository.js';
import { ListingRepository } from './listing.repository.js';
import { ProposalRepository } from './proposal.repository.js';
import { OtherTimeRepository } from './other-time.repository.js';
import { PostingDraftRepository } from './posting-draft.repository.js';
import { AskedPersonRepository } from './asked-person.repository.js';
import { BoardFollowRepository } from './board-follow.repository.js';
import { FavouriteRepository } from './favourite.repository.js';
import { SlotRepository } from './slot.repository.js';
import { ModeChangeRepository } from './mode-change.repository.js';

/** For the module, which exports none of them. */
export const exchangeRepositories = [
  ActRepository,
  AgreementRepository,
  CategoryRepository,
  EngineSettingsRepository,
  ListingRepository,
  ProposalRepository,
  OtherTimeRepository,
  PostingDraftRepository,
  AskedPersonRepository,
  BoardFollowRepository,
  FavouriteRepository,
  SlotRepository,
  ModeChangeRepository,
];
