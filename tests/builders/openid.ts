// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { newId } from '@reciproca/kernel';
import { row, rowOfNoEnte } from './row.js';

const CLAIMS = {
  fiscalCode: 'fiscal_number',
  foreignId: 'eidas_id',
  givenName: 'given_name',
  familyName: 'family_name',
  birthDate: 'birthdate',
  email: 'email',
  level: 'acr',
};

/** One that answers nobody: nothing is at that port. */
export const provider = (change: { id?: string; kind?: 'citizens' | 'staff' } = {}) =>
  rowOfNoEnte(
    'openid_providers',
    {
      ...{
        id: newId(),
        name: 'SPID di prova',
        kind: 'citizens',
        issuer: 'https://127.0.0.1:9/',
        clientId: 'reciproca',
      },
      ...{ authMethod: 'client_secret_basic', secretVariable: 'OIDC_TEST', scope: 'openid', levels: ['L2'] },
      ...{ userinfo: 'none', methods: ['spid'], asksAnew: false, claims: CLAIMS, createdAt: new Date() },
    },
    change,
  );

export const chosenProvider = (change: { kind: 'citizens' | 'staff'; providerId: string }) =>
  row('chosen_providers', {}, change);

export const joinRequest = (change: { givenName?: string; state?: string } = {}) =>
  row(
    'join_requests',
    {
      ...{ id: newId(), state: 'open', kind: 'fiscal_code', valueHash: randomBytes(32), value: 'X', shown: 'X••••' },
      ...{ givenName: 'Ines', familyName: 'Rovere', birthDate: '1972-03-04', askedAt: new Date() },
    },
    change,
  );

export const signInRecord = (change: { providerId: string; personId?: string }) =>
  row(
    'sign_in_records',
    {
      ...{ id: newId(), method: 'spid', stateHash: randomBytes(32), at: new Date(), outcome: 'signed_in' },
      protocol: JSON.stringify({ request: { method: 'spid' }, answer: {} }),
    },
    change,
  );

export const passkey = (change: { personId: string }) =>
  row(
    'passkeys',
    {
      ...{ id: newId(), credentialId: randomBytes(16).toString('base64url'), publicKey: randomBytes(32) },
      ...{ name: 'Telefono', createdAt: new Date() },
    },
    change,
  );
