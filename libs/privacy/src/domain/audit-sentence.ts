// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AuditRow } from './audit.js';

/** The pieces a sentence about an entry is made of; each is a text's key, the first that exists is used. */
export interface SentenceParts {
  readonly verb: 'read' | 'search' | 'write';
  readonly thing: readonly string[];
  readonly route: string | null;
  readonly channel: string;
}

/** What an entry is about, from the code of what was done or else from its route, the whole of it before its beginning. */
export function sentenceParts({ action, detail }: Pick<AuditRow, 'action' | 'detail'>): SentenceParts {
  const what = typeof detail['what'] === 'string' ? detail['what'] : null;
  const route = typeof detail['route'] === 'string' ? detail['route'] : null;
  const segments = (route ?? '')
    .replace(/^\/api\/v1/, '')
    .split('/')
    .filter((part) => part !== '' && !part.startsWith(':'));
  const places = (segments.length > 0 ? segments : ['home']).map((_, index, all) =>
    all.slice(0, all.length - index).join('.'),
  );
  const thing = [...(what ? [what] : []), ...places].map((code) =>
    action === 'write' ? `did.${code}` : `saw.${code}`,
  );
  const channel = typeof detail['channel'] === 'string' ? detail['channel'] : 'web';
  return { verb: action, thing, route, channel };
}
