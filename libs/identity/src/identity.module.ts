// SPDX-License-Identifier: AGPL-3.0-or-later
import { Global, Module } from '@nestjs/common';
import { ACTING_POLICY, SESSION_AUTHENTICATOR } from '@reciproca/platform';
import { CloseSocketsOfSession } from './application/close-sockets-of-session.js';
import { DatabaseActingPolicy } from './application/database-acting.policy.js';
import { DatabaseSessionAuthenticator } from './application/database-session-authenticator.js';
import { EndSession } from './application/end-session.js';
import { Enti } from './application/enti.js';
import { FailedSignIns } from './application/failed-sign-ins.js';
import { PasswordStrategy } from './application/password-strategy.js';
import { People } from './application/people.js';
import { SignIn } from './application/sign-in.js';
import { AccessLog } from './persistence/access-log.js';
import { CredentialRepository } from './persistence/credential.repository.js';
import { EnteRepository } from './persistence/ente.repository.js';
import { PersonRepository } from './persistence/person.repository.js';
import { RoleRepository } from './persistence/role.repository.js';
import { SessionRepository } from './persistence/session.repository.js';

const repositories = [AccessLog, CredentialRepository, EnteRepository, PersonRepository, RoleRepository, SessionRepository];
const useCases = [FailedSignIns, PasswordStrategy, SignIn, EndSession, CloseSocketsOfSession, People, Enti];
const ports = [
  { provide: SESSION_AUTHENTICATOR, useClass: DatabaseSessionAuthenticator },
  { provide: ACTING_POLICY, useClass: DatabaseActingPolicy },
];

/** Who people are, how they sign in and what they may do; global because the front door itself asks it. */
@Global()
@Module({
  providers: [...repositories, ...useCases, ...ports],
  exports: [...repositories, ...useCases, SESSION_AUTHENTICATOR, ACTING_POLICY],
})
export class IdentityModule {}
