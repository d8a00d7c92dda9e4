// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Role } from '@reciproca/kernel';

export type Caller = 'nobody' | Role;
const COLUMNS: readonly Caller[] = ['nobody', 'resident', 'driver', 'gardener', 'sentinel', 'mediator', 'tutor', 'partner', 'operator', 'coordinator'];

export interface AccessRow {
  readonly method: string;
  readonly path: string;
  readonly allowed: readonly Caller[];
}

/**
 * Who may call what at all: one letter a caller (n nobody, r resident, d driver, g gardener, s sentinel,
 * m mediator, t tutor, p partner, o operator, c coordinator),
 * a dash where the door is shut. Whose things they may touch behind the door is for the use cases, and tested with them.
 */
const API = `
nrdgsmtpoc GET    /api/docs
nrdgsmtpoc GET    /api/docs/
nrdgsmtpoc GET    /api/docs/*
nrdgsmtpoc GET    /api/docs/LICENSE
nrdgsmtpoc GET    /api/docs/docs/swagger-ui-init.js
nrdgsmtpoc GET    /api/docs/index.html
nrdgsmtpoc GET    /api/docs/swagger-ui-init.js
nrdgsmtpoc GET    /api/openapi.json
nrdgsmtpoc GET    /api/openapi.yaml
--------oc GET    /api/v1/accounts/:kind/:ownerId
--------oc GET    /api/v1/accounts/:kind/:ownerId/postings
-rdgsmtpoc GET    /api/v1/accounts/me
-rdgsmtpoc GET    /api/v1/accounts/me/postings
-rdgsmtpoc GET    /api/v1/agreements
-rdgsmtpoc GET    /api/v1/agreements/:id
-rdgsmtpoc POST   /api/v1/agreements/:id/cancel
-rdgsmtpoc POST   /api/v1/agreements/:id/complete
-rdgsmtpoc POST   /api/v1/agreements/:id/confirm
-rdgsmtpoc POST   /api/v1/agreements/:id/dispute
--------oc POST   /api/v1/agreements/:id/resolve
-rdgsmtpoc POST   /api/v1/agreements/:id/start
-rdgsmtpoc GET    /api/v1/areas
--------oc GET    /api/v1/board
--------oc GET    /api/v1/call-tasks
--------oc POST   /api/v1/call-tasks/:id/claim
--------oc POST   /api/v1/call-tasks/:id/done
--------oc POST   /api/v1/call-tasks/:id/release
-rdgsmtpoc GET    /api/v1/categories
---------c POST   /api/v1/categories
---------c PATCH  /api/v1/categories/:id
-rdgsmtpoc GET    /api/v1/circles
-rdgsmtpoc GET    /api/v1/circles/:id
-rdgsmtpoc POST   /api/v1/circles/:id/accept
--------oc POST   /api/v1/circles/:id/approve
-rdgsmtpoc POST   /api/v1/circles/:id/decline
--------oc POST   /api/v1/circles/find
-rdgsmtpoc GET    /api/v1/comuni
--------oc GET    /api/v1/corrections
--------oc POST   /api/v1/corrections/:id/approve
--------oc POST   /api/v1/corrections/:id/reject
-rdgsmtpoc POST   /api/v1/crates/thanks
--------oc GET    /api/v1/delegations
--------oc POST   /api/v1/delegations
--------oc POST   /api/v1/delegations/:id/revoke
-rdgsmtpoc GET    /api/v1/drivers/:id/papers
--------oc PUT    /api/v1/drivers/:id/papers
---------c GET    /api/v1/engine-settings
---------c PUT    /api/v1/engine-settings
---------c POST   /api/v1/engine-settings/preview
---------c GET    /api/v1/ente/settings
---------c PATCH  /api/v1/ente/settings
--------oc GET    /api/v1/exchange-modes
---------c PUT    /api/v1/exchange-modes
-rdgsmtpoc POST   /api/v1/garden-work/:id/confirm
-rdgsmtpoc POST   /api/v1/garden-work/:id/reject
-rdgsmtpoc GET    /api/v1/gardens
--------oc POST   /api/v1/gardens
-rdgsmtpoc GET    /api/v1/gardens/:id
-rdgsmtpoc POST   /api/v1/gardens/:id/work
--------oc POST   /api/v1/listings/:id/approve
--------oc POST   /api/v1/listings/:id/reject
-rdgsmtpoc GET    /api/v1/me
-rdgsmtpoc PATCH  /api/v1/me
-rdgsmtpoc POST   /api/v1/me/password
-rdgsmtpoc POST   /api/v1/me/totp
-rdgsmtpoc POST   /api/v1/me/totp/confirm
-rdgsmtpoc POST   /api/v1/me/totp/disable
--------oc GET    /api/v1/matches/explain
-rdgsmtpoc GET    /api/v1/notifications
-rdgsmtpoc POST   /api/v1/notifications/:id/read
-rdgsmtpoc POST   /api/v1/notifications/ack
-rdgsmtpoc GET    /api/v1/offers
-rdgsmtpoc POST   /api/v1/offers
-rdgsmtpoc GET    /api/v1/offers/:id
-rdgsmtpoc PATCH  /api/v1/offers/:id
-rdgsmtpoc GET    /api/v1/offers/:id/proposals
-rdgsmtpoc POST   /api/v1/offers/:id/withdraw
--------oc GET    /api/v1/outgoing-messages
--------oc GET    /api/v1/people
--------oc POST   /api/v1/people
--------oc GET    /api/v1/people/:id
--------oc PATCH  /api/v1/people/:id
--------oc PUT    /api/v1/people/:id/account
--------oc POST   /api/v1/people/:id/reinstate
--------oc GET    /api/v1/people/:id/residence
--------oc PUT    /api/v1/people/:id/residence
---------c POST   /api/v1/people/:id/roles/grant
---------c POST   /api/v1/people/:id/roles/revoke
--------oc POST   /api/v1/people/:id/suspend
--------oc POST   /api/v1/people/:id/vet
-rdgsmtpoc GET    /api/v1/places
--------oc POST   /api/v1/places
--------oc GET    /api/v1/plans
--------oc POST   /api/v1/plans
--------oc GET    /api/v1/plans/:id
--------oc POST   /api/v1/plans/:id/apply
--------oc POST   /api/v1/plans/:id/discard
-rdgsmtpoc GET    /api/v1/proposals
-rdgsmtpoc GET    /api/v1/proposals/:id
-rdgsmtpoc POST   /api/v1/proposals/:id/accept
-rdgsmtpoc POST   /api/v1/proposals/:id/decline
-rdgsmtpoc GET    /api/v1/requests
-rdgsmtpoc POST   /api/v1/requests
-rdgsmtpoc GET    /api/v1/requests/:id
-rdgsmtpoc PATCH  /api/v1/requests/:id
-rdgsmtpoc GET    /api/v1/requests/:id/proposals
-rdgsmtpoc POST   /api/v1/requests/:id/withdraw
-rdgsmtpoc GET    /api/v1/rounds
-rdgsmtpoc POST   /api/v1/rounds
-rdgsmtpoc GET    /api/v1/rounds/:id
-rdgsmtpoc POST   /api/v1/rounds/:id/accept
-rdgsmtpoc POST   /api/v1/rounds/:id/decline
-rdgsmtpoc GET    /api/v1/rounds/choices
-rdgsmtpoc POST   /api/v1/rounds/preview
-rdgsmtpoc GET    /api/v1/harvests/:id/share
-rdgsmtpoc POST   /api/v1/harvests/:id/share
-rdgsmtpoc GET    /api/v1/sessions
nrdgsmtpoc POST   /api/v1/sessions
-rdgsmtpoc DELETE /api/v1/sessions/:id
-rdgsmtpoc DELETE /api/v1/sessions/current
--------oc POST   /api/v1/transfers/:id/corrections
`;

