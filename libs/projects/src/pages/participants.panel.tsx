// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { bindFields, Button, DateField, Details, Form, formatDate, SelectField, usePage } from '@reciproca/ui';
import { type FormState, type PanelPage, PersonPanels } from '@reciproca/web';
import type { VNode } from 'preact';
import { ManageProjects } from '../application/manage-projects.js';
import { type Participation, ViewParticipants } from '../application/view-participants.js';
import type { Project } from '../domain/project.js';

/** On a person's page: the projects they take part in, and the way into another. */
@Injectable()
export class ParticipantsPanel implements OnModuleInit {
  constructor(
    private readonly panels: PersonPanels,
    private readonly view: ViewParticipants,
    private readonly projects: ManageProjects,
  ) {}

  onModuleInit(): void {
    this.panels.add({
      titleKey: 'projects:panel',
      order: 47,
      render: (ctx, personId, on) => this.render(ctx, personId, on),
    });
  }

  private async render(ctx: Ctx, personId: string, { page, form, isOpen }: PanelPage): Promise<VNode | null> {
    if (!isStaff(ctx)) return null;
    const own = await this.view.ofPerson(ctx, personId);
    const others = (await this.projects.list(ctx)).filter(({ id }) => !own.some(({ project }) => project.id === id));
    const mayEnter = isOpen && others.length > 0;
    if (own.length === 0 && !mayEnter) return null;
    return (
      <Panel personId={personId} own={own} others={mayEnter ? others : []} form={form} newKey={() => page.newKey()} />
    );
  }
}

interface PanelProps {
  readonly personId: string;
  readonly own: readonly Participation[];
  /** What the person may be entered in. */
  readonly others: readonly Project[];
  readonly form: FormState;
  readonly newKey: () => string;
}

function Panel({ personId, own, others, form, newKey }: PanelProps) {
  const { t, language } = usePage();
  const isRefused = 'enteredOn' in form.typed;
  const field = bindFields(isRefused ? form.typed : {}, isRefused ? form.errors : {});
  return (
    <div class="stack">
      {own.length > 0 && (
        <ul>
          {own.map(({ participant, project }) => (
            <li key={participant.id}>
              <a href={`/participants/${participant.id}`}>{project.name}</a>,{' '}
              {t('projects:entered.since', { day: formatDate(participant.enteredOn, language) })}
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <Details summary={t('projects:enter')} open={isRefused}>
          {isRefused && form.general && <p class="field-error">{form.general}</p>}
          <Form action={`/people/${personId}/projects`} idempotencyKey={newKey()}>
            <SelectField
              {...field('projectId')}
              label={t('projects:one')}
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
              required
            />
            <DateField {...field('enteredOn')} label={t('projects:entered_on')} required />
            <Button text={t('projects:enter.save')} kind="outline" />
          </Form>
        </Details>
      )}
    </div>
  );
}
