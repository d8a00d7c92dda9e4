// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, randomBytes } from 'node:crypto';
import { newId, type Role } from '@reciproca/kernel';
import { ahead, row, rowOfNoEnte } from './row.js';

interface Ente {
  id?: string;
  slug?: string;
  name?: string;
  settings?: object;
}
export const ente = (change: Ente = {}) => {
  const id = change.id ?? newId();
  const slug = change.slug ?? `ente-${id}`.slice(0, 40);
  return rowOfNoEnte('enti', { id, slug, name: `Ente ${slug}` }, change);
};

interface Person {
  id?: string;
  givenName?: string;
  familyName?: string;
  birthDate?: string;
  gender?: string | null;
  phone?: string | null;
  email?: string | null;
  spokenLanguages?: readonly string[];
  uiLanguage?: string;
  devices?: string;
  channels?: readonly string[];
  vettedUntil?: string | null;
  guardianId?: string | null;
  state?: string;
  stateReason?: string | null;
}
export const person = (change: Person = {}) =>
  row('people', { id: newId(), givenName: 'Anna', familyName: 'Rossi', birthDate: '1950-05-05' }, change);

export const roleGrant = (change: { personId: string; role?: Role }) =>
  row('role_grants', { role: 'resident' as Role }, change);

export const credentials = (change: { personId: string; login: string; passwordHash: string }) =>
  row('credentials', {}, change);

interface Session {
  id?: string;
  personId: string;
  tokenHash?: Buffer;
  kind?: 'api' | 'web';
  createdAt?: Date;
  expiresAt?: Date;
}
export const session = (change: Session) =>
  row('sessions', { id: newId(), tokenHash: randomBytes(32), kind: 'api', expiresAt: ahead({ hours: 1 }) }, change);

/** As the session of that token has it. */
export const tokenHashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

interface Delegation {
  delegatorId: string;
  delegateId: string;
  startsOn?: string;
  endsOn?: string | null;
  paperReference?: string;
  scope?: string;
  createdBy?: string;
}
export const delegation = (change: Delegation) =>
  row(
    'delegations',
    { id: newId(), startsOn: '2020-01-01', paperReference: 'prot. 1', createdBy: change.delegateId },
    change,
  );

export const smsConsent = (change: { personId: string; given?: boolean }) =>
  row('sms_consents', { id: newId(), given: true, channel: 'phone', version: 'sms-1', at: new Date() }, change);

interface AccessLogEntry {
  id?: string;
  actorId: string;
  personId?: string | null;
  action?: string;
  detail?: object;
  requestId?: string;
  at?: Date;
}
export const accessLogEntry = (change: AccessLogEntry) =>
  row('access_log', { id: newId(), action: 'read', requestId: 'test' }, change);

/** As staff have said. */
export const keptApart = (change: { personId: string; otherId: string }) =>
  row('kept_apart', { id: newId(), setAt: new Date() }, change);
