// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { MessageTemplate } from '../domain/message-template.js';
import { MessageTemplateEntity } from './message-template.entity.js';

@Injectable()
export class MessageTemplateRepository {
  constructor(@InjectRepository(MessageTemplateEntity) private readonly templates: Repository<MessageTemplateEntity>) {}

  /** As many as an ente may have, by their title. */
  async list(ctx: Ctx): Promise<MessageTemplate[]> {
    const rows = await ownRows(ctx, this.templates).find({ order: { title: 'ASC' } });
    return rows.map(({ id: key, ...words }) => ({ key, ...words }));
  }

  insert(ctx: Ctx, { key: id, ...words }: MessageTemplate): Promise<void> {
    return ownRows(ctx, this.templates).insert({ id, ...words });
  }

  /** False where it is gone. */
  async change(ctx: Ctx, { key: id, ...words }: MessageTemplate): Promise<boolean> {
    return (await ownRows(ctx, this.templates).update({ id }, words)) > 0;
  }

  async remove(ctx: Ctx, id: string): Promise<boolean> {
    return (await ownRows(ctx, this.templates).delete({ id })) > 0;
  }
}
