// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { isId, notFound, romeDay } from '@reciproca/kernel';
import { Allow, WithinScope } from '@reciproca/platform';
import { CarryOnPage, Page, type PageDoor } from '@reciproca/web';
import { digestOf, type DraftOf } from '../application/posting-drafts.js';
import type { ListingKind } from '../domain/listing.js';
import { findQuickDay, quickDay } from '../domain/quick-day.js';
import { ChooseServicePage } from './choose-service.page.js';
import { FormMaterial } from './form-material.js';
import { type Step, stepOf } from './form-steps.js';
import { KEPT_FORM, NewListingPage } from './new-listing.page.js';
import { PostingDesk } from './posting-desk.js';
import { ServiceForms } from './service-forms.js';
import type { Typed } from '../domain/typed.js';

/** Posting in three steps. What is sent is kept and answered with the page of a step, which Back, Forward and a reload show again. */
@ApiExcludeController()
@Controller()
@Allow('signed-in')
@WithinScope('each-service')
export class NewListingPageController {
  constructor(
    private readonly forms: ServiceForms,
    private readonly desk: PostingDesk,
    private readonly material: FormMaterial,
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
  showOffer(@Page() page: PageDoor, @Param('service') service: string): Promise<void> {
    return this.show(page, 'offer', service);
  }

  @Get('requests/new/:service')
  showRequest(@Page() page: PageDoor, @Param('service') service: string): Promise<void> {
    return this.show(page, 'request', service);
  }

  @Post('offers/new/:service')
  takeOffer(@Page() page: PageDoor, @Param('service') service: string): Promise<void> {
    return this.take(page, 'offer', service);
  }

  @Post('requests/new/:service')
  takeRequest(@Page() page: PageDoor, @Param('service') service: string): Promise<void> {
    return this.take(page, 'request', service);
  }

  private async choose(page: PageDoor, kind: ListingKind): Promise<void> {
    const services = this.forms.list().map((form) => form.service);
    const prefilled = page.door.request.url.split('?')[1] ?? '';
    const helps = await page.query((ctx) => this.material.listHelps(ctx));
    const body = <ChooseServicePage {...{ kind, services, helps, prefilled }} />;
    await page.html({ title: page.t(`exchange:new.${kind}`), backHref: '/', body });
  }

  private async show(page: PageDoor, kind: ListingKind, service: string): Promise<void> {
    const form = this.forms.find(service);
    if (!form) throw notFound('service');
    const { draft: id, step: asked, check, ...prefilled } = page.door.request.query as Record<string, unknown>;
    const path = `/${kind}s/new/${service}`;
    if (!isId(id)) return page.redirect(`${path}?${queryOf({ draft: page.newKey(), ...prefilled })}`);
    const of: DraftOf = { id, kind, service: form.service };
    const draft = await page.query((ctx) => this.desk.find(ctx, of));
    if (draft?.listingId) return page.redirect(`/${kind}s/${draft.listingId}`, { key: 'exchange:new.posted_already' });
    const isOther = draft && draft.forPersonId !== (page.viewer.actingFor?.personId ?? page.viewer.personId);
    if (isOther && draft.typed['_asked'] !== 'on')
      return carryOn(page, path, draft.forPersonId, { ...draft.typed, _draft: id });
    const acting = isOther ? { onBehalfOf: draft.forPersonId } : undefined;
    const typed: Typed = draft?.typed ?? prefilled;
    const step = draft ? stepIn(asked) : 1;
    const shown = await page.query((ctx) => this.desk.prepare(ctx, page, of, typed, step), acting);
    const errors = shown.step < step || check !== undefined ? shown.errors : {};
    if (shown.step < step) return page.redirect(stepPath(of, shown.step, true));
    await page.html({
      title: `${page.t(`exchange:new.${kind}`)} – ${page.t(`exchange:service.${form.service}`)}`,
      ...(step === 1 && { backHref: `/${kind}s/new` }),
      live: false,
      keptForm: KEPT_FORM,
      ...(isOther && { isFor: await this.desk.nameOf(page, draft.forPersonId) }),
      ...(Object.keys(errors).length > 0 && { status: 422 }),
      body: (
        <NewListingPage {...shown} form={form} kind={kind} draftId={id} step={step} typed={typed} errors={errors} />
      ),
    });
  }

  private async take(page: PageDoor, kind: ListingKind, service: string): Promise<void> {
    const form = this.forms.find(service);
    if (!form) throw notFound('service');
    const sent = page.body;
    const id = isId(sent['_draft']) ? sent['_draft'] : page.newKey();
    let of: DraftOf = { id, kind, service: form.service };
    const [step, go] = [stepIn(sent['_step']), String(sent['_go'] ?? 'next')];
    const found = await page.query(async (ctx) => ({ draft: await this.desk.find(ctx, of), isFor: ctx.beneficiaryId }));
    const { draft } = found;
    if (draft?.listingId) return page.redirect(`/${kind}s/${draft.listingId}`, { key: 'exchange:new.posted_already' });
    // Who has chosen somebody else goes on with the same words, for them.
    if (draft && draft.forPersonId !== found.isFor) of = { ...of, id: page.newKey() };
    else if (step === 3 && go === 'next' && draft && sent['language'] === undefined)
      return this.publish(page, of, sent);
    const typed = this.desk.merge(of, draft?.typed ?? {}, sent, step);
    const quick = findQuickDay(/^quick:(\w+)$/.exec(go)?.[1] ?? '');
    await page.command((ctx) =>
      this.desk.save(ctx, of, quick ? { ...typed, ...quickDay(quick, romeDay(ctx.clock.now())) } : typed),
    );
    if (sent['language'] !== undefined) return page.sendOn('/language');
    // A page of before drafts were kept brings everything along: it was looked at as a whole.
    if (step === 3 && go === 'next' && !draft) return this.publish(page, of, { ...sent, _seen: digestOf(typed) });
    const field = /^change:(\w{1,40})$/.exec(go)?.[1];
    if (field) return page.redirect(`${stepPath(of, stepOf(field))}#f-${field}`);
    if (quick) return page.redirect(`${stepPath(of, 2)}#f-date`);
    if (go === 'back') return page.redirect(stepPath(of, step === 3 ? 2 : 1));
    const reached = await page.query((ctx) => this.desk.prepare(ctx, page, of, typed, step === 1 ? 2 : 3));
    const isHeld = reached.step <= step && Object.keys(reached.errors).length > 0;
    page.redirect(isHeld ? stepPath(of, reached.step, true) : stepPath(of, step === 1 ? 2 : 3));
  }

  private async publish(page: PageDoor, of: DraftOf, sent: Typed): Promise<void> {
    await page.orRefuse(
      async () => {
        const listing = await page.command((ctx) => this.desk.publish(ctx, of, sent));
        const key = listing.state === 'pending' ? 'exchange:new.pending' : (`exchange:new.posted.${of.kind}` as const);
        return { path: `/${of.kind}s/${listing.id}`, flash: { key } };
      },
      (_errors, _typed, general) => {
        const path = stepPath(of, 3, true);
        return Promise.resolve(page.redirect(path, general ? { kind: 'danger', text: general } : undefined));
      },
    );
  }
}

/** For whom it is is asked once more where somebody else is acted for by now. */
function carryOn(page: PageDoor, path: string, personId: string, fields: Record<string, unknown>): Promise<void> {
  return page.html({
    title: page.t('web:carryOn.title'),
    body: <CarryOnPage form={{ path, personId, fields }} why="expired" />,
    live: false,
  });
}

function stepIn(value: unknown): Step {
  return value === '2' ? 2 : value === '3' ? 3 : 1;
}

function stepPath({ id, kind, service }: DraftOf, step: Step, checks = false): string {
  return `/${kind}s/new/${service}?${queryOf({ draft: id, step: String(step), ...(checks && { check: '1' }) })}`;
}

function queryOf(values: Readonly<Record<string, unknown>>): string {
  const texts = Object.entries(values).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return new URLSearchParams(texts).toString();
}
