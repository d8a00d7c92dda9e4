// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { CivicAttendanceEntity } from './civic-attendance.entity.js';
import { CivicCertificateEntity } from './civic-certificate.entity.js';
import { CivicCommitmentEntity } from './civic-commitment.entity.js';
import { CivicDays1795891000143 } from './civic-days.migration.js';
import { CivicPuc1796300000001 } from './civic-puc.migration.js';
import { Civic1760000000034 } from './civic.migration.js';

export const civicTables = ownTables({
  entities: [CivicAttendanceEntity, CivicCertificateEntity, CivicCommitmentEntity],
  migrations: [Civic1760000000034, CivicDays1795891000143, CivicPuc1796300000001],
});
