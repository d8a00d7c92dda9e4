// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError, notFound, romeDay } from '@reciproca/kernel';
import { parseInput } from '@reciproca/platform';
import type { FieldErrors } from '@reciproca/ui';
import { type PageDoor, refusalText } from '@reciproca/web';
import { PostListing } from '../application/post-listing.js';
import { digestOf, type DraftOf, PostingDrafts } from '../application/posting-drafts.js';
import { ServicePlugs } from '../application/service-plugs.js';
import type { Listing } from '../domain/listing.js';
import type { Posting } from '../domain/posting.js';
import type { PostingDraft } from '../domain/posting-draft.js';
import { FormMaterial } from './form-material.js';
import { reviewOf } from './form-review.js';
import { namesOn, type Step, stepOf } from './form-steps.js';
import type { NewListingProps } from './new-listing.props.js';
import { fieldOf, readPosting } from './posting-form.js';
import { SeriesDates, withDates } from '../application/series-dates.js';
import { type ServiceForm, ServiceForms } from './service-forms.js';
import type { Typed } from '../domain/typed.js';

type Prepared = Omit<NewListingProps, 'form' | 'kind' | 'draftId' | 'typed'>;

/** Behind the stepped form: what was typed, read, checked and posted. */
@Injectable()
export class PostingDesk {
  constructor(
    private readonly forms: ServiceForms,
    private readonly plugs: ServicePlugs,
    private readonly material: FormMaterial,
    private readonly drafts: PostingDrafts,
    private readonly posts: PostListing,
    private readonly dates: SeriesDates,
    private readonly people: People,
  ) {}

  find(ctx: Ctx, of: DraftOf): Promise<PostingDraft | null> {
    return this.drafts.find(ctx, of);
  }

  save(ctx: Ctx, of: DraftOf, typed: Typed): Promise<void> {
    return this.drafts.save(ctx, of, typed);
  }

  /** Whom a form is for, who is not whom the session acts for; oneself has no name here. */
  async nameOf(page: PageDoor, personId: string): Promise<{ personId: string; name: string | null }> {
    if (personId === page.viewer.personId) return { personId, name: null };
    const person = await page.query((ctx) => this.people.getPerson(ctx, personId), { onBehalfOf: personId });
    return { personId, name: person.fullName };
  }

  /** What a step sent takes the place of what it sent before; a box that was unticked is not sent at all. */
  merge(of: DraftOf, before: Typed, sent: Typed, step: Step): Typed {
    const form = this.formOf(of);
    const every = ([1, 2, 3] as const).flatMap((each) => namesOn(each, form));
    const here = namesOn(step, form);
    const kept = Object.entries(before).filter(([name]) => !here.includes(name));
    const added = Object.entries(sent).filter(([name]) => every.includes(name) || name === '_asked');
    return Object.fromEntries([...kept, ...added]);
  }

  /** The step that can be shown: the one asked for, or an earlier one where something is wrong, with everything that is. */
  async prepare(ctx: Ctx, page: PageDoor, of: DraftOf, typed: Typed, asked: Step): Promise<Prepared> {
    const form = this.formOf(of);
    const questions = this.plugs.get(of.service).questions(of.kind);
    const material = await this.material.load(ctx, of.kind, form);
    const base = { questions, material, today: romeDay(ctx.clock.now()), general: null, review: null };
    const read = await this.read(ctx, page, of, typed);
    const errors = Object.fromEntries(Object.entries(read.errors).filter(([field]) => stepOf(field) <= asked));
    const first = Object.keys(errors).map(stepOf).toSorted()[0];
    if (first !== undefined && first < asked) {
      const shown = Object.entries(errors).filter(([field]) => stepOf(field) === first);
      return { ...base, step: first, errors: Object.fromEntries(shown) };
    }
    if (asked < 3 || !read.posting) return { ...base, step: asked, errors, general: read.general };
    const { alike } = read;
    const { posting, lines } = read;
    const details = posting.details as Listing['details'];
    const isElsewhere = of.kind === 'request' && (this.plugs.get(of.service).isAtGivers?.(details) ?? false);
    const rows = reviewOf(page, { kind: of.kind, form, questions, posting, lines, material, isElsewhere });
    const seen = digestOf(typed);
    const review = { kind: of.kind, rows, choices: read.choices, alike, seen, error: errors['keep'] };
    return { ...base, step: 3, errors, general: read.general, review };
  }

