// SPDX-License-Identifier: AGPL-3.0-or-later
export { IdentityModule } from './identity.module.js';
export { PhoneClaims } from './application/phone-claims.js';
export { SmsConsents, SMS_CONSENT_VERSION } from './application/sms-consents.js';
export type { SmsConsent } from './persistence/sms-consent.repository.js';
export { People } from './application/people.js';
export { PeopleGroups } from './application/people-groups.js';
export type { Gathered, GroupChoices } from './application/people-groups.js';
export { partsOfKey } from './domain/people-group.js';
export type { GroupAspect, NamedGroup } from './domain/people-group.js';
export type { GroupKind } from './application/group-kind.port.js';
export { KeptApart } from './application/kept-apart.js';
export { Enti } from './application/enti.js';
export { SearchPeople } from './application/search-people.js';
export type { PersonSearch } from './domain/person-search.js';
export { RegisterPerson } from './application/register-person.js';
export type { PersonInput } from './application/person-input.js';
export { PersonNotes } from './application/person-notes.js';
export type { ShownNote } from './application/person-notes.js';
export { HoldsNowList } from './pages/holds-now-list.js';
export { PersonNotesOnTop } from './pages/person-notes.js';
export { MatchPerson } from './application/match-person.js';
export { WithdrawRegistration } from './application/withdraw-registration.js';
export { isNameAlike, nameKey } from './domain/likeness.rules.js';
export { JoinPerson } from './application/join-person.js';
export { personSearchShape } from './api/person.request.js';
export { SearchForm } from './pages/people.page.js';
export { Guardianships } from './application/guardianships.js';
export type { GuardianshipInput } from './application/guardianships.js';
export { guardianDecides, GUARDIANSHIP_KINDS, hasGuardian } from './domain/guardianship.js';
export type { Guardianship, GuardianshipKind } from './domain/guardianship.js';
export { hasGuardianOn } from './persistence/guardian.sql.js';
export { PracticeSessions } from './application/practice-sessions.js';
export { OpenPractice } from './application/open-practice.js';
export type { Practice } from './domain/practice.js';
export { OpenEnte } from './application/open-ente.js';
export type { NewEnte } from './application/open-ente.js';
export { ChangeEnteState } from './application/change-ente-state.js';
export type { EnteState } from './domain/ente-state.js';
export { ChangeSettings } from './application/change-settings.js';
export { OpenAccount } from './application/open-account.js';
export { InviteStaff } from './application/invite-staff.js';
export type { ShownInvitation, StaffInput } from './application/invite-staff.js';
export { INVITED_ROLES } from './domain/staff-invitation.js';
export { ChangeRoles } from './application/change-roles.js';
export { ValidityKinds } from './application/validity-kinds.js';
export type { Insured, Validity, ValidityKind } from './application/validity-kinds.js';
export { CoverPerson } from './application/cover-person.js';
export { VetPerson } from './application/vet-person.js';
export { Delegations } from './application/delegations.js';
export { ChangePerson } from './application/change-person.js';
export { ChangePersonState } from './application/change-person-state.js';
export { ShowPerson } from './application/show-person.js';
export { ChangePreview } from './application/change-preview.js';
export type { LifeChange, Touched } from './domain/life-change.js';
export { touchedByRole, type RoleHoldings } from './persistence/touched-by-role.js';
export { EndSession } from './application/end-session.js';
export { AuditExemptions } from './application/audit-exemptions.js';
export { PersonChanges } from './persistence/person-changes.js';
export type { PersonChange } from './persistence/person-changes.js';
export { FileOpenings } from './persistence/file-openings.js';
export { AccessLog } from './persistence/access-log.js';
export type { AccessEntry } from './persistence/access-log.js';
export { hashPassword, isPassword } from './application/password-hash.js';
export { Attempts } from './application/attempts.js';
export { findTotpStep, newTotpSecret, totpSetup } from './application/totp.js';
export type { TotpSetup } from './application/totp.js';
export { hashSessionToken, newSessionToken } from './persistence/session-token.js';
export { ensurePassword } from './domain/password.rules.js';
export {
  CODE_LOCK_MINUTES,
  LOCK_MINUTES,
  minutesUntil,
  MOST_CODE_FAILURES,
  MOST_FAILURES,
  MOST_FROM_ADDRESS,
  sessionEnd,
} from './domain/sign-in.rules.js';
export { correctInvitationShape, inviteStaffShape } from './api/staff.request.js';
export { loginShape } from './api/person.request.js';
export { ageOn, ensureBorn, isMinor } from './domain/age.rules.js';
export { findPhone, isMobile, normalPhone, readablePhone } from './domain/phone.rules.js';
export { shortName, fullName } from './domain/person-name.js';
export { officesOf, readEnteSettings } from './domain/ente-settings.js';
export type { Ente, EnteSettings, Office } from './domain/ente-settings.js';
export { GENDERS, DEVICES, TELLING_CHANNELS, PERSON_STATES, SPOKEN_LANGUAGES } from './domain/person-card.js';
export type { PersonCard, Gender, Device, TellingChannel, PersonState } from './domain/person-card.js';
export {
  SESSION_REVOKED,
  SESSION_REVOKED_SUBJECT,
  PERSON_STATE_CHANGED,
  ROLE_ENDED,
  type RoleEnded,
  KEPT_APART,
  TRUST_CHANGED,
  PHONE_CODE_MADE,
  STAFF_INVITED,
} from './domain/identity.events.js';
export type { SessionRevoked, PersonStateChanged, TrustChanged } from './domain/identity.events.js';
export { nextCallable, USUAL_CALL_HOURS } from './domain/call-hours.js';
export type { CallHours } from './domain/call-hours.js';
export { callHoursText } from './texts/call-hours-text.js';
export { listDelegationScopes } from './domain/delegation.rules.js';
export type { DelegationScope } from './domain/delegation.rules.js';
export { DEMO_PEOPLE } from './application/demo-people.port.js';
export type { DemoPeople, DemoPerson } from './application/demo-people.port.js';
export { DEMO_PASSWORD } from './domain/password.rules.js';
export { PersonIdentifiers } from './application/person-identifiers.js';
export type { Identifier, IdentifierKind } from './domain/person-identifier.js';
export { FiscalCodes, fiscalCodeIdentifier } from './application/fiscal-codes.js';
export { birthDateOfFiscalCode, listFiscalCodeDoubts } from './domain/fiscal-code.js';
export { asNobody } from './application/as-nobody.js';
export { OpenSession, ensureWelcome } from './application/open-session.js';
export type { SignedIn } from './application/open-session.js';
export { SignInElsewhere } from './application/sign-in-elsewhere.js';
export type { Elsewhere, WayIn, WaysOfEnte } from './application/sign-in-elsewhere.js';
export { deviceName } from './pages/device-name.js';
export { deviceOf, setDeviceCookie, setSessionCookie } from './pages/session-cookie.js';
export { OfficeList } from './pages/sign-in-help.js';
export { SignInPage } from './pages/sign-in.page.js';
