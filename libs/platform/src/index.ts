// SPDX-License-Identifier: AGPL-3.0-or-later
export { ENVIRONMENT, readConfig, processEnvironment } from './config/environment.js';
export type { Environment } from './config/environment.js';
export { PLATFORM_CONFIG, platformConfigShape } from './config/platform.config.js';
export type { PlatformConfig } from './config/platform.config.js';
export { dataSourceOptions } from './database/data-source.js';
export { ensureDatabaseFits } from './database/fit-database.js';
export { ownTables, timestampOf } from './database/own-tables.js';
export type { Fence, OwnTables } from './database/own-tables.js';
export { fenceTables } from './database/tenant-fences.js';
export { overAll, overAllEnti, scopeOf } from './database/ente-scope.js';
export { narrowTo } from './database/narrow-to.js';
export type { EnteScope } from './database/ente-scope.js';
export { stepDown } from './database/application-role.js';
export { letIn } from './database/let-in.js';
export { listNamedConstraints, refusalOfConstraint } from './database/constraint-refusals.js';
export type { ConstraintRefusal } from './database/constraint-refusals.js';
export { ownRows, OwnRows } from './database/own-rows.js';
export { readAnew, readOnce } from './database/read-once.js';
export { listPage } from './database/list-page.js';
export type { Own } from './database/own-rows.js';
export { afterCommit, databaseOf, repositoryOf, DbTransaction } from './database/db-transaction.js';
export { UnitOfWork } from './database/unit-of-work.js';
export type { CtxSeed } from './database/unit-of-work.js';
export { Bus } from './database/bus.js';
export { PAGES_CHANGED, type PagesChanged } from './database/pages-changed.js';
export { attempt, inSavepoint } from './database/savepoint.js';
export type { Attempt } from './database/savepoint.js';
export { isRetriable } from './database/retriable.js';
export { emit } from './outbox/outbox.js';
export type { EmitOptions } from './outbox/outbox.js';
export { OUTSIDE_CLAIM_SECONDS, Subscriptions } from './outbox/subscriptions.js';
export type { Message } from './outbox/message.js';
export type { Finish, Handler, OutsideHandler } from './outbox/subscriptions.js';
export { JobSchedule } from './outbox/job-schedule.js';
export { rowsOfEnti } from './outbox/fan-out-rows.js';
export type { DueRow, ListDue } from './outbox/fan-out-rows.js';
export { type NamedMatter, NewsMatters } from './news/news-matters.js';
export { type ListPast, PastNews } from './news/past-news.js';
export type { ToldEarlier } from './news/past-news.js';
export { HeldWords } from './news/held-words.js';
export { NewsWords, nobody } from './news/news-words.js';
export type { DraftsOf, TopicListener } from './news/news-words.js';
export { ClaimedWork, GONE_AFTER_SECONDS } from './outbox/claimed-work.js';
export type { Claimed, WorkClaims } from './outbox/claimed-work.js';
export { OutboxRelay } from './outbox/outbox-relay.js';
export { secondsUntilRetry } from './outbox/delivery.js';
export {
  ACCESS_KEY,
  Allow,
  AllowSuspended,
  AllowWithoutSecondFactor,
  AsNobody,
  isLetIn,
  isOutsider,
  STAFF,
  WithinScope,
} from './http/access.js';
export type { Access } from './http/access.js';
export { ADMINISTRATOR_COOKIE, AdministratorSessions } from './http/administrators.js';
export type { Administrator } from './http/administrators.js';
export { Door } from './http/door.js';
export type { Acting } from './http/door.js';
export { Through } from './http/doors.js';
export { SESSION_AUTHENTICATOR, ACTING_POLICY } from './http/principal.js';
export { ACCESS_AUDIT } from './http/access-audit.port.js';
export type { AccessAudit, Reading } from './http/access-audit.port.js';
export { findHolder } from './personal-data/find-holder.js';
export { listPersonalData, registerPersonalData } from './personal-data/personal-data.js';
export type { PersonalSource, PersonalTable, RetentionRule, Blocker } from './personal-data/personal-data.js';
export type { Principal, SessionAuthenticator, ActingPolicy } from './http/principal.js';
export { filledInFor } from './http/form-person.js';
export { SESSION_COOKIE, isApiRequest, bearerToken, cookieToken } from './http/request-kind.js';
export { clearHostCookie, hostCookie, hostCookieName, hostCookieOptions, setHostCookie } from './http/host-cookies.js';
export { languageOf, LANGUAGE_COOKIE } from './http/languages.js';
export { isKeptAhead, isWaited, type WaitedAnswer } from './http/waited.js';
export { eachOrRefuse } from './http/each-or-refuse.js';
export { InvalidInput, issuesOf } from './http/invalid-input.js';
export type { InputIssue } from './http/invalid-input.js';
export { parseInput, valid } from './http/valid.js';
export {
  lineText,
  plainText,
  idShape,
  instantShape,
  dayShape,
  timeOfDayShape,
  actingFields,
  actingShape,
  emptyShape,
  pageQuery,
  listQuery,
  idParam,
} from './http/shapes.js';
export { systemSeed } from './database/system-seed.js';
export { siteAddress } from './config/site-address.js';
export { SecretBox } from './config/secret-box.js';
export { KnownSessions, networkOf } from './http/known-sessions.js';
export { LARGE_BODY, largestBodyOf, LARGEST_BODY_BYTES, MIDDLE_BODY, SMALL_BODY } from './http/body-size.js';
export { isPublicAddress, isPublicName } from './http/public-address.js';
export { type OutwardCall, outwardFetch, type OutwardFetch, OwnNetworkRefused } from './http/outward-fetch.js';
export { LARGEST_UPLOAD_BYTES, TAKES_UPLOAD, uploadOf } from './http/upload.js';
export type { UploadedFile } from './http/upload.js';
export { choiceAmong, fillChoices } from './http/choice.js';
export { Documented } from './http/documented.js';
export { problemOf, isExpected, type Problem } from './http/problem.js';
export { REFUSAL_TEXTS, ERROR_PAGES } from './http/texts.port.js';
export type { RefusalTexts, ErrorPages } from './http/texts.port.js';
export { isWholePicture, openPicture } from './pictures/open-picture.js';
export { watchDisk } from './observe/watched-disks.js';
export { Metrics } from './observe/metrics.js';
export { createLog, PinoLogger } from './observe/pino-logger.js';
export { closeInTime } from './process/close-in-time.js';
export { startPlainly, StartRefusal } from './process/start-refusal.js';
export { stopOnSignal } from './process/stop-on-signal.js';
export { PlatformModule } from './platform.module.js';
