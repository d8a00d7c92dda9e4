// SPDX-License-Identifier: AGPL-3.0-or-later
import { createParamDecorator, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ACCESS_AUDIT, type AccessAudit } from './access-audit.port.js';
import { Door, type DoorRoute } from './door.js';
import { ACTING_POLICY, type ActingPolicy, type Principal } from './principal.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard. */
    door?: Door;
  }
}

@Injectable()
export class Doors {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(ACTING_POLICY) private readonly actingPolicy: ActingPolicy,
    @Inject(ACCESS_AUDIT) private readonly audit: AccessAudit,
  ) {}

  open(request: FastifyRequest, principal: Principal | null, route: DoorRoute): Door {
    return new Door(request, principal, this.unitOfWork, this.actingPolicy, this.audit, route);
  }
}

/** The {@link Door} of the request, as a controller's parameter. */
export const Through = createParamDecorator((_: unknown, context: ExecutionContext): Door => {
  const { door } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!door) throw new Error('The access guard did not run');
  return door;
});
