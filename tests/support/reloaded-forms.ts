// SPDX-License-Identifier: AGPL-3.0-or-later

/** Where refused forms stand: asked for again, each says nothing and goes on to the page it is a part of. */
export const RELOADED_FORMS: readonly string[] = [
  '/gardens/:id/thanks',
  '/gardens/:id/work',
  '/civic/:id/attendance',
  '/civic/:id/end',
  '/civic/:id/tutor',
  '/volunteers/:id/entry',
  '/volunteers/:id/exit',
  '/volunteers/:id/training',
  '/volunteers/:id/availability',
  '/volunteers/refunds/:id/approve',
  '/volunteers/refunds/:id/refuse',
  '/me/volunteering/availability',
  '/me/refunds/:id/withdraw',
  '/projects/:id/actions',
  '/projects/:id/costs',
  '/participants/:id/answers',
  '/participants/:id/withdraw',
];
