// SPDX-License-Identifier: AGPL-3.0-or-later
import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { systemClock } from '@reciproca/kernel';
import type { FastifyRequest } from 'fastify';
import { PartnerDoor, type PartnerVisit } from '../application/partner-door.js';
import { PartnerPace } from '../application/partner-pace.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard of other platforms. */
    partnerVisit?: PartnerVisit;
  }
}

/** Lets a platform in by its key, before anything it sends is looked at. */
@Injectable()
export class PartnerGuard implements CanActivate {
  constructor(
    private readonly door: PartnerDoor,
    private readonly pace: PartnerPace,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { enteSlug: string } }>>();
    const key = request.headers['x-api-key'];
    const visit = await this.door.admit(request.params.enteSlug, typeof key === 'string' ? key : '');
    this.pace.take(visit.partner.id, systemClock.now());
    request.partnerVisit = visit;
    return true;
  }
}

/** The {@link PartnerVisit} of the request, as a controller’s parameter. */
export const Visit = createParamDecorator((_: unknown, context: ExecutionContext): PartnerVisit => {
  const { partnerVisit } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!partnerVisit) throw new Error('The guard of other platforms did not run');
  return partnerVisit;
});
