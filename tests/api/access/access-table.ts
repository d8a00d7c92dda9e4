// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Role } from '@reciproca/kernel';

export type Caller = 'nobody' | Role;
const COLUMNS: readonly Caller[] = ['nobody', 'resident', 'driver', 'gardener', 'sentinel', 'operator', 'coordinator'];

export interface AccessRow {
  readonly method: string;
  readonly path: string;
  readonly allowed: readonly Caller[];
}

/**
 * Who may call what at all: one letter a caller (n nobody, r resident, d driver, g gardener, s sentinel, o operator, c coordinator),
 * a dash where the door is shut. Whose things they may touch behind the door is for the use cases, and tested with them.
 */
const API = `
nrdgsoc GET    /api/docs
nrdgsoc GET    /api/docs/
nrdgsoc GET    /api/docs/*
nrdgsoc GET    /api/docs/LICENSE
nrdgsoc GET    /api/docs/docs/swagger-ui-init.js
nrdgsoc GET    /api/docs/index.html
nrdgsoc GET    /api/docs/swagger-ui-init.js
nrdgsoc GET    /api/openapi.json
nrdgsoc GET    /api/openapi.yaml
-----oc GET    /api/v1/accounts/:kind/:ownerId
-----oc GET    /api/v1/accounts/:kind/:ownerId/postings
-rdgsoc GET    /api/v1/accounts/me
-rdgsoc GET    /api/v1/accounts/me/postings
-rdgsoc GET    /api/v1/agreements
-rdgsoc GET    /api/v1/agreements/:id
-rdgsoc POST   /api/v1/agreements/:id/cancel
-rdgsoc POST   /api/v1/agreements/:id/complete
-rdgsoc POST   /api/v1/agreements/:id/confirm
-rdgsoc POST   /api/v1/agreements/:id/dispute
-----oc POST   /api/v1/agreements/:id/resolve
-rdgsoc POST   /api/v1/agreements/:id/start
-rdgsoc GET    /api/v1/areas
-----oc GET    /api/v1/board
-----oc GET    /api/v1/call-tasks
-----oc POST   /api/v1/call-tasks/:id/claim
-----oc POST   /api/v1/call-tasks/:id/done
-----oc POST   /api/v1/call-tasks/:id/release
-rdgsoc GET    /api/v1/categories
------c POST   /api/v1/categories
------c PATCH  /api/v1/categories/:id
-rdgsoc GET    /api/v1/circles
-rdgsoc GET    /api/v1/circles/:id
-rdgsoc POST   /api/v1/circles/:id/accept
-----oc POST   /api/v1/circles/:id/approve
-rdgsoc POST   /api/v1/circles/:id/decline
-----oc POST   /api/v1/circles/find
-rdgsoc GET    /api/v1/comuni
-----oc GET    /api/v1/corrections
-----oc POST   /api/v1/corrections/:id/approve
-----oc POST   /api/v1/corrections/:id/reject
-rdgsoc POST   /api/v1/crates/thanks
-----oc GET    /api/v1/delegations
-----oc POST   /api/v1/delegations
-----oc POST   /api/v1/delegations/:id/revoke
-rdgsoc GET    /api/v1/drivers/:id/papers
-----oc PUT    /api/v1/drivers/:id/papers
------c GET    /api/v1/engine-settings
------c PUT    /api/v1/engine-settings
------c POST   /api/v1/engine-settings/preview
------c GET    /api/v1/ente/settings
------c PATCH  /api/v1/ente/settings
-----oc GET    /api/v1/exchange-modes
------c PUT    /api/v1/exchange-modes
-rdgsoc POST   /api/v1/garden-work/:id/confirm
-rdgsoc POST   /api/v1/garden-work/:id/reject
-rdgsoc GET    /api/v1/gardens
-----oc POST   /api/v1/gardens
-rdgsoc GET    /api/v1/gardens/:id
-rdgsoc POST   /api/v1/gardens/:id/work
-----oc POST   /api/v1/listings/:id/approve
-----oc POST   /api/v1/listings/:id/reject
-rdgsoc GET    /api/v1/me
-rdgsoc PATCH  /api/v1/me
-rdgsoc POST   /api/v1/me/password
-rdgsoc POST   /api/v1/me/totp
-rdgsoc POST   /api/v1/me/totp/confirm
-rdgsoc POST   /api/v1/me/totp/disable
-----oc GET    /api/v1/matches/explain
-rdgsoc GET    /api/v1/notifications
-rdgsoc POST   /api/v1/notifications/:id/read
-rdgsoc POST   /api/v1/notifications/ack
-rdgsoc GET    /api/v1/offers
-rdgsoc POST   /api/v1/offers
-rdgsoc GET    /api/v1/offers/:id
-rdgsoc PATCH  /api/v1/offers/:id
-rdgsoc GET    /api/v1/offers/:id/proposals
-rdgsoc POST   /api/v1/offers/:id/withdraw
-----oc GET    /api/v1/outgoing-messages
-----oc GET    /api/v1/people
-----oc POST   /api/v1/people
-----oc GET    /api/v1/people/:id
-----oc PATCH  /api/v1/people/:id
-----oc PUT    /api/v1/people/:id/account
-----oc POST   /api/v1/people/:id/reinstate
-----oc GET    /api/v1/people/:id/residence
-----oc PUT    /api/v1/people/:id/residence
------c POST   /api/v1/people/:id/roles/grant
------c POST   /api/v1/people/:id/roles/revoke
-----oc POST   /api/v1/people/:id/suspend
-----oc POST   /api/v1/people/:id/vet
-rdgsoc GET    /api/v1/places
-----oc POST   /api/v1/places
-----oc GET    /api/v1/plans
-----oc POST   /api/v1/plans
-----oc GET    /api/v1/plans/:id
-----oc POST   /api/v1/plans/:id/apply
-----oc POST   /api/v1/plans/:id/discard
-rdgsoc GET    /api/v1/proposals
-rdgsoc GET    /api/v1/proposals/:id
-rdgsoc POST   /api/v1/proposals/:id/accept
-rdgsoc POST   /api/v1/proposals/:id/decline
-rdgsoc GET    /api/v1/requests
-rdgsoc POST   /api/v1/requests
-rdgsoc GET    /api/v1/requests/:id
-rdgsoc PATCH  /api/v1/requests/:id
-rdgsoc GET    /api/v1/requests/:id/proposals
-rdgsoc POST   /api/v1/requests/:id/withdraw
-rdgsoc GET    /api/v1/sessions
nrdgsoc POST   /api/v1/sessions
-rdgsoc DELETE /api/v1/sessions/:id
-rdgsoc DELETE /api/v1/sessions/current
-----oc POST   /api/v1/transfers/:id/corrections
`;

