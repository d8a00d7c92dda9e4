// SPDX-License-Identifier: AGPL-3.0-or-later
export { IdentityModule } from './identity.module.js';
export { Identity1760000000002 } from './persistence/identity.migration.js';
export { identityEntities } from './persistence/identity-entities.js';
export { People } from './application/people.js';
export { Enti } from './application/enti.js';
export { AccessLog } from './persistence/access-log.js';
export type { AccessEntry } from './persistence/access-log.js';
export { hashPassword } from './application/password-hash.js';
export { ageOn, isMinor } from './domain/age.rules.js';
export { dayInRome } from './domain/calendar-day.js';
export { findPhone, normalPhone, readablePhone } from './domain/phone.rules.js';
export { shortName, fullName } from './domain/person-name.js';
export { enteSettingsShape, readEnteSettings } from './domain/ente-settings.js';
export type { Ente, EnteSettings } from './domain/ente-settings.js';
export { GENDERS, DEVICES, TELLING_CHANNELS, PERSON_STATES, SPOKEN_LANGUAGES } from './domain/person-card.js';
export type { PersonCard, Gender, Device, TellingChannel, PersonState } from './domain/person-card.js';
export { SESSION_REVOKED, SESSION_REVOKED_SUBJECT, PERSON_STATE_CHANGED } from './domain/identity.events.js';
export type { SessionRevoked, PersonStateChanged } from './domain/identity.events.js';
