// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor } from '@reciproca/web';
import { DomainError, notFound } from '@reciproca/kernel';
import { Allow, parseInput, WithinScope } from '@reciproca/platform';
import type { FieldErrors } from '@reciproca/ui';
import { PostListing } from '../application/post-listing.js';
import { ServicePlugs } from '../application/service-plugs.js';
import type { Listing, ListingKind } from '../domain/listing.js';
import { FormMaterial } from './form-material.js';
import { ChooseServicePage } from './choose-service.page.js';
import { NewListingPage } from './new-listing.page.js';
import { fieldOf, postingOf, stepOf, type Typed } from './posting-form.js';
import { type ServiceForm, ServiceForms } from './service-forms.js';

interface Shown {
  readonly step: 1 | 2 | 3;
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly general?: string | null;
}

/** Posting in three steps. Every step is a plain form; what was typed travels in the page until it is sent. */
@ApiExcludeController()
@Controller()
@Allow('signed-in')
@WithinScope('each-service')
export class NewListingPageController {
  constructor(
    private readonly forms: ServiceForms,
    private readonly plugs: ServicePlugs,
    private readonly material: FormMaterial,
    private readonly postListing: PostListing,
  ) {}

  @Get('offers/new')
  chooseOffer(@Page() page: PageDoor): Promise<void> {
    return this.choose(page, 'offer');
  }

  @Get('requests/new')
  chooseRequest(@Page() page: PageDoor): Promise<void> {
    return this.choose(page, 'request');
  }

  @Get('offers/new/:service')
  beginOffer(@Page() page: PageDoor, @Param('service') service: string): Promise<void> {
    return this.show(page, 'offer', this.formOf(service), { step: 1, typed: page.door.request.query as Typed });
  }

  @Get('requests/new/:service')
  beginRequest(@Page() page: PageDoor, @Param('service') service: string): Promise<void> {
    return this.show(page, 'request', this.formOf(service), { step: 1, typed: page.door.request.query as Typed });
  }

  @Post('offers/new/:service')
  stepOffer(@Page() page: PageDoor, @Param('service') service: string): Promise<void> {
    return this.step(page, 'offer', this.formOf(service));
  }

  @Post('requests/new/:service')
  stepRequest(@Page() page: PageDoor, @Param('service') service: string): Promise<void> {
    return this.step(page, 'request', this.formOf(service));
  }

  private async choose(page: PageDoor, kind: ListingKind): Promise<void> {
    const services = this.forms.list().map((form) => form.service);
    const query = page.door.request.url.includes('?') ? `?${page.door.request.url.split('?')[1] ?? ''}` : '';
    const title = page.t(`exchange:new.${kind}`);
    await page.html({
      title,
      backHref: '/',
      body: <ChooseServicePage kind={kind} services={services} query={query} />,
    });
  }

  private formOf(service: string): ServiceForm {
    const form = this.forms.find(service);
    if (!form) throw notFound('service');
    return form;
  }

  private postingOf(form: ServiceForm, kind: ListingKind, typed: Typed): Record<string, unknown> {
    return postingOf(form, this.plugs.get(form.service).questions(kind), kind, typed);
  }

  private async step(page: PageDoor, kind: ListingKind, form: ServiceForm): Promise<void> {
    const typed = page.body;
    const step = Number(typed['_step']);
    if (typed['_go'] === 'back') return this.show(page, kind, form, { step: step === 3 ? 2 : 1, typed });
    if (step === 3) return this.send(page, kind, form, typed);
    const errors = this.errorsUpTo(page, kind, form, typed, step === 2 ? 2 : 1);
    if (Object.keys(errors).length > 0)
      return this.show(page, kind, form, { step: firstStep(errors), typed, errors }, 422);
    return step === 2 ? this.checkAll(page, kind, form, typed) : this.show(page, kind, form, { step: 2, typed });
  }

