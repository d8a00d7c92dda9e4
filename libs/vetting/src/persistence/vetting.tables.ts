// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { DocumentEntity } from './document.entity.js';
import { VettingOpenedDocuments1795993000002 } from './opened-documents.migration.js';
import { ValidityReminderEntity } from './validity-reminder.entity.js';
import { Vetting1760000000028 } from './vetting.migration.js';

export const vettingTables = ownTables({
  entities: [DocumentEntity, ValidityReminderEntity],
  migrations: [Vetting1760000000028, VettingOpenedDocuments1795993000002],
});
