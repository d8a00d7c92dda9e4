// SPDX-License-Identifier: AGPL-3.0-or-later
import type { boardAuditIt } from './audit-board.it.js';

export const boardAuditEn: Record<keyof typeof boardAuditIt, string> = {
  'did.around.follows': 'began to follow something on the notice board',
  'did.around.follows.end': 'stopped following something on the notice board',
  'saw.favourites': 'the favourite people',
  'did.favourites': 'changed the favourite people',
  'saw.available-now': 'the help offered so far, to say that somebody is free now',
  'did.available-now': 'said that somebody is free now',
};
