// SPDX-License-Identifier: AGPL-3.0-or-later
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, forbidden } from '@reciproca/kernel';
import type {} from '@fastify/csrf-protection';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ACCESS_KEY,
  type Access,
  isLetIn,
  NOBODY_KEY,
  type RouteScope,
  SCOPE_KEY,
  SECOND_FACTOR_KEY,
  SUSPENDED_KEY,
} from './access.js';
import { ADMINISTRATOR_COOKIE, AdministratorSessions } from './administrators.js';
import { Doors } from './doors.js';
import { hostCookie } from './host-cookies.js';
import { KnownSessions } from './known-sessions.js';
import { type Principal, SESSION_AUTHENTICATOR, type SessionAuthenticator } from './principal.js';
import { readUpload } from './upload.js';
import { bearerToken, cookieToken, isApiRequest } from './request-kind.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Deny by default. API routes take bearer tokens only, so they need no form token;
 * pages take the session cookie and every change they ask for must carry the form token.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly doors: Doors,
    private readonly known: KnownSessions,
    private readonly administrators: AdministratorSessions,
    @Inject(SESSION_AUTHENTICATOR) private readonly sessions: SessionAuthenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS_KEY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!access) throw forbidden('access.no_policy');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (access === 'administrator') {
      await this.letAdministratorIn(request);
      await ensureOwnForm(request, reply);
      return true;
    }
    if (access === 'public' && this.opensBy(context, NOBODY_KEY)) {
      request.door = this.doors.open(request, null, { scope: null, isPersonal: false });
      return true;
    }
    const found = await this.findPrincipal(request);
    const shutOut = this.whyShutOut(context, found);
    const principal = shutOut ? null : found;
    request.door = this.doors.open(request, principal, {
      scope: this.scopeOf(context),
      isPersonal: access === 'signed-in' || access === 'called-in',
    });
    // The first page is open to everybody, but would only send them to sign in again.
    if (shutOut && (access !== 'public' || request.url.split('?')[0] === '/')) throw forbidden(shutOut);
    this.ensureAllowed(access, principal);
    // The form's token travels in the same body as the file.
    if (principal) await readUpload(request, principal.personId);
    await ensureOwnForm(request, reply);
    if (access !== 'public' && isForm(request)) await request.door.ensureFilledInHere();
    return true;
  }

  /** Whoever is signed in as a person of an ente in the same browser is somebody else here. */
  private async letAdministratorIn(request: FastifyRequest): Promise<void> {
    const token = isApiRequest(request) ? bearerToken(request) : hostCookie(request, ADMINISTRATOR_COOKIE);
    const found = await this.administrators.findBy(token);
    request.door = this.doors.open(request, null, { scope: null, isPersonal: false });
    if (!found) throw new DomainError('access.administrator_needed', 'unauthenticated');
    request.administrator = found;
  }

  /** Null for whoever the route is open to as they are. */
  private whyShutOut(context: ExecutionContext, found: Principal | null): string | null {
    if (found?.suspended && !this.opensBy(context, SUSPENDED_KEY)) return 'access.suspended';
    if (found?.lacksSecondFactor && !this.opensBy(context, SECOND_FACTOR_KEY)) return 'access.second_factor_needed';
    return null;
  }

  private opensBy(context: ExecutionContext, key: string): boolean {
    return this.reflector.getAllAndOverride<boolean>(key, [context.getHandler(), context.getClass()]) ?? false;
  }

  private scopeOf(context: ExecutionContext): RouteScope | null {
    const targets = [context.getHandler(), context.getClass()];
    return this.reflector.getAllAndOverride<RouteScope | undefined>(SCOPE_KEY, targets) ?? null;
  }

  private async findPrincipal(request: FastifyRequest): Promise<Principal | null> {
    const token = isApiRequest(request) ? bearerToken(request) : cookieToken(request);
    const principal = token ? await this.sessions.authenticate(token, 'shut-out-too') : null;
    if (token && principal) this.known.note(token, principal.personId);
    return principal;
  }

  private ensureAllowed(access: Exclude<Access, 'administrator'>, principal: Principal | null): void {
    if (access === 'public') return;
    if (!principal) throw new DomainError('access.sign_in_needed', 'unauthenticated');
    if (!isLetIn(access, principal.roles)) throw forbidden();
  }
}

function isForm(request: FastifyRequest): boolean {
  return !isApiRequest(request) && !SAFE_METHODS.has(request.method);
}

/** What a page is asked to change comes from a form of ours, filled in for whom it is still for. */
async function ensureOwnForm(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!isForm(request)) return;
  await ensureFormToken(request, reply);
  await request.door?.ensureFilledInForSame();
}

function ensureFormToken(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  return new Promise((resolve, reject) => {
    // The plugin answers by itself what it refuses: it is to tell us instead, so that the page says how to go on.
    const refused = { value: () => reject(new DomainError('form.token_expired', 'forbidden')) };
    request.server.csrfProtection(request, Object.create(reply, { send: refused }) as FastifyReply, () => resolve());
  });
}
