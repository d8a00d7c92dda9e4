// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type FormState, type PanelPage, PersonPanels } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import {
  bindFields,
  Button,
  DateField,
  Details,
  Form,
  formatDate,
  PostButton,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { VNode } from 'preact';
import { ManageOrganisations } from '../application/manage-organisations.js';
import { type Assignment, listCaseServices, type Organisation } from '../domain/organisation.js';

/** Which organisations look after a person, on their page for staff. */
@Injectable()
export class CasesPanel implements OnModuleInit {
  constructor(
    private readonly panels: PersonPanels,
    private readonly organisations: ManageOrganisations,
  ) {}

  onModuleInit(): void {
    this.panels.add({
      titleKey: 'privacy:case.panel',
      order: 60,
      render: (ctx, personId, on) => this.render(ctx, personId, on),
    });
  }

  private async render(ctx: Ctx, personId: string, { page, form, isOpen }: PanelPage): Promise<VNode | null> {
    const organisations = await this.organisations.list(ctx);
    if (organisations.length === 0) return null;
    const cases = await this.organisations.listOngoing(ctx, personId);
    const shown = { personId, organisations, cases, form, isOpen };
    return <Cases {...shown} newKey={() => page.newKey()} />;
  }
}

interface CasesProps {
  readonly personId: string;
  readonly organisations: readonly Organisation[];
  readonly cases: readonly Assignment[];
  readonly form: FormState;
  readonly isOpen: boolean;
  readonly newKey: () => string;
}

function Cases({ personId, organisations, cases, form, isOpen, newKey }: CasesProps) {
  const { t, language } = usePage();
  const isBack = 'organisationId' in form.typed || 'purpose' in form.typed;
  const field = bindFields(isBack ? form.typed : {}, isBack ? form.errors : {});
  return (
    <div class="stack">
      {cases.length === 0 && <p>{t('privacy:case.none')}</p>}
      {cases.map(({ id, organisation, service, purpose, startsOn, endsOn }) => (
        <div class="cluster" key={id}>
          <span>
            {organisation} ({t(`privacy:service.${service}`)}): {purpose}, {formatDate(startsOn, language)}
            {endsOn ? ` – ${formatDate(endsOn, language)}` : ''}
          </span>
          <PostButton
            action={`/people/${personId}/cases/${id}/end`}
            text={t('privacy:case.end')}
            kind="quiet"
            idempotencyKey={newKey()}
          />
        </div>
      ))}
      {isOpen && (
        <Details summary={t('privacy:case.assign')} open={isBack}>
          <Form action={`/people/${personId}/cases`} idempotencyKey={newKey()}>
            <SelectField
              {...field('organisationId')}
              label={t('privacy:case.organisation')}
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
              required
            />
            <SelectField
              {...field('service')}
              label={t('privacy:case.service')}
              options={listCaseServices().map((value) => ({ value, label: t(`privacy:service.${value}`) }))}
              required
            />
            <TextField
              {...field('purpose')}
              label={t('privacy:cases.purpose')}
              hint={t('privacy:case.purposeHint')}
              required
            />
            <DateField {...field('endsOn')} label={t('privacy:audit.until')} />
            <Button text={t('privacy:case.save')} kind="outline" />
          </Form>
        </Details>
      )}
    </div>
  );
}
