// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, newId } from '@reciproca/kernel';
import { narrowTo } from '@reciproca/platform';
import type { Ente } from '../domain/ente-settings.js';
import { AccessLog } from '../persistence/access-log.js';
import { EnteRepository } from '../persistence/ente.repository.js';
import { Enti } from './enti.js';

export interface NewEnte {
  /** Two to forty small letters, digits and hyphens; never changes. */
  readonly slug: string;
  readonly name: string;
  readonly ambitoCode: string | null;
}

/** Opens an ente with default settings and nobody in it. For whoever runs the installation. In a transaction, which is that ente's from then on. Throws `ente.slug_taken`. */
@Injectable()
export class OpenEnte {
  constructor(
    private readonly repository: EnteRepository,
    private readonly enti: Enti,
    private readonly accessLog: AccessLog,
  ) {}

  async execute(ctx: Ctx, input: NewEnte): Promise<Ente> {
    const own = await narrowTo(ctx, newId());
    const isFree = await this.repository.insert(own, { id: own.enteId, ...input });
    if (!isFree) throw new DomainError('ente.slug_taken', 'conflict', { field: 'slug' });
    await this.accessLog.record(own, { action: 'write', personId: null, detail: { what: 'ente_opened' } });
    return this.enti.getEnte(own);
  }
}