const PAGES = `
nrdgsoc GET    /
nrdgsoc GET    /accessibility
-rdgsoc POST   /act-for/:id
-rdgsoc POST   /act-for/stop
-rdgsoc GET    /agenda
-rdgsoc GET    /agreements
-rdgsoc GET    /agreements/:id
-rdgsoc POST   /agreements/:id/cancel
-rdgsoc POST   /agreements/:id/complete
-rdgsoc POST   /agreements/:id/confirm
-rdgsoc POST   /agreements/:id/dispute
-----oc POST   /agreements/:id/resolve
-rdgsoc POST   /agreements/:id/start
-----oc GET    /approvals
-----oc POST   /approvals/:id/approve
-----oc POST   /approvals/:id/reject
-rdgsoc GET    /around
-----oc GET    /board
-----oc GET    /calls
-----oc POST   /calls/:id/claim
-----oc POST   /calls/:id/done
-----oc POST   /calls/:id/release
-rdgsoc GET    /circles
-rdgsoc GET    /circles/:id
-rdgsoc POST   /circles/:id/accept
-----oc POST   /circles/:id/approve
-rdgsoc POST   /circles/:id/decline
-----oc POST   /circles/find
-----oc GET    /corrections
-----oc POST   /corrections/:id/:decision
-----oc GET    /corrections/new/:id
-----oc POST   /corrections/new/:id
-rdgsoc GET    /gardens
-rdgsoc GET    /gardens/:id
-rdgsoc GET    /gardens/:id/harvest
-rdgsoc POST   /gardens/:id/harvest
-rdgsoc POST   /gardens/:id/thanks
-rdgsoc POST   /gardens/:id/work
-rdgsoc POST   /gardens/:id/work/:workId/:decision
nrdgsoc GET    /health
-rdgsoc GET    /inbox
-rdgsoc GET    /inbox/:id
-rdgsoc POST   /inbox/read
nrdgsoc POST   /language
-rdgsoc GET    /me
-rdgsoc POST   /me
-rdgsoc POST   /me/password
-rdgsoc POST   /me/sessions/:id/end
-rdgsoc GET    /me/totp
-rdgsoc POST   /me/totp/confirm
-rdgsoc POST   /me/totp/disable
-----oc GET    /messages
nrdgsoc GET    /metrics
-rdgsoc GET    /mine
-rdgsoc GET    /minutes
-rdgsoc GET    /offers/:id
-rdgsoc POST   /offers/:id/confirm
-rdgsoc POST   /offers/:id/withdraw
-rdgsoc GET    /offers/new
-rdgsoc GET    /offers/new/:service
-rdgsoc POST   /offers/new/:service
-----oc GET    /people
-----oc GET    /people/:id
-----oc POST   /people/:id/account
-----oc POST   /people/:id/delegations/:delegationId/revoke
-----oc GET    /people/:id/delegations/new
-----oc POST   /people/:id/delegations/new
-----oc GET    /people/:id/edit
-----oc POST   /people/:id/edit
-----oc GET    /people/:id/minutes
-----oc GET    /people/:id/papers
-----oc POST   /people/:id/papers
-----oc POST   /people/:id/reinstate
-----oc GET    /people/:id/residence
-----oc POST   /people/:id/residence
------c POST   /people/:id/roles/grant
------c POST   /people/:id/roles/revoke
-----oc POST   /people/:id/suspend
-----oc POST   /people/:id/unvet
-----oc POST   /people/:id/vet
-----oc GET    /people/new
-----oc POST   /people/new
-----oc GET    /plans
-----oc POST   /plans
-----oc GET    /plans/:id
-----oc POST   /plans/:id/apply
-----oc POST   /plans/:id/discard
nrdgsoc GET    /privacy
-rdgsoc GET    /proposals/:id
-rdgsoc POST   /proposals/:id/accept
-rdgsoc POST   /proposals/:id/decline
-rdgsoc GET    /requests/:id
-rdgsoc POST   /requests/:id/confirm
-rdgsoc POST   /requests/:id/withdraw
-rdgsoc GET    /requests/new
-rdgsoc GET    /requests/new/:service
-rdgsoc POST   /requests/new/:service
------c GET    /settings
------c POST   /settings
------c GET    /settings/categories
------c GET    /settings/categories/:id
------c POST   /settings/categories/:id
------c GET    /settings/categories/new
------c POST   /settings/categories/new
------c GET    /settings/engine
------c POST   /settings/engine
------c POST   /settings/engine/preview
------c GET    /settings/modes
------c POST   /settings/modes
nrdgsoc GET    /sign-in
nrdgsoc POST   /sign-in
nrdgsoc POST   /sign-out
-----oc GET    /why-not
`;

export const ACCESS_TABLE: readonly AccessRow[] = [API, PAGES].flatMap((block) => block.trim().split('\n').map(readRow));

function readRow(line: string): AccessRow {
  const [letters = '', method = '', path = ''] = line.split(/\s+/);
  if (letters.length !== COLUMNS.length) throw new Error(`Not ${COLUMNS.length} columns: ${line}`);
  return { method, path, allowed: COLUMNS.filter((_, column) => letters[column] !== '-') };
}
