// SPDX-License-Identifier: AGPL-3.0-or-later
export { PrivacyModule } from './privacy.module.js';
export { VerifyAudit } from './application/verify-audit.js';
export { ListAudit } from './application/list-audit.js';
export { ExportPersonalData } from './application/export-personal-data.js';
export type { PersonalExport } from './application/export-personal-data.js';
export { ManageOrganisations } from './application/manage-organisations.js';
export { RunRetention } from './application/run-retention.js';
export { KeepRetention } from './application/keep-retention.js';
export type { MonthsLine } from './application/keep-retention.js';
export { retentionCategories } from './application/run-retention.js';
export { monthsBefore } from './domain/retention.js';
export type { RetentionLine } from './domain/retention.js';
export { ManageNotices } from './application/manage-notices.js';
export { ShowNotice } from './application/show-notice.js';
export { AskErasure } from './application/ask-erasure.js';
export { DecideErasure } from './application/decide-erasure.js';
export { PreviewErasure } from './application/preview-erasure.js';
export type { AuditCheck, ChainFault, ChainReport } from './domain/audit.js';
