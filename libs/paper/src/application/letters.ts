// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import {
  bareProtocol,
  type Ctx,
  DomainError,
  ensureWithinYears,
  forbidden,
  isStaff,
  type Language,
  newId,
  notFound,
  type PageAsk,
  type PageOf,
  romeDay,
} from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import { type LetterKind, LetterKinds } from '@reciproca/web';
import { fillIn, type Letter, type LetterTemplate } from '../domain/letter.js';
import { LetterRepository } from '../persistence/letter.repository.js';
import { LetterWords } from './letter-words.js';

export interface NewLetter {
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly protocol?: string | undefined;
  readonly protocolDay?: string | undefined;
}

type LetterText = Pick<LetterTemplate, 'subject' | 'body'>;

export interface ShownLetter extends Letter {
  readonly personName: string;
  readonly address: string;
  readonly writtenByName: string;
  /** Of whom it is written to. */
  readonly language: Language;
}

/** The letters staff write to a person: begun from the ente's own words, kept as they were. */
@Injectable()
export class Letters {
  constructor(
    private readonly kinds: LetterKinds,
    private readonly words: LetterWords,
    private readonly letters: LetterRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** The words of a letter of this kind to this person, to be looked over before it is written. Throws `letter.unknown_kind`, `letter.not_for`. */
  async begin(ctx: Ctx, personId: string, key: string): Promise<LetterTemplate> {
    ensureStaff(ctx);
    const kind = this.kindOf(key);
    await this.people.keepPerson(ctx, personId);
    const { uiLanguage } = await this.people.getPerson(ctx, personId);
    const own = await this.letters.findTemplate(ctx, key);
    const italian = await this.fill(ctx, kind, personId, 'it', own ?? usualWords(kind, 'it'));
    // The ente's own words stay as they are written.
    const theirs =
      own || uiLanguage === 'it'
        ? null
        : await this.fill(ctx, kind, personId, uiLanguage, usualWords(kind, uiLanguage));
    await this.accessLog.record(ctx, { action: 'read', personId, detail: { what: 'letter' } });
    return { kind: key, ...(theirs ? inTwo(theirs, italian, uiLanguage) : italian) };
  }

  private async fill(
    ctx: Ctx,
    kind: LetterKind,
    personId: string,
    language: Language,
    template: LetterText,
  ): Promise<LetterText> {
    const own = await kind.find(ctx, personId, language);
    if (!own) throw new DomainError('letter.not_for', 'conflict');
    const values = { ...(await this.words.common(ctx, personId, language)), ...own };
    return { subject: fillIn(template.subject, values), body: fillIn(template.body, values) };
  }

  /** Throws `letter.unknown_kind`, `letter.number_without_day`, `letter.day_without_number` or `period.too_far` for a day that is not here yet. */
  async write(ctx: Ctx, personId: string, input: NewLetter): Promise<Letter> {
    const writtenBy = ensureStaff(ctx);
    await this.people.keepPerson(ctx, personId);
    this.kindOf(input.kind);
    const { protocol, protocolDay = null } = input;
    if (protocol && !protocolDay)
      throw new DomainError('letter.number_without_day', 'invalid', { field: 'protocolDay' });
    if (protocolDay && !protocol) throw new DomainError('letter.day_without_number', 'invalid', { field: 'protocol' });
    ensureWithinYears(protocolDay, romeDay(ctx.clock.now()), 0, 'protocolDay');
    const letter: Letter = {
      id: newId(),
      personId,
      kind: input.kind,
      subject: input.subject,
      body: input.body,
      protocol: protocol ? bareProtocol(protocol) : null,
      protocolDay,
      writtenBy,
      writtenAt: ctx.clock.now(),
    };
    await this.letters.insert(ctx, letter);
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'letter', letterId: letter.id } });
    return letter;
  }

  /** Throws `letter.not_found`. */
  async get(ctx: Ctx, id: string): Promise<ShownLetter> {
    ensureStaff(ctx);
    const letter = await this.letters.find(ctx, id);
    if (!letter) throw notFound('letter');
    const { personId, writtenBy } = letter;
    const named = await this.people.listPeopleByIds(ctx, [personId, writtenBy]);
    await this.accessLog.record(ctx, { action: 'read', personId, detail: { what: 'letter', letterId: id } });
    return {
      ...letter,
      personName: named.get(personId)?.fullName ?? '',
      writtenByName: named.get(writtenBy)?.fullName ?? '',
      language: named.get(personId)?.uiLanguage ?? 'it',
      address: await this.words.addressOf(ctx, personId),
    };
  }

  /** The newest first, and which there are to write; none to somebody who has left. */
  async listOf(
    ctx: Ctx,
    personId: string,
    page: PageAsk,
  ): Promise<PageOf<Letter> & { readonly name: string; readonly kinds: readonly LetterKind[] }> {
    ensureStaff(ctx);
    const { fullName: name, state } = await this.people.getPerson(ctx, personId);
    const kinds: LetterKind[] = [];
    for (const kind of state === 'left' ? [] : this.kinds.list())
      if (await kind.find(ctx, personId, 'it')) kinds.push(kind);
    await this.accessLog.record(ctx, { action: 'read', personId, detail: { what: 'letters' } });
    return { ...(await this.letters.listOf(ctx, personId, page)), name, kinds };
  }

  private kindOf(key: string): LetterKind {
    const kind = this.kinds.find(key);
    if (!kind) throw new DomainError('letter.unknown_kind', 'invalid', { field: 'kind' });
    return kind;
  }
}

/** What a kind says where the ente has not written its own. */
export function usualWords({ key, subjectKey, bodyKey }: LetterKind, language: Language): LetterTemplate {
  const t = translator(language);
  return { kind: key, subject: t(subjectKey), body: t(bodyKey) };
}

/** First as it is read by whom it is for, then as whoever signs and files it reads it. */
function inTwo(theirs: LetterText, italian: LetterText, language: Language): LetterText {
  return {
    subject: `${theirs.subject} / ${italian.subject}`,
    body: `${theirs.body}\n\n${translator(language)('paper:letter.italian_counts')}\n\n———\n\n${italian.body}`,
  };
}

function ensureStaff(ctx: Ctx): string {
  const { personId } = ctx.actor;
  if (!isStaff(ctx) || !personId) throw forbidden();
  return personId;
}