  /** Before the last step: past days, places that are not there and the like are told where they were typed. */
  private async checkAll(page: PageDoor, kind: ListingKind, form: ServiceForm, typed: Typed): Promise<void> {
    try {
      const {
        onBehalfOf: _o,
        channel: _c,
        ...posting
      } = parseInput(this.plugs.postingShape(kind), this.postingOf(form, kind, typed));
      await page.query((ctx) => this.postListing.check(ctx, kind, posting));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const errors = renamed(page.errorsOf(error));
      const general = Object.keys(errors).length > 0 ? null : page.refusalOf(error);
      return this.show(page, kind, form, { step: general ? 2 : firstStep(errors), typed, errors, general }, 422);
    }
    return this.show(page, kind, form, { step: 3, typed });
  }

  private async send(page: PageDoor, kind: ListingKind, form: ServiceForm, typed: Typed): Promise<void> {
    await page.orRefuse(
      async () => {
        const {
          onBehalfOf: _o,
          channel: _c,
          ...posting
        } = parseInput(this.plugs.postingShape(kind), this.postingOf(form, kind, typed));
        const listing = await page.command(async (ctx) => {
          const { id, state } = await this.postListing.execute(ctx, kind, posting);
          return { id, state };
        });
        const key = listing.state === 'pending' ? 'exchange:new.pending' : (`exchange:new.posted.${kind}` as const);
        return { path: `/${kind}s/${listing.id}`, flash: { key } };
      },
      (found, _typed, general) => {
        const errors = renamed(found);
        const step = Object.keys(errors).length > 0 ? firstStep(errors) : 3;
        return this.show(page, kind, form, { step, typed, errors, general });
      },
    );
  }

  /** What is wrong with the fields of the steps behind us; those ahead are not asked for yet. */
  private errorsUpTo(page: PageDoor, kind: ListingKind, form: ServiceForm, typed: Typed, step: 1 | 2): FieldErrors {
    try {
      parseInput(this.plugs.postingShape(kind), this.postingOf(form, kind, typed));
      return {};
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return Object.fromEntries(
        Object.entries(renamed(page.errorsOf(error))).filter(([field]) => stepOf(field) <= step),
      );
    }
  }

  /** What the service itself was told, in its own words. */
  private detailLines(
    page: PageDoor,
    kind: ListingKind,
    form: ServiceForm,
    typed: Typed,
  ): { term: string; value: string }[] {
    const parsed = this.plugs.postingShape(kind).safeParse(this.postingOf(form, kind, typed));
    if (!parsed.success) return [];
    const details = parsed.data.details as Listing['details'];
    return this.plugs
      .get(form.service)
      .describe({ kind, details }, page.language)
      .map(({ label, text }) => ({ term: label, value: text }));
  }

  private async show(
    page: PageDoor,
    kind: ListingKind,
    form: ServiceForm,
    shown: Shown,
    status?: number,
  ): Promise<void> {
    const { step, typed, errors = {}, general = null } = shown;
    const material = await page.query((ctx) => this.material.load(ctx, form));
    const questions = this.plugs.get(form.service).questions(kind);
    const body = (
      <NewListingPage
        kind={kind}
        form={form}
        questions={questions}
        step={step}
        typed={ownFields(typed)}
        errors={errors}
        general={general}
        idempotencyKey={String(typed['_key'] ?? page.newKey())}
        summary={
          step === 3
            ? [...this.material.summary(page, questions, typed, material), ...this.detailLines(page, kind, form, typed)]
            : []
        }
        {...material}
      />
    );
    const title = `${page.t(`exchange:new.${kind}`)} – ${page.t(`exchange:service.${form.service}`)}`;
    await page.html({ title, body, backHref: `/${kind}s/new`, live: false, ...(status && { status }) });
  }
}

function ownFields(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith('_')));
}

function renamed(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(Object.entries(errors).map(([path, text]) => [fieldOf(path), text]));
}

function firstStep(errors: FieldErrors): 1 | 2 {
  return Object.keys(errors).some((field) => stepOf(field) === 1) ? 1 : 2;
}
