// SPDX-License-Identifier: AGPL-3.0-or-later
export { newId, isId } from './ids.js';
export { systemClock, fixedClock } from './clock.js';
export type { Clock } from './clock.js';
export { addDays, endOfRomeDay, romeDay, romeTimeOfDay, startOfRomeDay } from './rome-day.js';
export { ROME, ROME_ZONE } from './rome-zone.js';
export { easterOf, publicHoliday } from './holidays.js';
export type { Holiday } from './holidays.js';
export { ensureNoLonger, ensureWithinYears, YEARS_PAPERS_HOLD } from './reach.js';
export { ensureMinutes, MOST_MINUTES_AT_ONCE } from './minutes.js';
export type { Minutes } from './minutes.js';
export { DomainError, notFound, forbidden } from './domain-error.js';
export type { RefusalKind, RefusalDetails } from './domain-error.js';
export { inStaffLanguage, LANGUAGES, RESIDENTS_LANGUAGES, STAFF_LANGUAGES, staffLanguage } from './languages.js';
export type { Language, ResidentsLanguage, StaffLanguage } from './languages.js';
export { announceService, listServices } from './services.js';
export type { Service } from './services.js';
export {
  CHANNELS,
  ROLES,
  actsAsStaff,
  beneficiaryOf,
  hasRole,
  isStaff,
  isStaffRole,
  isSystem,
  noteSeen,
} from './ctx.js';
export type { Channel, Role, Actor, Transaction, Ctx } from './ctx.js';
export { ensureTransition, reachableStates } from './transitions.js';
export type { TransitionTable } from './transitions.js';
export type { Trail, TrailNote } from './trail.js';
export type { DomainEvent, EventMap, Topic } from './events.js';
export { pageOf, pageOfWhole, LARGEST_PAGE, type PageAsk } from './page-of.js';
export type { PageOf } from './page-of.js';
export type { NewsKind, NewsKinds, NewsReach, TitleFacts } from './news-kind.js';
export type { Draft, NewsParams, NewsType, NewsTypes } from './news.js';
export { seenMark } from './seen-mark.js';
export { workedMinutes } from './worked-time.js';
export type { WorkedTime } from './worked-time.js';
export { Turnstile } from './turnstile.js';
export { bareProtocol } from './protocol.js';
