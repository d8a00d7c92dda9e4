// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, STAFF, valid } from '@reciproca/platform';
import { bindFields, Button, Details, Form, PostButton, TextField, usePage } from '@reciproca/ui';
import { type FormState, type OwnPage, Page, type PageDoor, PersonPages, PersonPanels } from '@reciproca/web';
import { fiscalCodeShape } from '../api/fiscal-code.request.js';
import { FiscalCodes } from '../application/fiscal-codes.js';
import { doubtFlash } from './fiscal-code-doubts.js';

/** A part of the person's page: by what SPID and CIE will know them. */
@ApiExcludeController()
@Controller('people/:id/fiscal-code')
@Allow(STAFF)
export class FiscalCodePanelController {
  constructor(
    private readonly codes: FiscalCodes,
    private readonly pages: PersonPages,
    panels: PersonPanels,
  ) {
    panels.add({
      titleKey: 'identity:fiscalCode.title',
      order: 5,
      render: async (ctx, personId, { form, isOpen }) => (
        <FiscalCodePanel personId={personId} shown={await this.codes.find(ctx, personId)} form={form} isOpen={isOpen} />
      ),
    });
  }

  @Post()
  put(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { path, show, acting } = this.at(page, id);
    return page.submit(
      fiscalCodeShape,
      async (ctx, { fiscalCode }) => ({
        path,
        flash: doubtFlash(await this.codes.put(ctx, id, fiscalCode), 'identity:fiscalCode.saved'),
      }),
      (errors, typed, general) => show({ errors, typed, general }),
      acting,
    );
  }

  @Post('remove')
  remove(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), emptyShape, 'identity:fiscalCode.removed', (ctx) =>
      this.codes.remove(ctx, id),
    );
  }

  private at(page: PageDoor, id: string): OwnPage {
    return {
      path: `/people/${id}`,
      show: (form) => this.pages.show(page, id, form),
      acting: page.asMyself,
    };
  }
}

interface FiscalCodePanelProps {
  readonly personId: string;
  readonly shown: string | null;
  readonly form: FormState;
  readonly isOpen: boolean;
}

function FiscalCodePanel({ personId, shown, form, isOpen }: FiscalCodePanelProps) {
  const { t } = usePage();
  const path = `/people/${personId}/fiscal-code`;
  return (
    <>
      <p>{shown ? <code>{shown}</code> : t('identity:fiscalCode.none')}</p>
      {isOpen && (
        <Details
          summary={t(shown ? 'identity:fiscalCode.change' : 'identity:fiscalCode.add')}
          open={'fiscalCode' in form.errors}
        >
          <Form action={path} label={t('identity:fiscalCode.title')}>
            <TextField
              {...bindFields(form.typed, form.errors)('fiscalCode')}
              label={t('identity:fiscalCode.title')}
              hint={t('identity:fiscalCode.hint')}
              autocomplete="off"
              spellcheck={false}
              required
            />
            <Button text={t('identity:save')} kind="outline" />
          </Form>
          {shown && <PostButton action={`${path}/remove`} text={t('identity:fiscalCode.remove')} kind="danger" />}
        </Details>
      )}
    </>
  );
}
