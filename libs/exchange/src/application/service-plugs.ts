// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { DomainError, listServices } from '@reciproca/kernel';
import { z } from 'zod';
import type { ListingKind, Service } from '../domain/listing.js';
import { type PostingShape, postingShapeFor } from './posting.input.js';
import type { ServicePlug } from './service-plug.js';

/** The services of this installation; each announces itself when it is made. */
@Injectable()
export class ServicePlugs {
  private readonly plugs = new Map<Service, ServicePlug>();
  private readonly shapes = new Map<ListingKind, PostingShape>();

  register<OfferDetails, RequestDetails>(plug: ServicePlug<OfferDetails, RequestDetails>): void {
    this.plugs.set(plug.service, plug as unknown as ServicePlug);
    this.shapes.clear();
  }

  get(service: Service): ServicePlug {
    const plug = this.plugs.get(service);
    if (!plug) throw new DomainError('service.unknown', 'invalid', { field: 'service' });
    return plug;
  }

  /** In the order of the services, whichever was made first. */
  list(): readonly ServicePlug[] {
    return listServices().flatMap((service) => this.plugs.get(service) ?? []);
  }

  /** The shape of a posted offer or request: one alternative a service. Put together once: every post asks for it. */
  postingShape(kind: ListingKind): PostingShape {
    const known = this.shapes.get(kind);
    if (known) return known;
    const alternatives = this.list().map((plug) =>
      postingShapeFor(plug.service, kind === 'offer' ? plug.offerShape : plug.requestShape),
    );
    const shape = z.discriminatedUnion('service', alternatives as never) as unknown as PostingShape;
    this.shapes.set(kind, shape);
    return shape;
  }
}
