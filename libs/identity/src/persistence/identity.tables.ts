// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { IdentityScopes1795856950690 } from './delegation-scopes.migration.js';
import { AccessLogEntity } from './access-log.entity.js';
import { AuditHeadEntity } from './audit-head.entity.js';
import { AuditLinkEntity } from './audit-link.entity.js';
import { IdentityAudit1760000000022 } from './audit.migration.js';
import { CredentialsEntity } from './credentials.entity.js';
import { IdentityDelegationEndings1796110000005 } from './delegation-endings.migration.js';
import { DelegationEntity } from './delegation.entity.js';
import { EnteEntity } from './ente.entity.js';
import { FileOpeningEntity } from './file-opening.entity.js';
import { IdentityCover1760000000027 } from './identity-cover.migration.js';
import { IdentityPreferences1760000000031 } from './identity-preferences.migration.js';
import { IdentityRoles1760000000017 } from './identity-roles.migration.js';
import { IdentitySms1760000000020 } from './identity-sms.migration.js';
import { Identity1760000000002 } from './identity.migration.js';
import { IdentityLanguageChosen1795990000010 } from './language-chosen.migration.js';
import { IdentityLookups1795884433435 } from './lookups.migration.js';
import { PersonChangeEntity } from './person-change.entity.js';
import { PersonNoteEntity } from './person-note.entity.js';
import { PasskeyEntity } from './passkey.entity.js';
import { IdentityPasskeys1796110000002 } from './passkeys.migration.js';
import { SpentChallengeEntity } from './spent-challenge.entity.js';
import { PersonIdentifierEntity } from './person-identifier.entity.js';
import { IdentityPersonIdentifiers1796110000001 } from './person-identifiers.migration.js';
import { GuardianshipEntity } from './guardianship.entity.js';
import { IdentityLoginsOfAnEnte1796000000001 } from './logins-of-an-ente.migration.js';
import { IdentityGuardianships1795990000006 } from './guardianships.migration.js';
import { IdentityJoinedFiles1795990000003 } from './joined-files.migration.js';
import { IdentityPersonNotes1795990000001 } from './person-notes.migration.js';
import { PersonEntity } from './person.entity.js';
import { PhoneClaimEntity } from './phone-claim.entity.js';
import { IdentityPhoneClaims1795893600000 } from './phone-claims.migration.js';
import { IdentityPractice1796400000001 } from './practice.migration.js';
import { KeptApartEntity } from './kept-apart.entity.js';
import { IdentityKeptApart1797000000002 } from './kept-apart.migration.js';
import { IdentityRelatedPeople1796116000001 } from './related-people.migration.js';
import { RelatedPersonEntity } from './related-person.entity.js';
import { RoleGrantEntity } from './role-grant.entity.js';
import { IdentitySecondFactor1795870922379 } from './second-factor.migration.js';
import { IdentityResidentsLanguages1797400000001 } from './residents-languages.migration.js';
import { SessionEntity } from './session.entity.js';
import { StaffInvitationEntity } from './staff-invitation.entity.js';
import { IdentityEnteStates1796000100002 } from './ente-states.migration.js';
import { IdentityStaffInvitations1796000100001 } from './staff-invitations.migration.js';
import { SmsConsentEntity } from './sms-consent.entity.js';
import { IdentityTrustedOnly1795990000005 } from './trusted-only.migration.js';

export const identityTables = ownTables({
  entities: [
    AccessLogEntity,
    AuditHeadEntity,
    AuditLinkEntity,
    CredentialsEntity,
    DelegationEntity,
    EnteEntity,
    FileOpeningEntity,
    GuardianshipEntity,
    PersonEntity,
    PersonChangeEntity,
    PersonNoteEntity,
    PersonIdentifierEntity,
    PasskeyEntity,
    SpentChallengeEntity,
    PhoneClaimEntity,
    KeptApartEntity,
    RelatedPersonEntity,
    RoleGrantEntity,
    SessionEntity,
    SmsConsentEntity,
    StaffInvitationEntity,
  ],
  migrations: [
    Identity1760000000002,
    IdentityRoles1760000000017,
    IdentitySms1760000000020,
    IdentityAudit1760000000022,
    IdentityCover1760000000027,
    IdentityPreferences1760000000031,
    IdentityScopes1795856950690,
    IdentitySecondFactor1795870922379,
    IdentityLookups1795884433435,
    IdentityPhoneClaims1795893600000,
    IdentityPersonNotes1795990000001,
    IdentityJoinedFiles1795990000003,
    IdentityTrustedOnly1795990000005,
    IdentityGuardianships1795990000006,
    IdentityLanguageChosen1795990000010,
    IdentityLoginsOfAnEnte1796000000001,
    IdentityStaffInvitations1796000100001,
    IdentityEnteStates1796000100002,
    IdentityPersonIdentifiers1796110000001,
    IdentityPasskeys1796110000002,
    IdentityDelegationEndings1796110000005,
    IdentityRelatedPeople1796116000001,
    IdentityKeptApart1797000000002,
    IdentityPractice1796400000001,
    IdentityResidentsLanguages1797400000001,
  ],
  fences: {
    // Which enti there are is known before anybody signs in; they are changed by their own people alone.
    enti: { own: 'id', readBy: 'everybody' },
    // The platform keeps them by person, and knows nothing of people.
    idempotency_keys: { by: 'person_id', parent: 'people' },
  },
  refusals: {
    person_identifiers_value: { code: 'identifier.taken_meanwhile' },
    credentials_login_of_ente: { code: 'account.login_taken', field: 'login' },
    role_grants_held: { code: 'role.already_granted', field: 'role' },
  },
});
