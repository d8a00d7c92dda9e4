// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, forbidden, hasRole, notFound } from '@reciproca/kernel';
import { type LetterKind, LetterKinds } from '@reciproca/web';
import { ensureKnownWords, type LetterTemplate } from '../domain/letter.js';
import { LetterRepository } from '../persistence/letter.repository.js';
import { COMMON_WORDS } from './letter-words.js';
import { usualWords } from './letters.js';

export interface ShownTemplate extends LetterTemplate {
  readonly textKey: LetterKind['textKey'];
  /** Whether the ente has written it itself. */
  readonly isOwn: boolean;
  /** The words in braces it may hold. */
  readonly words: readonly string[];
}

/** The ente's own words for its letters. */
@Injectable()
export class LetterTemplates {
  constructor(
    private readonly kinds: LetterKinds,
    private readonly letters: LetterRepository,
    private readonly accessLog: AccessLog,
  ) {}

  async list(ctx: Ctx): Promise<ShownTemplate[]> {
    const own = await this.letters.listTemplates(ctx);
    return this.kinds.list().map((kind) => {
      const written = own.find((one) => one.kind === kind.key);
      return {
        ...(written ?? usualWords(kind, 'it')),
        textKey: kind.textKey,
        isOwn: written !== undefined,
        words: wordsOf(kind),
      };
    });
  }

  /** Throws `letter_template.not_found`. */
  async get(ctx: Ctx, key: string): Promise<ShownTemplate> {
    const found = (await this.list(ctx)).find(({ kind }) => kind === key);
    if (!found) throw notFound('letter_template');
    return found;
  }

  /** Throws `letter_template.not_found` or `letter.unknown_word`. */
  async write(ctx: Ctx, template: LetterTemplate): Promise<void> {
    ensureCoordinator(ctx);
    const kind = this.kinds.find(template.kind);
    if (!kind) throw notFound('letter_template');
    ensureKnownWords(template.subject, wordsOf(kind), 'subject');
    ensureKnownWords(template.body, wordsOf(kind), 'body');
    await this.letters.saveTemplate(ctx, template);
    await this.record(ctx, template.kind);
  }

  /** Back to the words everybody has. Throws `letter_template.not_found`. */
  async forget(ctx: Ctx, kind: string): Promise<void> {
    ensureCoordinator(ctx);
    if (!this.kinds.find(kind)) throw notFound('letter_template');
    if (await this.letters.removeTemplate(ctx, kind)) await this.record(ctx, kind);
  }

  private record(ctx: Ctx, kind: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what: 'letter_template', kind } });
  }
}

function wordsOf({ words }: LetterKind): string[] {
  return [...COMMON_WORDS, ...words];
}

function ensureCoordinator(ctx: Ctx): void {
  if (!hasRole(ctx, 'coordinator')) throw forbidden();
}
