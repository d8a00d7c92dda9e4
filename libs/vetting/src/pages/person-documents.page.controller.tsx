// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { ValidityKinds } from '@reciproca/identity';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { Allow, idParam, STAFF, TAKES_UPLOAD, valid } from '@reciproca/platform';
import { UploadDocument } from '../application/upload-document.js';
import { ViewDocuments } from '../application/view-documents.js';
import { uploadShape } from '../api/document-form.request.js';
import { PersonDocumentsPage } from './person-documents.page.js';

@ApiExcludeController()
@Controller()
@Allow('signed-in')
export class PersonDocumentsPageController {
  constructor(
    private readonly view: ViewDocuments,
    private readonly upload: UploadDocument,
    private readonly kinds: ValidityKinds,
  ) {}

  @Get('me/documents')
  showOwn(@Page() page: PageDoor): Promise<void> {
    return this.render(page, page.viewer.personId, UNTOUCHED);
  }

  @Post('me/documents')
  @RouteConfig(TAKES_UPLOAD)
  uploadOwn(@Page() page: PageDoor): Promise<void> {
    return this.take(page, page.viewer.personId);
  }

  @Get('people/:id/documents')
  @Allow(STAFF)
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post('people/:id/documents')
  @Allow(STAFF)
  @RouteConfig(TAKES_UPLOAD)
  uploadFor(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.take(page, id);
  }

  private take(page: PageDoor, personId: string): Promise<void> {
    return page.submit(
      uploadShape,
      async (ctx, { kind, validUntil = null }) => {
        await this.upload.execute(ctx, { personId, kind, validUntil, file: page.upload });
        return { path: pathOf(page, personId), flash: { key: 'vetting:upload.done' } };
      },
      (errors, typed, general) => this.render(page, personId, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, personId: string, form: FormState): Promise<void> {
    const shown = await page.query((ctx) => this.view.ofPerson(ctx, personId), page.asMyself);
    const isSelf = personId === page.viewer.personId;
    const path = pathOf(page, personId);
    await page.html({
      title: page.t('vetting:title'),
      backHref: isSelf ? '/me' : `/people/${personId}`,
      live: false,
      body: (
        <PersonDocumentsPage
          {...shown}
          action={path}
          personId={personId}
          isSelf={isSelf}
          isStaff={page.isStaff}
          kinds={this.kinds.list()}
          form={form}
          newKey={() => page.newKey()}
        />
      ),
    });
  }
}

function pathOf(page: PageDoor, personId: string): string {
  return personId === page.viewer.personId ? '/me/documents' : `/people/${personId}/documents`;
}
