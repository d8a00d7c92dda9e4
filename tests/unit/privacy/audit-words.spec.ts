// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import type { Role } from '@reciproca/kernel';
import { IMPERSONAL_ROUTES } from '../../../libs/privacy/src/application/impersonal-routes.js';
import { thingOf } from '../../../libs/privacy/src/pages/audit-words.js';
import '../../../libs/privacy/src/texts/privacy-texts.js';
import { ACCESS_TABLE } from '../../api/access/access-table.js';

const OFFICE: readonly Role[] = ['operator', 'coordinator', 'mediator', 'tutor', 'partner'];
const exempt = new Set(IMPERSONAL_ROUTES.map(({ route }) => route));
const written = ACCESS_TABLE.filter(
  ({ method, path, allowed }) =>
    !allowed.includes('nobody') && OFFICE.some((role) => allowed.includes(role)) && !exempt.has(`${method} ${path}`),
);

describe('who read what', () => {
  it.each(['it', 'en'] as const)('is said in words on every route that leaves an entry, in %s', (language) => {
    const inCode = written.flatMap(({ method, path }) => {
      const action = method === 'GET' ? 'read' : 'write';
      const said = thingOf({ action, detail: { route: path } }, language);
      return /[/—]/.test(said) ? [`${method} ${path}`] : [];
    });

    expect(inCode).toEqual([]);
  });

  it('names the sheet that was printed, and not only where it stands', () => {
    const said = (path: string) => thingOf({ action: 'read', detail: { route: path } }, 'it');
    expect(said('/paper/people/:id/minutes')).toBe('i minuti, su carta');
    expect(said('/paper/gardens/:id/attendance')).toBe('il foglio presenze di un orto');
  });
});
