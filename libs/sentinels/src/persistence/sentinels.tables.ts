// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { SentinelPostEntity } from './sentinel-post.entity.js';
import { Sentinels1760000000029 } from './sentinels.migration.js';
import { SignalNoteEntity } from './signal-note.entity.js';
import { SignalEntity } from './signal.entity.js';

export const sentinelsTables = ownTables({
  entities: [SentinelPostEntity, SignalNoteEntity, SignalEntity],
  migrations: [Sentinels1760000000029],
});
