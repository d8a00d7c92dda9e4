// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { PrivacyServices1795856950692 } from './case-services.migration.js';
import { AuditCheckEntity } from './audit-check.entity.js';
import { CaseAssignmentEntity } from './case-assignment.entity.js';
import { ErasureRequestEntity } from './erasure-request.entity.js';
import { JoinedFilesEntity } from './joined-files.entity.js';
import { PrivacyJoinedFiles1796150000001 } from './joined-files.migration.js';
import { OrganisationMemberEntity } from './organisation-member.entity.js';
import { OrganisationEntity } from './organisation.entity.js';
import { PrivacyNoticeShowingEntity } from './privacy-notice-showing.entity.js';
import { PrivacyNoticeEntity } from './privacy-notice.entity.js';
import { PrivacyNotices1760000000035 } from './privacy-notices.migration.js';
import { PrivacyPractice1796400000003 } from './privacy-practice.migration.js';
import { PrivacyRetention1760000000036 } from './privacy-retention.migration.js';
import { Privacy1760000000023 } from './privacy.migration.js';
import { RetentionMonthEntity } from './retention-month.entity.js';
import { RetentionPolicyEntity } from './retention-policy.entity.js';
import { RetentionRunEntity } from './retention-run.entity.js';

export const privacyTables = ownTables({
  entities: [
    AuditCheckEntity,
    CaseAssignmentEntity,
    ErasureRequestEntity,
    JoinedFilesEntity,
    OrganisationMemberEntity,
    OrganisationEntity,
    PrivacyNoticeShowingEntity,
    PrivacyNoticeEntity,
    RetentionMonthEntity,
    RetentionPolicyEntity,
    RetentionRunEntity,
  ],
  migrations: [
    Privacy1760000000023,
    PrivacyNotices1760000000035,
    PrivacyRetention1760000000036,
    PrivacyServices1795856950692,
    PrivacyJoinedFiles1796150000001,
    PrivacyPractice1796400000003,
  ],
  refusals: {
    case_assignments_once: { code: 'case.already_assigned' },
    erasure_requests_once: { code: 'erasure.already_asked' },
    organisations_ente_id_name_key: { code: 'organisation.name_taken', field: 'name' },
  },
});
