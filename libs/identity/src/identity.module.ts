// SPDX-License-Identifier: AGPL-3.0-or-later
import { Global, Module } from '@nestjs/common';
import './persistence/identity.personal-data.js';
import './texts/identity-texts.js';
import { ACCESS_AUDIT, ACTING_POLICY, SESSION_AUTHENTICATOR } from '@reciproca/platform';
import { WebModule } from '@reciproca/web';
import { PeopleLists } from './application/people-lists.js';
import { CloseSocketsOfSession } from './application/close-sockets-of-session.js';
import { AuditExemptions } from './application/audit-exemptions.js';
import { DatabaseAudit } from './application/database-audit.js';
import { SeenLately } from './application/seen-lately.js';
import { PersonChanges } from './persistence/person-changes.js';
import { FileOpenings } from './persistence/file-openings.js';
import { DatabaseActingPolicy } from './persistence/database-acting.policy.js';
import { DatabaseSessionAuthenticator } from './persistence/database-session-authenticator.js';
import { EndSession } from './application/end-session.js';
import { AcceptInvitation } from './application/accept-invitation.js';
import { PasskeyChallenges } from './application/passkey-challenges.js';
import { Passkeys } from './application/passkeys.js';
import { SignInWithPasskey } from './application/sign-in-with-passkey.js';
import { PasskeyRepository } from './persistence/passkey.repository.js';
import { FiscalCodes } from './application/fiscal-codes.js';
import { PersonIdentifiers } from './application/person-identifiers.js';
import { OpenSession } from './application/open-session.js';
import { SignInElsewhere } from './application/sign-in-elsewhere.js';
import { PersonIdentifierRepository } from './persistence/person-identifier.repository.js';
import { InviteStaff } from './application/invite-staff.js';
import { Enti } from './application/enti.js';
import { Attempts } from './application/attempts.js';
import { PasswordStrategy } from './application/password-strategy.js';
import { People } from './application/people.js';
import { PersonNotes } from './application/person-notes.js';
import { SignIn } from './application/sign-in.js';
import { ChangePassword } from './application/change-password.js';
import { ChangePerson } from './application/change-person.js';
import { ChangePersonState } from './application/change-person-state.js';
import { ChangeRoles } from './application/change-roles.js';
import { Delegations } from './application/delegations.js';
import { FindPeople } from './application/find-people.js';
import { FindMyProfile } from './application/my-profile.js';
import { Guardianships } from './application/guardianships.js';
import { JoinPerson } from './application/join-person.js';
import { MatchPerson } from './application/match-person.js';
import { WithdrawRegistration } from './application/withdraw-registration.js';
import { ChangeEnteState } from './application/change-ente-state.js';
import { ChangeSettings } from './application/change-settings.js';
import { OpenAccount } from './application/open-account.js';
import { OpenEnte } from './application/open-ente.js';
import { OpenPractice } from './application/open-practice.js';
import { PracticeSessions } from './application/practice-sessions.js';
import { RegisterPerson } from './application/register-person.js';
import { PhoneClaims } from './application/phone-claims.js';
import { OwnHoldsNow } from './application/own-holds-now.js';
import { KeptApart } from './application/kept-apart.js';
import { RelatedPeople } from './application/related-people.js';
import { SearchPeople } from './application/search-people.js';
import { PeopleGroups } from './application/people-groups.js';
import { RoleGroups } from './application/role-groups.js';
import { SmsConsents } from './application/sms-consents.js';
import { ChangePreview } from './application/change-preview.js';
import { EndDelegations } from './application/end-delegations.js';
import { TellEndings } from './application/tell-endings.js';
import { IdentityNewsWords } from './application/identity-news-words.js';
import { ShowPerson } from './application/show-person.js';
import { StaffAccess } from './application/staff-access.js';
import { StaffReadModel } from './persistence/staff.read-model.js';
import { StaffSecondFactors } from './application/staff-second-factors.js';
import { TotpEnrolment } from './application/totp-enrolment.js';
import { CoverPerson } from './application/cover-person.js';
import { OwnValidities } from './application/own-validities.js';
import { ValidityKinds } from './application/validity-kinds.js';
import { VetPerson } from './application/vet-person.js';
import { FindDemoPeople } from './application/find-demo-people.js';
import { AccessLog } from './persistence/access-log.js';
import { CredentialRepository } from './persistence/credential.repository.js';
import { DelegationRepository } from './persistence/delegation.repository.js';
import { EnteRepository } from './persistence/ente.repository.js';
import { PhoneClaimRepository } from './persistence/phone-claim.repository.js';
import { GuardianshipRepository } from './persistence/guardianship.repository.js';
import { PersonNoteRepository } from './persistence/person-note.repository.js';
import { PersonRepository } from './persistence/person.repository.js';
import { KeptApartRepository } from './persistence/kept-apart.repository.js';
import { RelatedPersonRepository } from './persistence/related-person.repository.js';
import { PersonSearchRepository } from './persistence/person-search.repository.js';
import { RoleRepository } from './persistence/role.repository.js';
import { SessionRepository } from './persistence/session.repository.js';
import { StaffInvitationRepository } from './persistence/staff-invitation.repository.js';
import { SmsConsentRepository } from './persistence/sms-consent.repository.js';
import { identityTables } from './persistence/identity.tables.js';

