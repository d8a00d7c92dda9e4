// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, hasRole, isStaff, newId, notFound } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import { ensureFields, MESSAGE_FIELDS } from '../domain/message-fields.js';
import { type MessageTemplate, MOST_TEMPLATES, USUAL_TEMPLATES } from '../domain/message-template.js';
import { MessageTemplateRepository } from '../persistence/message-template.repository.js';
import '../texts/conversations-texts.js';

export type TemplateInput = Omit<MessageTemplate, 'key'>;

/** What stands for itself until it is filled in. */
const AS_WRITTEN = Object.fromEntries(MESSAGE_FIELDS.map((field) => [field, `{{${field}}}`]));

/** Words for messages: those everybody has, and the ente's own. */
@Injectable()
export class MessageTemplates {
  constructor(
    private readonly templates: MessageTemplateRepository,
    private readonly accessLog: AccessLog,
  ) {}

  async list(ctx: Ctx): Promise<{ usual: MessageTemplate[]; own: MessageTemplate[] }> {
    if (!isStaff(ctx)) throw forbidden();
    const [inItalian, inEnglish] = [translator('it'), translator('en')];
    const usual = USUAL_TEMPLATES.map((key) => ({
      key,
      title: translator(ctx.language)(`conversations:template.${key}`),
      wordsIt: inItalian(`conversations:template.${key}.words`, AS_WRITTEN),
      wordsEn: inEnglish(`conversations:template.${key}.words`, AS_WRITTEN),
    }));
    return { usual, own: await this.templates.list(ctx) };
  }

  /** Throws `message_template.not_found`. */
  async get(ctx: Ctx, key: string): Promise<MessageTemplate> {
    const { usual, own } = await this.list(ctx);
    const found = [...usual, ...own].find((one) => one.key === key);
    if (!found) throw notFound('message_template');
    return found;
  }

  /** Throws `message.unfilled` for a field nobody fills in, `message_template.same_title`, `message_template.too_many`. */
  async write(ctx: Ctx, input: TemplateInput): Promise<void> {
    ensureTemplate(ctx, input);
    if ((await this.templates.list(ctx)).length >= MOST_TEMPLATES)
      throw new DomainError('message_template.too_many', 'too_many', { most: MOST_TEMPLATES });
    await this.templates.insert(ctx, { key: newId(), ...input });
    await this.record(ctx);
  }

  /** Throws besides `message_template.not_found`. */
  async change(ctx: Ctx, key: string, input: TemplateInput): Promise<void> {
    ensureTemplate(ctx, input);
    if (!(await this.templates.change(ctx, { key, ...input }))) throw notFound('message_template');
    await this.record(ctx);
  }

  async remove(ctx: Ctx, key: string): Promise<void> {
    ensureCoordinator(ctx);
    if (!(await this.templates.remove(ctx, key))) throw notFound('message_template');
    await this.record(ctx);
  }

  private record(ctx: Ctx): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what: 'message_template' } });
  }
}

function ensureTemplate(ctx: Ctx, { wordsIt, wordsEn }: TemplateInput): void {
  ensureCoordinator(ctx);
  ensureFields(wordsIt, MESSAGE_FIELDS, 'wordsIt');
  ensureFields(wordsEn, MESSAGE_FIELDS, 'wordsEn');
}

function ensureCoordinator(ctx: Ctx): void {
  if (!hasRole(ctx, 'coordinator')) throw forbidden();
}
