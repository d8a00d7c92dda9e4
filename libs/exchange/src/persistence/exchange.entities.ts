// SPDX-License-Identifier: AGPL-3.0-or-later
import { AgreementEntity } from './agreement.entity.js';
import { CategoryEntity } from './category.entity.js';
import { ListingEntity } from './listing.entity.js';
import { ProposalEntity } from './proposal.entity.js';
import { SlotEntity } from './slot.entity.js';

export const exchangeEntities = [CategoryEntity, ListingEntity, SlotEntity, ProposalEntity, AgreementEntity];