const PAGES = `
nrdgsmtpoc GET    /
nrdgsmtpoc GET    /accessibility
-rdgsmtpoc POST   /act-for/:id
-rdgsmtpoc POST   /act-for/stop
-rdgsmtpoc GET    /agenda
-rdgsmtpoc GET    /agreements
-rdgsmtpoc GET    /agreements/:id
-rdgsmtpoc POST   /agreements/:id/cancel
-rdgsmtpoc POST   /agreements/:id/complete
-rdgsmtpoc POST   /agreements/:id/confirm
-rdgsmtpoc POST   /agreements/:id/dispute
--------oc POST   /agreements/:id/resolve
-rdgsmtpoc POST   /agreements/:id/start
--------oc GET    /approvals
--------oc POST   /approvals/:id/approve
--------oc POST   /approvals/:id/reject
-rdgsmtpoc GET    /around
--------oc GET    /board
--------oc GET    /calls
--------oc POST   /calls/:id/claim
--------oc POST   /calls/:id/done
--------oc POST   /calls/:id/release
-rdgsmtpoc GET    /circles
-rdgsmtpoc GET    /circles/:id
-rdgsmtpoc POST   /circles/:id/accept
--------oc POST   /circles/:id/approve
-rdgsmtpoc POST   /circles/:id/decline
--------oc POST   /circles/find
--------oc GET    /corrections
--------oc POST   /corrections/:id/:decision
--------oc GET    /corrections/new/:id
--------oc POST   /corrections/new/:id
-rdgsmtpoc GET    /gardens
-rdgsmtpoc GET    /gardens/:id
-rdgsmtpoc GET    /gardens/:id/harvest
-rdgsmtpoc POST   /gardens/:id/harvest
-rdgsmtpoc GET    /gardens/:id/harvests/:harvestId/share
-rdgsmtpoc POST   /gardens/:id/harvests/:harvestId/share
-rdgsmtpoc POST   /gardens/:id/thanks
-rdgsmtpoc POST   /gardens/:id/work
-rdgsmtpoc POST   /gardens/:id/work/:workId/:decision
nrdgsmtpoc GET    /health
-rdgsmtpoc GET    /inbox
-rdgsmtpoc GET    /inbox/:id
-rdgsmtpoc POST   /inbox/read
nrdgsmtpoc POST   /language
-rdgsmtpoc GET    /me
-rdgsmtpoc POST   /me
-rdgsmtpoc POST   /me/password
-rdgsmtpoc POST   /me/sessions/:id/end
-rdgsmtpoc GET    /me/totp
-rdgsmtpoc POST   /me/totp/confirm
-rdgsmtpoc POST   /me/totp/disable
--------oc GET    /messages
nrdgsmtpoc GET    /metrics
-rdgsmtpoc GET    /mine
-rdgsmtpoc GET    /minutes
-rdgsmtpoc GET    /offers/:id
-rdgsmtpoc POST   /offers/:id/confirm
-rdgsmtpoc POST   /offers/:id/withdraw
-rdgsmtpoc GET    /offers/new
-rdgsmtpoc GET    /offers/new/:service
-rdgsmtpoc POST   /offers/new/:service
--------oc GET    /people
--------oc GET    /people/:id
--------oc POST   /people/:id/account
--------oc POST   /people/:id/delegations/:delegationId/revoke
--------oc GET    /people/:id/delegations/new
--------oc POST   /people/:id/delegations/new
--------oc GET    /people/:id/edit
--------oc POST   /people/:id/edit
--------oc GET    /people/:id/minutes
--------oc GET    /people/:id/papers
--------oc POST   /people/:id/papers
--------oc POST   /people/:id/reinstate
--------oc GET    /people/:id/residence
--------oc POST   /people/:id/residence
---------c POST   /people/:id/roles/grant
---------c POST   /people/:id/roles/revoke
--------oc POST   /people/:id/suspend
--------oc POST   /people/:id/unvet
--------oc POST   /people/:id/vet
--------oc GET    /people/new
--------oc POST   /people/new
--------oc GET    /plans
--------oc POST   /plans
--------oc GET    /plans/:id
--------oc POST   /plans/:id/apply
--------oc POST   /plans/:id/discard
nrdgsmtpoc GET    /privacy
-rdgsmtpoc GET    /proposals/:id
-rdgsmtpoc POST   /proposals/:id/accept
-rdgsmtpoc POST   /proposals/:id/decline
-rdgsmtpoc GET    /requests/:id
-rdgsmtpoc POST   /requests/:id/confirm
-rdgsmtpoc POST   /requests/:id/withdraw
-rdgsmtpoc GET    /requests/new
-rdgsmtpoc GET    /requests/new/:service
-rdgsmtpoc POST   /requests/new/:service
-rdgsmtpoc GET    /rounds
-rdgsmtpoc POST   /rounds
-rdgsmtpoc GET    /rounds/:id
-rdgsmtpoc POST   /rounds/:id/accept
-rdgsmtpoc POST   /rounds/:id/decline
-rdgsmtpoc POST   /rounds/:id/stops/:stopId/done
-rdgsmtpoc GET    /rounds/new
-rdgsmtpoc POST   /rounds/preview
---------c GET    /settings
---------c POST   /settings
---------c GET    /settings/categories
---------c GET    /settings/categories/:id
---------c POST   /settings/categories/:id
---------c GET    /settings/categories/new
---------c POST   /settings/categories/new
---------c GET    /settings/engine
---------c POST   /settings/engine
---------c POST   /settings/engine/preview
---------c GET    /settings/modes
---------c POST   /settings/modes
nrdgsmtpoc GET    /sign-in
nrdgsmtpoc POST   /sign-in
nrdgsmtpoc POST   /sign-out
--------oc GET    /why-not
`;

export const ACCESS_TABLE: readonly AccessRow[] = [API, PAGES].flatMap((block) => block.trim().split('\n').map(readRow));

function readRow(line: string): AccessRow {
  const [letters = '', method = '', path = ''] = line.split(/\s+/);
  if (letters.length !== COLUMNS.length) throw new Error(`Not ${COLUMNS.length} columns: ${line}`);
  return { method, path, allowed: COLUMNS.filter((_, column) => letters[column] !== '-') };
}
