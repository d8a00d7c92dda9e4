// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { BoardViewEntity } from './board-view.entity.js';
import { SupervisionBoard1760000000018 } from './board.migration.js';
import { CardAssignmentEntity } from './card-assignment.entity.js';
import { CardHandoverEntity } from './card-handover.entity.js';
import { SupervisionCardHandovers1796110000001 } from './card-handovers.migration.js';
import { CardHoldEntity } from './card-hold.entity.js';
import { CardLookEntity } from './card-look.entity.js';
import { SupervisionConsents1760000000033 } from './consents.migration.js';
import { SupervisionSaidBy1760000000042 } from './said-by.migration.js';
import { SpokenConsentEntity } from './spoken-consent.entity.js';

export const supervisionTables = ownTables({
  entities: [
    BoardViewEntity,
    CardAssignmentEntity,
    CardHandoverEntity,
    CardHoldEntity,
    CardLookEntity,
    SpokenConsentEntity,
  ],
  migrations: [
    SupervisionBoard1760000000018,
    SupervisionConsents1760000000033,
    SupervisionSaidBy1760000000042,
    SupervisionCardHandovers1796110000001,
  ],
});
