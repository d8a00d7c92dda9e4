// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { ChosenProviderEntity } from './chosen-provider.entity.js';
import { JoinRequestEntity } from './join-request.entity.js';
import { OpenId1796110000003 } from './openid.migration.js';
import { OutsideSessionEntity } from './outside-session.entity.js';
import { ProviderTrials1796800000002 } from './provider-trials.migration.js';
import { ProviderEntity } from './provider.entity.js';
import { SignInRecordEntity } from './sign-in-record.entity.js';

export const openidTables = ownTables({
  entities: [ProviderEntity, ChosenProviderEntity, SignInRecordEntity, OutsideSessionEntity, JoinRequestEntity],
  migrations: [OpenId1796110000003, ProviderTrials1796800000002],
  fences: {
    // Which buttons an ente has is known before anybody signs in; it is changed by its own people alone.
    chosen_providers: { own: 'ente_id', readBy: 'everybody' },
  },
});
