// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { SmsConversationEntity } from './sms-conversation.entity.js';
import { SmsInboundEntity } from './sms-inbound.entity.js';
import { Texting1760000000021 } from './texting.migration.js';
import { TextingAlarm1795872100011 } from './texting-alarm.migration.js';

export const textingTables = ownTables({
  entities: [SmsConversationEntity, SmsInboundEntity],
  migrations: [Texting1760000000021, TextingAlarm1795872100011],
});
