// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, valid } from '@reciproca/platform';
import { bindFields, Button, Form, TextField, usePage } from '@reciproca/ui';
import { type FormState, Page, type PageDoor, PersonPages, PersonPanels } from '@reciproca/web';
import { staffNameShape } from '../api/staff-name.request.js';
import { StaffNames } from '../application/staff-names.js';

const formShape = staffNameShape.partial();

/** On a colleague's page, for coordinators of an ente whose people have a sign-in of their own. */
@ApiExcludeController()
@Controller('people/:id/outside-name')
@Allow(['coordinator'])
export class StaffNamePanelController {
  constructor(
    private readonly names: StaffNames,
    private readonly pages: PersonPages,
    panels: PersonPanels,
  ) {
    panels.add({
      titleKey: 'openid:staffName.title',
      order: 90,
      render: async (ctx, personId, { form, isOpen }) => {
        if (!isOpen) return null;
        const found = await this.names.find(ctx, personId);
        return found && <StaffNamePanel personId={personId} name={found.name} form={form} />;
      },
    });
  }

  @Post()
  put(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const own = {
      path: `/people/${id}`,
      show: (form: FormState) => this.pages.show(page, id, form),
      acting: page.asMyself,
    };
    return page.change(own, formShape, 'openid:staffName.saved', (ctx, { outsideName = null }) =>
      this.names.put(ctx, id, outsideName),
    );
  }
}

interface StaffNamePanelProps {
  readonly personId: string;
  readonly name: string | null;
  readonly form: FormState;
}

function StaffNamePanel({ personId, name, form }: StaffNamePanelProps) {
  const { t } = usePage();
  const field = bindFields({ outsideName: name, ...form.typed }, form.errors);
  return (
    <Form action={`/people/${personId}/outside-name`} label={t('openid:staffName.title')}>
      <TextField
        {...field('outsideName')}
        label={t('openid:staffName.label')}
        hint={t('openid:staffName.hint')}
        autocomplete="off"
        spellcheck={false}
      />
      <Button text={t('openid:save')} kind="outline" />
    </Form>
  );
}
