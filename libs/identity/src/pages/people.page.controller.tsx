// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { personSearchShape } from '../api/person.request.js';
import { ChangePerson } from '../application/change-person.js';
import { FiscalCodes } from '../application/fiscal-codes.js';
import { RegisterPerson } from '../application/register-person.js';
import { SearchPeople } from '../application/search-people.js';
import { People } from '../application/people.js';
import { ShowPerson } from '../application/show-person.js';
import { ChangePreview } from '../application/change-preview.js';
import { markOfTouched, type Touched } from '../domain/life-change.js';
import type { z } from 'zod';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { findPhone, readablePhone } from '../domain/phone.rules.js';
import type { PersonCard } from '../domain/person-card.js';
import { doubtFlash } from './fiscal-code-doubts.js';
import { PeoplePage } from './people.page.js';
import { PersonFormPage } from './person-form.page.js';
import { newPersonFormShape, personFormShape, personOfForm } from './person-form.request.js';

const NEW_PERSON = { devices: 'none', channels: ['call'], spokenLanguages: ['it'], uiLanguage: 'it' };

@ApiExcludeController()
@Controller('people')
@Allow(STAFF)
export class PeoplePageController {
  constructor(
    private readonly search: SearchPeople,
    private readonly register: RegisterPerson,
    private readonly changePerson: ChangePerson,
    private readonly preview: ChangePreview,
    private readonly showPerson: ShowPerson,
    private readonly people: People,
    private readonly fiscalCodes: FiscalCodes,
  ) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const { input, typed, errors } = page.readQuery(personSearchShape);
    const asked = Object.values(typed).some(Boolean);
    const title = page.t('identity:people.title');
    try {
      const found = asked && input ? await page.query((ctx) => this.search.execute(ctx, input)) : null;
      const status = asked && !input ? 422 : 200;
      await page.html({
        title,
        status,
        live: false,
        body: (
          <PeoplePage
            form={{ ...UNTOUCHED, typed, errors: asked ? errors : {} }}
            found={found}
            mayImport={isCoordinator(page)}
          />
        ),
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const form = { typed, errors: page.errorsOf(error), general: null };
      await page.html({
        title,
        status: 422,
        live: false,
        body: <PeoplePage form={form} found={null} mayImport={isCoordinator(page)} />,
      });
    }
  }

  @Get('new')
  showNew(@Page() page: PageDoor): Promise<void> {
    return this.renderNew(page, { ...UNTOUCHED, typed: { ...NEW_PERSON, ...(page.door.request.query as object) } });
  }

  @Post('new')
  async add(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      newPersonFormShape,
      async (ctx, { fiscalCode, ...form }) => {
        const { evenIfSame, ...person } = await personOfForm(ctx, form, this.search);
        const { id } = await this.register.execute(ctx, person, { evenIfSame });
        const doubts = fiscalCode ? await this.fiscalCodes.put(ctx, id, fiscalCode) : [];
        return { path: `/people/${id}`, flash: doubtFlash(doubts, 'identity:person.registered') };
      },
      async (errors, typed, general) =>
        this.renderNew(page, { errors, typed, general }, await this.listAlike(page, typed)),
      page.asMyself,
    );
  }

  @Get(':id/edit')
  async showEdit(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const person = await page.query((ctx) => this.showPerson.execute(ctx, id), page.asMyself);
    await this.renderEdit(page, id, {
      ...UNTOUCHED,
      typed: { ...person, phone: person.phone && readablePhone(person.phone) },
    });
  }

  @Post(':id/edit')
  async change(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.submit(
      personFormShape,
      async (ctx, form) => {
        const { evenIfSame: _, ...person } = await personOfForm(ctx, form, this.search);
        await this.ensureSeen(ctx, id, form);
        await this.changePerson.execute(ctx, id, person, form.why ?? null);
        return { path: `/people/${id}`, flash: { key: 'identity:person.changed' } };
      },
      async (errors, typed, general) => {
        const isMarked = typed['vettedHelpersOnly'] === 'true' || typed['vettedHelpersOnly'] === true;
        const touched = isMarked ? await page.query((ctx) => this.listTouched(ctx, id), page.asMyself) : [];
        await this.renderEdit(page, id, { errors, typed, general }, touched);
      },
      page.asMyself,
    );
  }

  /** Nothing where the mark stands already. */
  private async listTouched(ctx: Ctx, id: string): Promise<readonly Touched[]> {
    const { vettedHelpersOnly } = await this.showPerson.execute(ctx, id);
    return vettedHelpersOnly ? [] : this.preview.list(ctx, id, { kind: 'marked' });
  }

  /** Before only the vouched for may be with somebody, staff read what that touches. Throws `person.trust_touches`. */
  private async ensureSeen(
    ctx: Ctx,
    id: string,
    { vettedHelpersOnly, trustSeen }: z.output<typeof personFormShape>,
  ): Promise<void> {
    if (!vettedHelpersOnly) return;
    const touched = await this.listTouched(ctx, id);
    if (touched.length > 0 && trustSeen !== markOfTouched(touched))
      throw new DomainError('person.trust_touches', 'conflict');
  }

  /** Whom the form may be about already: whose fiscal code it is before all others. */
  private async listAlike(page: PageDoor, typed: FormState['typed']): Promise<readonly PersonCard[]> {
    const code = typed['fiscalCode'];
    const holder =
      typeof code === 'string' && code !== ''
        ? await page.query((ctx) => this.fiscalCodes.findHolder(ctx, code), page.asMyself)
        : null;
    const perhaps = await this.listPerhapsSame(page, typed);
    return holder ? [holder, ...perhaps.filter(({ id }) => id !== holder.id)] : perhaps;
  }

  /** Nobody where the form is not filled in far enough. */
  private async listPerhapsSame(page: PageDoor, typed: FormState['typed']): Promise<readonly PersonCard[]> {
    const known = personFormShape
      .pick({ givenName: true, familyName: true, birthDate: true, phone: true })
      .safeParse(
        Object.fromEntries(
          ['givenName', 'familyName', 'birthDate', 'phone'].map((key) => [key, typed[key] || undefined]),
        ),
      );
    if (!known.success) return [];
    const phone = known.data.phone ? findPhone(known.data.phone) : null;
    return page.query((ctx) => this.register.listPerhapsSame(ctx, { ...known.data, phone }), page.asMyself);
  }

  private renderNew(page: PageDoor, form: FormState, alike: readonly PersonCard[] = []): Promise<void> {
    const title = page.t('identity:people.new');
    // Only a refusal without a field is left once the form is right: somebody has the same name and birth date.
    const body = (
      <PersonFormPage
        title={title}
        action="/people/new"
        form={form}
        idempotencyKey={page.newKey()}
        offerEvenIfSame={form.general !== null}
        alike={form.general !== null || 'fiscalCode' in form.errors ? alike : []}
      />
    );
    return page.html({ title, backHref: '/people', live: false, body });
  }

  private async renderEdit(
    page: PageDoor,
    id: string,
    form: FormState,
    touched: readonly Touched[] = [],
  ): Promise<void> {
    const person = await page.query((ctx) => this.people.getPerson(ctx, id), page.asMyself);
    const title = page.t('identity:person.edit');
    const body = (
      <PersonFormPage
        title={title}
        action={`/people/${id}/edit`}
        form={form}
        idempotencyKey={page.newKey()}
        isOwn={id === page.viewer.personId}
        touched={touched}
        person={person}
      />
    );
    return page.html({ title, backHref: `/people/${id}`, live: false, body });
  }
}

const isCoordinator = (page: PageDoor): boolean => page.viewer.roles.includes('coordinator');
