// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { LetterheadPicture, LetterheadWords, PicturePlace } from '../domain/letterhead.js';
import { LetterheadEntity } from './letterhead.entity.js';
import { LetterheadPictureEntity } from './letterhead-picture.entity.js';

/** A picture without its content. */
export type PictureName = Pick<LetterheadPicture, 'id' | 'place' | 'alt'>;

@Injectable()
export class LetterheadRepository {
  constructor(
    @InjectRepository(LetterheadEntity) private readonly heads: Repository<LetterheadEntity>,
    @InjectRepository(LetterheadPictureEntity) private readonly pictures: Repository<LetterheadPictureEntity>,
  ) {}

  findWords(ctx: Ctx): Promise<LetterheadWords | null> {
    return ownRows(ctx, this.heads).findOneBy({});
  }

  saveWords(ctx: Ctx, { lines, footer }: LetterheadWords): Promise<void> {
    return ownRows(ctx, this.heads).upsert({ lines, footer }, ['enteId']);
  }

  /** In the order they were added. */
  listPictures(ctx: Ctx): Promise<PictureName[]> {
    return ownRows(ctx, this.pictures).find({
      select: { id: true, place: true, alt: true },
      order: { addedAt: 'ASC', id: 'ASC' },
    });
  }

  findPicture(ctx: Ctx, id: string): Promise<LetterheadPicture | null> {
    return ownRows(ctx, this.pictures).findOneBy({ id });
  }

  countPictures(ctx: Ctx, place: PicturePlace): Promise<number> {
    return ownRows(ctx, this.pictures).countBy({ place });
  }

  insertPicture(ctx: Ctx, picture: LetterheadPicture): Promise<void> {
    return ownRows(ctx, this.pictures).insert(picture);
  }

  /** False when it is gone already. */
  async removePicture(ctx: Ctx, id: string): Promise<boolean> {
    return (await ownRows(ctx, this.pictures).delete({ id })) > 0;
  }
}
