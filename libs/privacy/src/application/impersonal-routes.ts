// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AuditExemptions } from '@reciproca/identity';

/** Readings that leave no entry, each with its reason; a test walks every other route staff may read. */
export const IMPERSONAL_ROUTES: Parameters<AuditExemptions['add']>[0] = [
  { route: 'GET /api/v1/areas', because: 'holds nothing about people' },
  { route: 'GET /api/v1/categories', because: 'holds nothing about people' },
  { route: 'GET /api/v1/comuni', because: 'holds nothing about people' },
  { route: 'GET /api/v1/places', because: 'holds nothing about people' },
  { route: 'GET /api/v1/engine-settings', because: 'holds nothing about people' },
  { route: 'GET /api/v1/ente/settings', because: 'holds nothing about people' },
  { route: 'GET /api/v1/exchange-modes', because: 'holds nothing about people' },
  { route: 'GET /privacy', because: 'holds nothing about people' },
  { route: 'GET /privacy-notices', because: 'holds nothing about people' },
  { route: 'GET /privacy-notices/:id', because: 'holds nothing about people' },
  { route: 'GET /retention', because: 'settings and counts' },
  { route: 'GET /retention/preview', because: 'counts only' },
  { route: 'GET /settings', because: 'holds nothing about people' },
  { route: 'GET /settings/categories', because: 'holds nothing about people' },
  { route: 'GET /settings/categories/:id', because: 'holds nothing about people' },
  { route: 'GET /settings/categories/new', because: 'holds nothing about people' },
  { route: 'GET /settings/modes', because: 'holds nothing about people' },
  { route: 'GET /settings/engine', because: 'holds nothing about people' },
  { route: 'GET /people/new', because: 'holds nothing about people' },
  { route: 'GET /api/v1/me', because: 'the viewer’s own things' },
  { route: 'GET /api/v1/me/data', because: 'the viewer’s own things' },
  { route: 'GET /api/v1/sessions', because: 'the viewer’s own things' },
  { route: 'GET /api/v1/notifications', because: 'the viewer’s own things' },
  { route: 'GET /api/v1/accounts/me', because: 'the viewer’s own things' },
  { route: 'GET /api/v1/accounts/me/postings', because: 'the viewer’s own things' },
  { route: 'GET /me', because: 'the viewer’s own things' },
  { route: 'GET /me/totp', because: 'the viewer’s own things' },
  { route: 'GET /me/data', because: 'the viewer’s own things' },
  { route: 'GET /me/data/export', because: 'the viewer’s own things' },
  { route: 'GET /me/data/full', because: 'the viewer’s own things' },
  { route: 'GET /inbox', because: 'the viewer’s own things' },
  { route: 'GET /inbox/:id', because: 'the viewer’s own things' },
  { route: 'GET /minutes', because: 'the viewer’s own things' },
  { route: 'GET /paper', because: 'holds nothing about people' },
  { route: 'GET /paper/notice-board', because: 'holds codes, categories and times, and nobody’s name' },
  { route: 'GET /paper/minutes', because: 'the viewer’s own things' },
  { route: 'GET /mine', because: 'the viewer’s own things' },
];

/** Where the reason for opening a closed file is asked for and given. */
export const FILE_OPENING_ROUTES = ['/people/:id/open'] as const;
