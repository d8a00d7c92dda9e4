// SPDX-License-Identifier: AGPL-3.0-or-later
import { readPictureType } from './read-picture-type.js';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, hasRole, newId, notFound } from '@reciproca/kernel';
import type { Letterhead } from '@reciproca/ui';
import { Letterheads } from '@reciproca/web';
import {
  type LetterheadPicture,
  type LetterheadWords,
  MOST_PICTURES_A_PLACE,
  type PicturePlace,
} from '../domain/letterhead.js';
import { LetterheadRepository, type PictureName } from '../persistence/letterhead.repository.js';

export interface NewPicture {
  readonly place: PicturePlace;
  readonly alt: string;
  readonly content: Buffer;
}

const PATH = '/letterhead/';

/** How the ente heads its papers. */
@Injectable()
export class EnteLetterhead implements OnModuleInit {
  constructor(
    private readonly letterheads: Letterheads,
    private readonly repository: LetterheadRepository,
    private readonly accessLog: AccessLog,
  ) {}

  onModuleInit(): void {
    this.letterheads.fill((ctx) => this.forPaper(ctx));
  }

  async show(ctx: Ctx): Promise<LetterheadWords & { readonly pictures: readonly PictureName[] }> {
    const words = await this.repository.findWords(ctx);
    return {
      lines: words?.lines ?? [],
      footer: words?.footer ?? [],
      pictures: await this.repository.listPictures(ctx),
    };
  }

  async change(ctx: Ctx, words: LetterheadWords): Promise<void> {
    mayChange(ctx);
    await this.repository.saveWords(ctx, words);
    await this.record(ctx, 'letterhead');
  }

  /** Throws `letterhead.too_many_pictures` and what {@link readPictureType} throws. */
  async addPicture(ctx: Ctx, { place, alt, content }: NewPicture): Promise<void> {
    const addedBy = mayChange(ctx);
    const mediaType = await readPictureType(content);
    if ((await this.repository.countPictures(ctx, place)) >= MOST_PICTURES_A_PLACE)
      throw new DomainError('letterhead.too_many_pictures', 'conflict', { most: MOST_PICTURES_A_PLACE });
    const addedAt = ctx.clock.now();
    await this.repository.insertPicture(ctx, { id: newId(), place, alt, mediaType, content, addedBy, addedAt });
    await this.record(ctx, 'letterhead_picture');
  }

  /** Throws `picture.not_found`. */
  async removePicture(ctx: Ctx, id: string): Promise<void> {
    mayChange(ctx);
    if (!(await this.repository.removePicture(ctx, id))) throw notFound('picture');
    await this.record(ctx, 'letterhead_picture_removed');
  }

  /** Throws `picture.not_found`. */
  async readPicture(ctx: Ctx, id: string): Promise<LetterheadPicture> {
    const picture = await this.repository.findPicture(ctx, id);
    if (!picture) throw notFound('picture');
    return picture;
  }

  private async forPaper(ctx: Ctx): Promise<Letterhead> {
    const { lines, footer, pictures } = await this.show(ctx);
    const at = (place: PicturePlace) =>
      pictures.filter((one) => one.place === place).map(({ id, alt }) => ({ src: `${PATH}${id}`, alt }));
    return { lines, footer, logos: at('head'), emblems: at('foot') };
  }

  private record(ctx: Ctx, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what } });
  }
}

function mayChange(ctx: Ctx): string {
  const { personId } = ctx.actor;
  if (!hasRole(ctx, 'coordinator') || !personId) throw forbidden();
  return personId;
}
