// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type Ctx,
  DomainError,
  isId,
  isStaffRole,
  type Language,
  newId,
  type PageAsk,
  type RefusalKind,
} from '@reciproca/kernel';
import {
  type Acting,
  type Door,
  issuesOf,
  isWaited,
  parseInput,
  type Principal,
  type UploadedFile,
  uploadOf,
} from '@reciproca/platform';
import {
  type FieldErrors,
  formToInput,
  type PageContext,
  Pagination,
  renderPage,
  type T,
  type TextKey,
  translator,
} from '@reciproca/ui';
import type { FastifyReply } from 'fastify';
import { Fragment, h } from 'preact';
import type { z } from 'zod';
import { answerWaited } from './answer-waited.js';
import { type FlashNote, setFlash } from './flash.js';
import type { FormState } from './form-state.js';
import type { Frames } from './frames.port.js';
import { keptAhead } from './kept-ahead.js';
import type { PageParts } from './page-parts.js';
import { refusalText } from './refusal-text.js';
import { safePath } from './safe-path.js';

/** Where a form leads once done, with or without a line that says so. */
export type Outcome = string | { readonly path: string; readonly flash?: FlashNote };

/** What a form says, what was typed into it, and what is wrong with it. */
export interface ReadForm<Shape extends z.ZodType> {
  readonly input: z.output<Shape> | null;
  readonly typed: Record<string, unknown>;
  readonly errors: FieldErrors;
}

/** Shows the form again: texts by dotted field name, what was typed, and a refusal that is about no field. */
export type OnRefused = (errors: FieldErrors, typed: Record<string, unknown>, general: string | null) => Promise<void>;

/** A page whose forms come back to it, and whom they act as. */
export interface OwnPage {
  readonly path: string;
  readonly show: (form: FormState) => Promise<void>;
  readonly acting?: Acting | undefined;
}

const STATUS_OF: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  unauthenticated: 422,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
};

const ROWS_A_PAGE = 25;

/** Said otherwise to people, who write as they are used to, than to programs. */
const AS_WRITTEN: Readonly<Record<string, string>> = { 'input.format_date': 'input.format_date_written' };

/** A page controller's way in and out: who asks, the use cases, and the answer, which the door sends itself. */
export class PageDoor {
  readonly language: Language;
  readonly t: T;
  private refusedStatus: number | null = null;
  private readonly reached: Promise<number> | null;

  constructor(
    readonly door: Door,
    readonly reply: FastifyReply,
    readonly frames: Frames<PageDoor>,
  ) {
    this.reached = frames.reachedBy(door);
    this.language = door.language;
    this.t = translator(door.language);
  }

  /** The signed-in person; throws `access.sign_in_needed` on a public page seen by nobody. */
  get viewer(): Principal {
    return this.door.viewer;
  }

  get isStaff(): boolean {
    return this.door.principal?.roles.some(isStaffRole) ?? false;
  }

  /** For acts that are never for somebody else, such as signing out: the person acted for is left aside. */
  get asMyself(): Acting {
    return { onBehalfOf: this.viewer.personId };
  }

  /** Names a form, so that sending it twice does its work once. */
  newKey(): string {
    return newId();
  }

  async query<Result>(read: (ctx: Ctx) => Promise<Result>, acting?: Acting): Promise<Result> {
    await this.whatIsReached();
    return this.door.query(read, acting);
  }

  async look<Result>(read: (ctx: Ctx) => Promise<Result>, acting?: Acting): Promise<Result> {
    await this.whatIsReached();
    return this.door.look(read, acting);
  }

  command<Result>(act: (ctx: Ctx) => Promise<Result>, acting?: Acting): Promise<Result> {
    return this.door.command(act, acting);
  }

  /** News that come while a page is read are news for it: what its reader has reached is read before. It fails where it is asked for. */
  private async whatIsReached(): Promise<void> {
    await this.reached?.catch(() => undefined);
  }

  async html(parts: PageParts): Promise<void> {
    const { title, body, next, listPath, backHref, status, live = true, card, isFor, keptForm, onPaper, kept } = parts;
    const answered = status ?? this.refusedStatus ?? 200;
    const [context, strip, note, letterhead] = await Promise.all([
      this.frames.contextFor(this.door, this.reply, this.reached),
      this.frames.strips.render(this, card),
      answered === 200 ? this.frames.notes.render(this) : null,
      onPaper ? this.frames.letterheads.find(this) : null,
    ]);
    const ahead = answered === 200 ? keptAhead(this.reply, context, kept) : null;
    const turn = next === undefined ? null : h(Pagination, { next, ...(listPath && { path: listPath }) });
    const whole = strip || note || turn ? h(Fragment, null, note, strip, body, turn) : body;
    const html = renderPage(
      {
        ...context,
        letterhead,
        socket: context.socket && live,
        ...(isFor && asAsked(isFor)),
        ...(keptForm && { keptForm }),
      },
      { title, body: whole, backHref, status: answered, ahead },
    );
    void this.reply.status(answered).type('text/html; charset=utf-8').send(html);
  }

