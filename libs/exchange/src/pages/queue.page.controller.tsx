// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { DomainError, type PageAsk, inStaffLanguage } from '@reciproca/kernel';
import { Allow, parseInput, STAFF } from '@reciproca/platform';
import { Buildings } from '@reciproca/territory';
import { formToInput } from '@reciproca/ui';
import { decideQueueShape, outcomesOf, queueFilterShape } from '../api/queue.request.js';
import { ApprovalQueue, type Queue, type QueuePages } from '../application/approval-queue.js';
import { ManageCategories } from '../application/manage-categories.js';
import { MOST_AT_ONCE, type QueueKind } from '../domain/queue.js';
import { QueuePage } from './queue.page.js';

@ApiExcludeController()
@Controller('approvals/queue')
@Allow(STAFF)
export class QueuePageController {
  constructor(
    private readonly queue: ApprovalQueue,
    private readonly categories: ManageCategories,
    private readonly buildings: Buildings,
  ) {}

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, page.door.request.query as Record<string, unknown>, UNTOUCHED);
  }

  /** Each of the ticked rows in a transaction of its own: one that is refused holds up no other. */
  @Post('decide')
  async decide(@Page() page: PageDoor): Promise<void> {
    await page.orRefuse(
      async () => {
        const { ticked, decision, reason, areaId, categoryId } = parseInput(
          decideQueueShape,
          formToInput(page.body, decideQueueShape),
        );
        const address = new URLSearchParams({ ...(areaId && { areaId }), ...(categoryId && { categoryId }) });
        for (const tick of new Set(ticked)) {
          const [kind, id] = tick.split(':') as [QueueKind, string];
          address.append(
            'outcome',
            `${tick}:${await this.refusalOf(page, kind, id, decision === 'approve', reason ?? '')}`,
          );
        }
        return `/approvals/queue?${address.toString()}`;
      },
      (errors, typed, general) => this.render(page, typed, { errors, typed, general }),
    );
  }

  private async refusalOf(page: PageDoor, kind: QueueKind, id: string, yes: boolean, reason: string): Promise<string> {
    try {
      await page.command((ctx) => this.queue.decide(ctx, kind, id, yes, reason), page.asMyself);
      return '';
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return error.code;
    }
  }

  private async render(page: PageDoor, asked: Record<string, unknown>, form: FormState): Promise<void> {
    const { areaId = null, categoryId = null } = queueFilterShape.parse({
      areaId: asked['areaId'],
      categoryId: asked['categoryId'],
    });
    const filter = { areaId, categoryId };
    const { queue, report, areas, categories } = await page.query(
      async (ctx) => ({
        queue: await this.queue.show(ctx, filter, pagesOf(page)),
        report: await this.queue.listReport(ctx, outcomesOf(asked['outcome'])),
        areas: await this.buildings.listAreas(ctx),
        categories: await this.categories.list(ctx),
      }),
      page.asMyself,
    );
    const told = report.map(({ refusal, ...item }) => ({
      ...item,
      refusal: refusal && page.refusalOf(new DomainError(refusal, 'conflict')),
    }));
    const options = {
      areas: areas.map(({ id, name }) => ({ value: id, label: name })),
      categories: categories.map(({ id, nameIt, nameEn }) => ({
        value: id,
        label: inStaffLanguage(page.language, nameIt, nameEn),
      })),
    };
    await page.html({
      title: page.t('exchange:queue.title'),
      backHref: '/approvals',
      live: false,
      body: (
        <QueuePage
          queue={queue}
          refusalOf={(id) => {
            const refusal = queue.refusals.get(id);
            return refusal ? page.refusalOf(refusal) : null;
          }}
          report={told}
          filter={filter}
          form={withTicks(form, asked, queue)}
          {...options}
        />
      ),
    });
  }
}

/** Fifty of each, and each turns its own pages. */
function pagesOf(page: PageDoor): QueuePages {
  const of = (part: keyof QueuePages & string): PageAsk => page.asked(part, 50);
  return { listings: of('listings'), matches: of('matches'), toDispatch: of('toDispatch') };
}

/** "Tick all" is an address, so that it works without scripts: all but those that would be refused. */
function withTicks(form: FormState, asked: Record<string, unknown>, { listings, matches, refusals }: Queue): FormState {
  if (asked['tick'] !== 'all' || form.typed['ticked']) return form;
  const possible = [...listings.items, ...matches.items].filter(({ id }) => !refusals.has(id)).slice(0, MOST_AT_ONCE);
  return { ...form, typed: { ...form.typed, ticked: possible.map(({ kind, id }) => `${kind}:${id}`) } };
}
