// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AuditRow } from './audit.js';

/** The pieces a sentence about an entry is made of; each is a text's key, the first that exists is used. */
export interface SentenceParts {
  readonly verb: 'read' | 'search' | 'write';
  readonly thing: readonly string[];
  readonly route: string | null;
  readonly channel: string;
}

/** What an entry is about, from the code of what was done or else from its route. */
export function sentenceParts({ action, detail }: Pick<AuditRow, 'action' | 'detail'>): SentenceParts {
  const what = typeof detail['what'] === 'string' ? detail['what'] : null;
  const route = typeof detail['route'] === 'string' ? detail['route'] : null;
  const segments = (route ?? '')
    .replace(/^\/api\/v1/, '')
    .split('/')
    .filter((part) => part !== '' && !part.startsWith(':'));
  const [noun = 'home', second] = segments;
  const last = segments.at(-1) ?? noun;
  const done =
    action === 'write'
      ? [...(what ? [`did.${what}`] : []), `did.${noun}.${last}`, `did.${noun}`]
      : [...(what ? [`saw.${what}`] : []), `saw.${noun}.${second ?? ''}`, `saw.${noun}`];
  const channel = typeof detail['channel'] === 'string' ? detail['channel'] : 'web';
  return { verb: action, thing: done, route, channel };
}
