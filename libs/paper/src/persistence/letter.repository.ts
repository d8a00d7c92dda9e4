// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx, PageAsk, PageOf } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { Letter, LetterTemplate } from '../domain/letter.js';
import { LetterEntity } from './letter.entity.js';
import { LetterTemplateEntity } from './letter-template.entity.js';

@Injectable()
export class LetterRepository {
  constructor(
    @InjectRepository(LetterEntity) private readonly letters: Repository<LetterEntity>,
    @InjectRepository(LetterTemplateEntity) private readonly templates: Repository<LetterTemplateEntity>,
  ) {}

  find(ctx: Ctx, id: string): Promise<Letter | null> {
    return ownRows(ctx, this.letters).findOneBy({ id });
  }

  /** The newest first. */
  listOf(ctx: Ctx, personId: string, page: PageAsk): Promise<PageOf<Letter>> {
    return ownRows(ctx, this.letters).findPage({ where: { personId }, order: { writtenAt: 'DESC' } }, page);
  }

  insert(ctx: Ctx, letter: Letter): Promise<void> {
    return ownRows(ctx, this.letters).insert(letter);
  }

  listTemplates(ctx: Ctx): Promise<LetterTemplate[]> {
    return ownRows(ctx, this.templates).find({ order: { kind: 'ASC' } });
  }

  findTemplate(ctx: Ctx, kind: string): Promise<LetterTemplate | null> {
    return ownRows(ctx, this.templates).findOneBy({ kind });
  }

  saveTemplate(ctx: Ctx, { kind, subject, body }: LetterTemplate): Promise<void> {
    return ownRows(ctx, this.templates).upsert({ kind, subject, body }, ['enteId', 'kind']);
  }

  /** Back to the words everybody has; false where there are none of its own. */
  async removeTemplate(ctx: Ctx, kind: string): Promise<boolean> {
    return (await ownRows(ctx, this.templates).delete({ kind })) > 0;
  }
}
