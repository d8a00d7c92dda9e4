// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import type { ErasurePreview, ErasureRequest } from '../domain/erasure.js';
import { ErasureRepository } from '../persistence/erasure.repository.js';
import { PreviewErasure } from './preview-erasure.js';

/** Requests to be forgotten, for staff; what each would do, for who decides. */
@Injectable()
export class ViewErasures {
  constructor(
    private readonly requests: ErasureRepository,
    private readonly preview: PreviewErasure,
  ) {}

  list(ctx: Ctx, page: PageAsk): Promise<PageOf<ErasureRequest>> {
    return this.requests.list(ctx, page);
  }

  /** Throws `erasure.not_found`. */
  async get(ctx: Ctx, id: string): Promise<{ request: ErasureRequest; preview: ErasurePreview }> {
    const request = await this.requests.find(ctx, id);
    if (!request) throw notFound('erasure');
    return { request, preview: await this.preview.execute(ctx, request.personId) };
  }
}
