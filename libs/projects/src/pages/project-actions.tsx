// SPDX-License-Identifier: AGPL-3.0-or-later
import { listServices } from '@reciproca/kernel';
import {
  bindFields,
  Button,
  CheckboxField,
  CheckboxGroup,
  DateField,
  Details,
  EmptyState,
  Form,
  formatDate,
  PostButton,
  SelectField,
  type T,
  TextField,
  usePage,
} from '@reciproca/ui';
import { UNTOUCHED } from '@reciproca/web';
import { CIVIC, type CountedService, type ProjectAction } from '../domain/project.js';
import type { ProjectPageProps } from './project.props.js';

function serviceText(t: T, service: CountedService): string {
  return service === CIVIC ? t('projects:civic') : t(`reporting:action.${service}`);
}

/** Which deeds count for the project. */
export function ProjectActions(props: ProjectPageProps) {
  const { t } = usePage();
  const { actions, mayWrite, forms } = props;
  return (
    <div class="stack">
      <p>{t('projects:actions.lead')}</p>
      {actions.length === 0 && <EmptyState icon="flag" text={t('projects:actions.none')} />}
      {actions.map((action) => (
        <ActionLine key={action.id} {...props} action={action} />
      ))}
      {mayWrite && (
        <Details summary={t('projects:actions.new')} open={forms.action !== undefined}>
          <ActionForm {...props} />
        </Details>
      )}
    </div>
  );
}

function ActionLine({ action, project, comuni, mayWrite, newKey }: ProjectPageProps & { action: ProjectAction }) {
  const { t, language } = usePage();
  const names = action.comuneCodes.map((code) => comuni.find((one) => one.code === code)?.name ?? code);
  return (
    <div class="panel">
      <p class="split">
        <strong>{action.name}</strong>
        {mayWrite && (
          <PostButton
            action={`/projects/${project.id}/actions/${action.id}/remove`}
            text={t('projects:remove')}
            kind="quiet"
            idempotencyKey={newKey()}
          />
        )}
      </p>
      <p>
        {serviceText(t, action.service)} · {names.length === 0 ? t('projects:comuni.all') : names.join(', ')} ·{' '}
        {t('projects:days', { from: formatDate(action.fromDay, language), to: formatDate(action.toDay, language) })}
      </p>
      {action.isShared && <p>{t('projects:shared.is')}</p>}
    </div>
  );
}

function ActionForm({ project, comuni, forms, newKey }: ProjectPageProps) {
  const { t } = usePage();
  const { typed, errors } = forms.action ?? {
    ...UNTOUCHED,
    typed: { fromDay: project.startsOn, toDay: project.endsOn },
  };
  const field = bindFields(typed, errors);
  const services: CountedService[] = [...listServices(), CIVIC];
  return (
    <Form action={`/projects/${project.id}/actions`} idempotencyKey={newKey()}>
      <TextField {...field('name')} label={t('projects:name')} required />
      <SelectField
        {...field('service')}
        label={t('projects:service')}
        options={services.map((value) => ({ value, label: serviceText(t, value) }))}
        required
      />
      <CheckboxGroup
        {...field('comuneCodes')}
        label={t('projects:comuni')}
        hint={t('projects:comuni.hint')}
        options={comuni.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <div class="field-row">
        <DateField {...field('fromDay')} label={t('projects:starts')} required />
        <DateField {...field('toDay')} label={t('projects:ends')} required />
      </div>
      <CheckboxField {...field('isShared')} label={t('projects:shared')} hint={t('projects:shared.hint')} />
      <Button text={t('projects:save')} kind="outline" />
    </Form>
  );
}
