// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  type Provider,
  providerInput,
  providerShape,
  TryProvider,
  USUAL_CLAIMS,
  USUAL_LEVELS,
} from '@reciproca/openid';
import { Allow, emptyShape, idParam, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { LookAfterProviders } from '../application/look-after-providers.js';
import { ProviderFormPage } from './provider-form.page.js';
import { ProvidersPage } from './providers.page.js';
import { TrialPage } from './trial.page.js';

const LIST = '/installation/providers';
const pathOf = (id: string): string => `${LIST}/${id}`;

/** As aggregators for SPID and CIE mostly want it. */
const NEW_PROVIDER = {
  kind: 'citizens',
  authMethod: 'private_key_jwt',
  userinfo: 'signed',
  scope: 'openid profile',
  levels: USUAL_LEVELS.join(' '),
  methods: ['spid', 'cie'],
  claims: USUAL_CLAIMS,
};

@ApiExcludeController()
@Controller('installation/providers')
@Allow('administrator')
export class ProvidersPageController {
  constructor(
    private readonly providers: LookAfterProviders,
    private readonly trial: TryProvider,
  ) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const providers = await page.query((ctx) => this.providers.list(ctx));
    const title = page.t('installation:provider.title');
    await page.html({ title, live: false, body: <ProvidersPage providers={providers} /> });
  }

  @Get('new')
  showNew(@Page() page: PageDoor): Promise<void> {
    return this.renderNew(page, { ...UNTOUCHED, typed: NEW_PROVIDER });
  }

  @Post('new')
  async add(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      providerShape,
      async (ctx, input) => {
        const id = await this.providers.add(ctx, page.door.administrator, providerInput(input));
        return { path: `${pathOf(id)}/trial`, flash: { key: 'installation:provider.added' } };
      },
      (errors, typed, general) => this.renderNew(page, { errors, typed, general }),
    );
  }

  @Get(':id')
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const provider = await page.query((ctx) => this.providers.get(ctx, id));
    await this.render(page, id, { ...UNTOUCHED, typed: typedOf(provider) });
  }

  @Post(':id')
  change(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), providerShape, 'installation:provider.changed', (ctx, input) =>
      this.providers.change(ctx, page.door.administrator, id, providerInput(input)),
    );
  }

  @Get(':id/trial')
  async try(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { name } = await page.query((ctx) => this.providers.get(ctx, id));
    const lines = await page.query((ctx) => this.trial.execute(ctx, id));
    await page.html({
      title: page.t('installation:trial.title'),
      backHref: pathOf(id),
      live: false,
      body: <TrialPage id={id} name={name} lines={lines} />,
    });
  }

  @Post(':id/remove')
  remove(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      emptyShape,
      async (ctx) => {
        await this.providers.remove(ctx, page.door.administrator, id);
        return { path: LIST, flash: { key: 'installation:provider.removed' } };
      },
      async (errors, _typed, general) => {
        const provider = await page.query((ctx) => this.providers.get(ctx, id));
        await this.render(page, id, { errors, typed: typedOf(provider), general });
      },
    );
  }

  private at(page: PageDoor, id: string) {
    return { path: pathOf(id), show: (form: FormState) => this.render(page, id, form) };
  }

  private renderNew(page: PageDoor, form: FormState): Promise<void> {
    return page.html({
      title: page.t('installation:provider.new'),
      backHref: LIST,
      live: false,
      body: <ProviderFormPage path={`${LIST}/new`} id={null} form={form} />,
    });
  }

  private render(page: PageDoor, id: string, form: FormState): Promise<void> {
    return page.html({
      title: page.t('installation:provider.one'),
      backHref: LIST,
      live: false,
      body: <ProviderFormPage path={pathOf(id)} id={id} form={form} />,
    });
  }
}

function typedOf({ levels, ...provider }: Provider): FormState['typed'] {
  return { ...provider, levels: levels.join(' ') };
}
