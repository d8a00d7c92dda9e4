// SPDX-License-Identifier: AGPL-3.0-or-later
import { DelegationEntity } from './delegation.entity.js';

/** Listed by name for the data source. */
export const identityEntities = [DelegationEntity];