const repositories = [
  AccessLog,
  FileOpenings,
  PersonChanges,
  CredentialRepository,
  DelegationRepository,
  EnteRepository,
  PersonRepository,
  PersonNoteRepository,
  PersonIdentifierRepository,
  PasskeyRepository,
  GuardianshipRepository,
  PhoneClaimRepository,
  PersonSearchRepository,
  KeptApartRepository,
  RelatedPersonRepository,
  RoleRepository,
  SessionRepository,
  SmsConsentRepository,
  StaffInvitationRepository,
  StaffReadModel,
];
const signingIn = [
  Attempts,
  PasswordStrategy,
  SignIn,
  OpenSession,
  SignInWithPasskey,
  PasskeyChallenges,
  Passkeys,
  EndSession,
  CloseSocketsOfSession,
  OpenAccount,
  ChangePassword,
  TotpEnrolment,
  StaffSecondFactors,
  InviteStaff,
  StaffAccess,
  AcceptInvitation,
];
const people = [
  People,
  Enti,
  ChangeSettings,
  ChangeEnteState,
  OpenEnte,
  OpenPractice,
  PracticeSessions,
  RegisterPerson,
  ChangePerson,
  PhoneClaims,
  PersonNotes,
  KeptApart,
  RelatedPeople,
  OwnHoldsNow,
  PersonIdentifiers,
  FiscalCodes,
  ChangePersonState,
  JoinPerson,
  MatchPerson,
  WithdrawRegistration,
  Guardianships,
  ChangeRoles,
  VetPerson,
  CoverPerson,
  SearchPeople,
  FindPeople,
  ShowPerson,
  ChangePreview,
  TellEndings,
  EndDelegations,
  Delegations,
  FindMyProfile,
  FindDemoPeople,
  SmsConsents,
];
/** Other libs add to these when their modules start. */
const extensionPoints = [ValidityKinds, AuditExemptions, SignInElsewhere, PeopleGroups];
const ports = [
  { provide: SESSION_AUTHENTICATOR, useClass: DatabaseSessionAuthenticator },
  { provide: ACTING_POLICY, useClass: DatabaseActingPolicy },
  { provide: ACCESS_AUDIT, useClass: DatabaseAudit },
];

/** Who people are, how they sign in and what they may do; global because the front door itself asks it. */
@Global()
@Module({
  imports: [identityTables, WebModule],
  providers: [
    PeopleLists,
    ...repositories,
    ...signingIn,
    ...people,
    ...extensionPoints,
    SeenLately,
    ...ports,
    OwnValidities,
    RoleGroups,
    IdentityNewsWords,
  ],
  exports: [
    ...repositories,
    ...signingIn,
    ...people,
    ...extensionPoints,
    SESSION_AUTHENTICATOR,
    ACTING_POLICY,
    ACCESS_AUDIT,
  ],
})
export class IdentityModule {}
