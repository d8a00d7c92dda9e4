// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { People, personSearchShape, SearchPeople } from '@reciproca/identity';
import { DomainError } from '@reciproca/kernel';
import { Allow, idParam, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import type { z } from 'zod';
import { joinParam, joinShape } from '../api/joining.request.js';
import { JoinFiles } from '../application/join-files.js';
import { PreviewJoin } from '../application/preview-join.js';
import { ChooseOtherPage } from './choose-other.page.js';
import { JoiningPage } from './joining.page.js';

const formShape = joinShape.pick({ understood: true });
type Both = z.output<typeof joinParam>;

/** Two files of the same person: which other one, both side by side, and what joining them will do. */
@ApiExcludeController()
@Controller('people/:id/join')
@Allow(['coordinator'])
export class JoiningPageController {
  constructor(
    private readonly join: JoinFiles,
    private readonly preview: PreviewJoin,
    private readonly search: SearchPeople,
    private readonly people: People,
  ) {}

  @Get()
  async choose(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { input, typed, errors } = page.readQuery(personSearchShape);
    const isAsked = Object.values(typed).some(Boolean);
    const found = isAsked && input ? await this.find(page, input) : null;
    const form = {
      ...UNTOUCHED,
      typed,
      errors: found instanceof DomainError ? page.errorsOf(found) : isAsked ? errors : {},
    };
    const { person, alike } = await page.query(
      async (ctx) => ({
        person: await this.people.getPerson(ctx, id),
        alike: await this.preview.listAlike(ctx, id),
      }),
      page.asMyself,
    );
    const others = found && !(found instanceof DomainError) ? [...found.items, ...found.alike] : null;
    await page.html({
      title: page.t('privacy:join.choose'),
      backHref: `/people/${id}`,
      live: false,
      body: <ChooseOtherPage person={person} alike={alike} found={others} form={form} />,
    });
  }

  @Get(':otherId')
  show(@Page() page: PageDoor, @Param(valid(joinParam)) both: Both): Promise<void> {
    return this.render(page, both, UNTOUCHED);
  }

  @Post(':otherId')
  execute(@Page() page: PageDoor, @Param(valid(joinParam)) both: Both): Promise<void> {
    return page.submit(
      formShape,
      async (ctx, { understood }) => {
        await this.join.execute(ctx, both.id, both.otherId, understood);
        return { path: `/people/${both.id}`, flash: { key: 'privacy:join.done' } };
      },
      (errors, typed, general) => this.render(page, both, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async find(page: PageDoor, input: z.output<typeof personSearchShape>) {
    try {
      return await page.query((ctx) => this.search.execute(ctx, input), page.asMyself);
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  private async render(page: PageDoor, { id, otherId }: Both, form: FormState): Promise<void> {
    const preview = await page.query((ctx) => this.preview.execute(ctx, id, otherId), page.asMyself);
    await page.html({
      title: page.t('privacy:join.title'),
      backHref: `/people/${id}/join`,
      live: false,
      body: (
        <JoiningPage
          preview={preview}
          refusals={preview.blockers.map((blocker) => page.refusalOf(blocker))}
          form={form}
          idempotencyKey={page.newKey()}
        />
      ),
    });
  }
}
