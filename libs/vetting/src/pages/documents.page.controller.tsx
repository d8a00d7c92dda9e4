// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ValidityKinds } from '@reciproca/identity';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { z } from 'zod';
import { DecideDocument } from '../application/decide-document.js';
import { OpenDocument } from '../application/open-document.js';
import { ViewDocuments } from '../application/view-documents.js';
import { approveShape, rejectShape } from '../api/document-form.request.js';
import { DocumentsPage } from './documents.page.js';

const removeShape = z.strictObject({ from: z.enum(['person', 'queue', 'me']).default('queue') });

@ApiExcludeController()
@Controller('documents')
@Allow(STAFF)
export class DocumentsPageController {
  constructor(
    private readonly view: ViewDocuments,
    private readonly decide: DecideDocument,
    private readonly openDocument: OpenDocument,
    private readonly kinds: ValidityKinds,
  ) {}

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Get(':id/file')
  @Allow('signed-in')
  async file(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { document, content } = await page.look((ctx) => this.openDocument.execute(ctx, id), page.asMyself);
    page.file({ content, name: document.fileName, mediaType: document.mediaType });
  }

  @Post(':id/approve')
  approve(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      approveShape,
      async (ctx, { until = null, sooner }) => {
        await this.decide.approve(ctx, id, until, { sooner });
        return { path: '/documents', flash: { key: 'vetting:approved' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post(':id/reject')
  reject(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      rejectShape,
      async (ctx, { reason }) => {
        await this.decide.reject(ctx, id, reason);
        return { path: '/documents', flash: { key: 'vetting:rejected' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post(':id/remove')
  @Allow('signed-in')
  async remove(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { from } = page.readForm(removeShape).input ?? { from: 'queue' };
    const { personId } = await page.command((ctx) => this.decide.remove(ctx, id), page.asMyself);
    page.redirect({ person: `/people/${personId}/documents`, queue: '/documents', me: '/me/documents' }[from], {
      key: 'vetting:removed',
    });
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const [waiting, ending] = await page.query(
      (ctx) => Promise.all([this.view.listWaiting(ctx, page.asked()), this.view.listEnding(ctx)]),
      page.asMyself,
    );
    const body = (
      <DocumentsPage
        waiting={waiting.items}
        ending={ending}
        kinds={this.kinds.list()}
        viewerId={page.viewer.personId}
        form={form}
        newKey={() => page.newKey()}
      />
    );
    await page.html({ title: page.t('vetting:queue.title'), body, next: waiting.next, listPath: '/documents' });
  }
}
