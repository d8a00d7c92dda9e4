// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { RunNews } from './run.events.js';

/** A plan of the night waits for somebody to decide on it. */
export function runWaiting(news: RunNews): Draft[] {
  return draftsOf(news, 'run_waiting');
}

export function runFailed(news: RunNews): Draft[] {
  return draftsOf(news, 'run_failed');
}

function draftsOf({ runId, personIds }: RunNews, type: 'run_waiting' | 'run_failed'): Draft[] {
  return personIds.map((personId) => ({
    personId,
    type,
    params: {},
    link: `/plans/${runId}`,
    important: false,
    eventKey: `run:${runId}:${type}`,
  }));
}