  /** Throws `draft.changed` where something else was looked at, and what {@link PostListing.execute} throws. */
  async publish(ctx: Ctx, of: DraftOf, sent: Typed): Promise<Pick<Listing, 'id' | 'state'>> {
    const draft = await this.drafts.find(ctx, of);
    if (!draft) throw notFound('draft');
    const typed = { ...draft.typed, keep: sent['keep'], keepFor: sent['keepFor'] };
    const { posting, problems } = this.parse(ctx, of, typed);
    const [wrong] = Object.entries(problems);
    if (wrong || !posting) throw new DomainError(wrong?.[1].code ?? 'input.invalid', 'invalid');
    const choices = await this.dates.list(ctx, posting, this.firstDay(of, posting), typed);
    if (choices && choices.dates.every(({ kept }) => !kept)) throw new DomainError('when.nothing_left', 'invalid');
    const exact = choices ? withDates(of.kind, posting, choices) : posting;
    const { alike } = await this.posts.check(ctx, of.kind, exact);
    if (alike && alike.id !== sent['_alike']) throw new DomainError('draft.alike', 'conflict');
    return this.drafts.publish(ctx, of, String(sent['_seen'] ?? ''), () => ({ ...exact, again: true }));
  }

  private async read(ctx: Ctx, page: PageDoor, of: DraftOf, typed: Typed) {
    const nothing = { posting: null, lines: [], choices: null, alike: null, general: null };
    const { posting, problems, issues } = this.parse(ctx, of, typed);
    const words = (code: string, params: Readonly<Record<string, unknown>> = {}): string =>
      refusalText(code, page.language, params as never);
    const errors: FieldErrors = { ...issues(page) };
    for (const [field, { code, params }] of Object.entries(problems)) errors[field] = words(code, params);
    if (!posting) return { ...nothing, errors };
    const choices = await this.dates.list(ctx, posting, this.firstDay(of, posting), typed);
    const exact = choices ? withDates(of.kind, posting, choices) : posting;
    const plug = this.plugs.get(of.service);
    const shown = { kind: of.kind, details: exact.details as Listing['details'] };
    const found = { posting: exact, lines: plug.describe(shown, page.language), choices, errors };
    if (choices && choices.dates.every(({ kept }) => !kept))
      return { ...found, alike: null, general: null, errors: { keep: words('when.nothing_left') } };
    try {
      const { alike } = await this.posts.check(ctx, of.kind, exact);
      return { ...found, alike, general: null };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code.startsWith('access.')) throw error;
      const refused = renamed(page.errorsOf(error));
      const general = Object.keys(refused).length > 0 ? null : page.refusalOf(error);
      return { ...found, alike: null, errors: refused, general };
    }
  }

  private parse(ctx: Ctx, of: DraftOf, typed: Typed) {
    const form = this.formOf(of);
    const questions = this.plugs.get(of.service).questions(of.kind);
    const { posting, problems } = readPosting(form, questions, of.kind, typed, ctx.clock.now());
    const isAboutWhen = Object.keys(problems).length > 0;
    try {
      const parsed = parseInput(this.plugs.postingShape(of.kind), posting);
      const { onBehalfOf: _o, channel: _c, ...checked } = parsed;
      return { posting: isAboutWhen ? null : (checked as Posting), problems, issues: (): FieldErrors => ({}) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const issues = (page: PageDoor): FieldErrors => {
        const named = Object.entries(renamed(page.errorsOf(error)));
        // The form has said more plainly what is wrong with its days and hours.
        return Object.fromEntries(named.filter(([field]) => !isAboutWhen || !/^(?:date|time|from|until)$/.test(field)));
      };
      return { posting: null, problems, issues };
    }
  }

  private firstDay(of: DraftOf, posting: Posting): string | null {
    return this.plugs.get(of.service).days?.dayOf(posting.details) ?? null;
  }

  private formOf({ service }: DraftOf): ServiceForm {
    const form = this.forms.find(service);
    if (!form) throw notFound('service');
    return form;
  }
}

function renamed(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(Object.entries(errors).map(([path, text]) => [fieldOf(path), text]));
}
