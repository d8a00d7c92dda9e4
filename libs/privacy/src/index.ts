// SPDX-License-Identifier: AGPL-3.0-or-later
export { PrivacyModule } from './privacy.module.js';
export { Privacy1760000000023 } from './persistence/privacy.migration.js';
export { VerifyAudit } from './application/verify-audit.js';
export { ListAudit } from './application/list-audit.js';
export { ExportPersonalData } from './application/export-personal-data.js';
export type { PersonalExport } from './application/export-personal-data.js';
export { ManageOrganisations } from './application/manage-organisations.js';
export { RunRetention } from './application/run-retention.js';
export type { RetentionLine } from './application/run-retention.js';
export { AskErasure } from './application/ask-erasure.js';
export { DecideErasure } from './application/decide-erasure.js';
export { PreviewErasure } from './application/preview-erasure.js';
export { AUDIT_BROKEN, ERASURE_ASKED } from './domain/privacy.events.js';
export type { AuditBroken, ErasureAsked } from './domain/privacy.events.js';
export type { AuditCheck, ChainFault, ChainReport } from './domain/audit.js';
