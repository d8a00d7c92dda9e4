// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';

/** Who looks after the installation: of no ente, and shown nobody's data. */
export interface Administrator {
  readonly id: string;
  readonly name: string;
  readonly sessionId: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard on routes that are theirs. */
    administrator?: Administrator;
  }
}

export const ADMINISTRATOR_COOKIE = 'reciproca_installation';

type Find = (token: string) => Promise<Administrator | null>;

/** How the guard knows them: filled by the lib that keeps them; without it their routes are shut to everybody. */
@Injectable()
export class AdministratorSessions {
  private find: Find = () => Promise.resolve(null);

  fill(find: Find): void {
    this.find = find;
  }

  findBy(token: string | null): Promise<Administrator | null> {
    return token ? this.find(token) : Promise.resolve(null);
  }
}