  /** 303 to a path of this site. */
  redirect(path: string, flash?: FlashNote): void {
    if (isWaited(this.door.request)) return answerWaited(this.reply, 200, this.t, flash);
    if (flash) setFlash(this.reply, flash, this.t);
    void this.reply.redirect(safePath(path), 303);
  }

  /** The same form, sent once more to another page of this site. */
  sendOn(path: string): void {
    void this.reply.redirect(safePath(path), 307);
  }

  /** Reads a form and acts on it in one command; a refusal shows the form again with nothing lost. */
  async submit<Shape extends z.ZodType>(
    shape: Shape,
    act: (ctx: Ctx, input: z.output<Shape>) => Promise<Outcome>,
    onRefused: OnRefused,
    acting?: Acting,
  ): Promise<void> {
    await this.orRefuse(async () => {
      const input = parseInput(shape, formToInput(this.body, shape));
      return this.command((ctx) => act(ctx, input), acting);
    }, onRefused);
  }

  /** Like {@link submit} for a form that comes back to its own page, with what was done or what was wrong. */
  change<Shape extends z.ZodType>(
    own: OwnPage,
    shape: Shape,
    done: TextKey,
    act: (ctx: Ctx, input: z.output<Shape>) => Promise<unknown>,
  ): Promise<void> {
    return this.submit(
      shape,
      async (ctx, input) => {
        await act(ctx, input);
        return { path: own.path, flash: { key: done } };
      },
      (errors, typed, general) => own.show({ errors, typed, general }),
      own.acting,
    );
  }

  /** Like {@link submit} for work that is no single command, such as signing in; null where it has answered itself. */
  async orRefuse(work: () => Promise<Outcome | null>, onRefused: OnRefused): Promise<void> {
    let outcome: Outcome | null;
    try {
      outcome = await work();
    } catch (error) {
      if (!(error instanceof DomainError) || error.code.startsWith('access.')) throw error;
      this.refusedStatus = STATUS_OF[error.kind];
      const [errors, general] = [this.errorsOf(error), this.generalOf(error)];
      const text = general ?? Object.values(errors).join(' ');
      if (isWaited(this.door.request))
        return answerWaited(this.reply, this.refusedStatus, this.t, { kind: 'danger', text });
      return onRefused(errors, this.body, general);
    }
    if (outcome === null) return;
    if (typeof outcome === 'string') this.redirect(outcome);
    else this.redirect(outcome.path, outcome.flash);
  }

  /** Reads the page's own query (a search): the input, or what is wrong with it. */
  readQuery<Shape extends z.ZodType>(shape: Shape): ReadForm<Shape> {
    return this.read(shape, this.door.request.query as Record<string, unknown>);
  }

  /** Which page of a list is asked for, by the field of the query that says after which row; wrong ones ask for the first. */
  asked(field = 'after', limit = ROWS_A_PAGE): PageAsk {
    const after = (this.door.request.query as Record<string, unknown>)[field];
    return { after: typeof after === 'string' && isId(after) ? after : undefined, limit };
  }

  /** Reads a form that only asks and changes nothing: the input, or what is wrong with it (the page then answers 422). */
  readForm<Shape extends z.ZodType>(shape: Shape): ReadForm<Shape> {
    const form = this.read(shape, this.body);
    if (!form.input) this.refusedStatus = STATUS_OF.invalid;
    return form;
  }

  private read<Shape extends z.ZodType>(shape: Shape, typed: Record<string, unknown>): ReadForm<Shape> {
    try {
      return { input: parseInput(shape, formToInput(typed, shape)), typed, errors: {} };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { input: null, typed, errors: this.errorsOf(error) };
    }
  }

  /** The form as it was sent. */
  get body(): Record<string, unknown> {
    return (this.door.request.body ?? {}) as Record<string, unknown>;
  }

  /** The file that came with the form, if any. */
  get upload(): UploadedFile | null {
    return uploadOf(this.door.request);
  }

  /** Sends a file to be saved, never to be shown inside a page of ours. */
  file({ content, name, mediaType }: { content: Buffer; name: string; mediaType: string }): void {
    void this.reply
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .type(mediaType)
      .send(content);
  }

  /** A picture of ours inside our own pages; the same address is always the same picture. */
  picture({ content, mediaType }: { content: Buffer; mediaType: string }): void {
    void this.reply
      .header('cache-control', 'private, max-age=86400, immutable')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .type(mediaType)
      .send(content);
  }

  /** A refusal as texts by field. */
  errorsOf(error: DomainError): FieldErrors {
    const texts = issuesOf(error).map(({ field, code, params }) => [
      field,
      refusalText(AS_WRITTEN[code] ?? code, this.language, params),
    ]);
    return Object.fromEntries(texts) as FieldErrors;
  }

  /** A refusal as one text, whatever it is about. */
  refusalOf(error: DomainError): string {
    return refusalText(error.code, this.language, error.details);
  }

  private generalOf(error: DomainError): string | null {
    return issuesOf(error).length > 0 ? null : refusalText(error.code, this.language, error.details);
  }
}

function asAsked({ personId, name }: NonNullable<PageParts['isFor']>): Pick<PageContext, 'actingFor' | 'forWhom'> {
  return { forWhom: { personId, wasAsked: true }, actingFor: name === null ? null : { personId, name } };
}
