// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { newId } from '@reciproca/kernel';
import { session, tokenHashOf } from '../builders/identity.js';
import type { TestEnte } from './world.js';

/** Opens a session straight in the table, which costs no password hash; returns its token. */
export async function openSession(ente: Pick<TestEnte, 'add'>, personId: string, kind: 'api' | 'web'): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await ente.add(session({ personId, kind, tokenHash: tokenHashOf(token) }));
  return token;
}

/** The same for who looks after the installation: somebody new each time. */
export async function openAdministratorSession(ente: TestEnte): Promise<string> {
  const [id, token] = [newId(), randomBytes(24).toString('base64url')];
  await ente.query(
    `WITH one AS (
       INSERT INTO administrators (id, name, login, password_hash, totp_secret, created_at) VALUES ($1, 'Ada', $4, '', '', now()) RETURNING id)
     INSERT INTO administrator_sessions (id, token_hash, administrator_id, created_at, last_seen_at, expires_at)
     SELECT $2, $3, id, now(), now(), now() + interval '1 hour' FROM one`,
    [id, newId(), tokenHashOf(token), id],
  );
  return token;
}

export interface OpenForm {
  readonly cookie: string;
  readonly token: string;
}

/** A form's cookie and token, so that a page refuses nobody for want of them. */
export async function openForm(url: string): Promise<OpenForm> {
  const answer = await fetch(`${url}/sign-in`);
  const token = /name="_csrf" value="([^"]+)"/.exec(await answer.text())?.[1];
  if (!token) throw new Error('The sign-in page has no form token');
  return {
    cookie: answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
    token,
  };
}
