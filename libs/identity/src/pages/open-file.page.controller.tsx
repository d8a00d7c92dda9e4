// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { Alert, bindFields, Button, ErrorSummary, Form, PageHeading, TextField, usePage } from '@reciproca/ui';
import { reasonShape } from '../api/person.request.js';
import { People } from '../application/people.js';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { AccessLog } from '../persistence/access-log.js';
import { FileOpenings } from '../persistence/file-openings.js';

/** Asks why the file of somebody who has left is opened; the answer holds for an hour and stands in the audit. */
@ApiExcludeController()
@Controller('people/:id/open')
@Allow(STAFF)
export class OpenFilePageController {
  constructor(
    private readonly people: People,
    private readonly openings: FileOpenings,
    private readonly accessLog: AccessLog,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post()
  async open(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.submit(
      reasonShape,
      async (ctx, { reason }) => {
        await this.people.getPerson(ctx, id);
        await this.openings.open(ctx, id, reason);
        await this.accessLog.record(ctx, { action: 'write', personId: id, detail: { what: 'file_opened', reason } });
        return `/people/${id}`;
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    await page.query((ctx) => this.people.getPerson(ctx, id), page.asMyself);
    await page.html({
      title: page.t('identity:openFile.title'),
      backHref: '/people',
      live: false,
      body: <OpenFilePage id={id} form={form} />,
    });
  }
}

function OpenFilePage({ id, form }: { id: string; form: FormState }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      <PageHeading title={t('identity:openFile.title')} lead={t('identity:openFile.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} />
      <Form action={`/people/${id}/open`}>
        <TextField
          {...field('reason')}
          label={t('identity:openFile.reason')}
          hint={t('identity:openFile.hint')}
          required
        />
        <Button text={t('identity:openFile.open')} />
      </Form>
    </div>
  );
}
