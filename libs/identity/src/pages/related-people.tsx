// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  CheckboxField,
  Details,
  Form,
  HiddenFields,
  LinkButton,
  PostButton,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { ShownRelated } from '../application/related-people.js';
import { readablePhone } from '../domain/phone.rules.js';
import { MOST_IN_EMERGENCY, MOST_RELATED, TIES } from '../domain/related-person.js';

interface Props {
  readonly personId: string;
  readonly related: readonly ShownRelated[];
  /** Whom the form is about; somebody new where it is nobody of these. */
  readonly changedId: unknown;
  readonly form: FormState;
  readonly isOpen: boolean;
}

export function RelatedPeoplePart({ personId, related, changedId, form, isOpen }: Props) {
  const { t } = usePage();
  const path = `/people/${personId}/related`;
  const changed = related.find(({ id }) => id === changedId);
  return (
    <div class="stack" id="related">
      {related.length === 0 && <p>{t('identity:related.none')}</p>}
      <ul class="plain-list stack">
        {related.map((one) => (
          <li key={one.id}>
            <OneRelated one={one} />
            {isOpen && (
              <div class="cluster">
                <LinkButton
                  href={`/people/${personId}?related=${one.id}#related`}
                  text={t('identity:related.change', { name: one.name })}
                  kind="quiet"
                />
                <PostButton
                  action={`${path}/${one.id}/remove`}
                  text={t('identity:related.remove', { name: one.name })}
                  kind="quiet"
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {isOpen && (changed ?? related.length < MOST_RELATED) && (
        <RelatedForm action={path} changed={changed} form={form} />
      )}
    </div>
  );
}

function OneRelated({
  one: { name, tie, office, phone, cardId, emergencyOrder, mayBeTold, holdsKey },
}: {
  one: ShownRelated;
}) {
  const { t } = usePage();
  const facts = [
    t(`identity:tie.${tie}`),
    office,
    emergencyOrder !== null && t('identity:related.emergencyAt', { order: emergencyOrder }),
    mayBeTold && t('identity:related.mayBeTold'),
    holdsKey && t('identity:related.holdsKey'),
  ];
  return (
    <>
      <strong>{cardId ? <a href={`/people/${cardId}`}>{name}</a> : name}</strong>
      {phone && (
        <>
          {' '}
          <a href={`tel:${phone}`}>{readablePhone(phone)}</a>
        </>
      )}
      <br />
      {facts.filter(Boolean).join(' · ')}
    </>
  );
}

function RelatedForm({
  action,
  changed,
  form,
}: {
  action: string;
  changed: ShownRelated | undefined;
  form: FormState;
}) {
  const { t } = usePage();
  const isTyped = Object.keys(form.typed).some((name) => name.startsWith('related.'));
  const values = isTyped || !changed ? form.typed : { related: changed };
  const field = bindFields(values, form.errors);
  const isRefused = Object.keys(form.errors).some((name) => name.startsWith('related.'));
  const title = changed ? t('identity:related.change', { name: changed.name }) : t('identity:related.new');
  return (
    <Details summary={title} open={isRefused || changed !== undefined}>
      <Form action={action} label={title}>
        {changed && <HiddenFields values={{ 'related.id': changed.id }} />}
        <TextField {...field('related.name')} label={t('identity:related.name')} autocomplete="off" required />
        <SelectField
          {...field('related.tie')}
          label={t('identity:related.tie')}
          options={TIES.map((value) => ({ value, label: t(`identity:tie.${value}`) }))}
          required
        />
        <TextField {...field('related.phone')} label={t('identity:person.phone')} type="tel" autocomplete="off" />
        <TextField
          {...field('related.office')}
          label={t('identity:related.office')}
          hint={t('identity:related.officeHint')}
          autocomplete="off"
        />
        <SelectField
          {...field('related.emergencyOrder')}
          label={t('identity:related.emergency')}
          options={Array.from({ length: MOST_IN_EMERGENCY }, (_, at) => ({
            value: String(at + 1),
            label: t('identity:related.emergencyAt', { order: at + 1 }),
          }))}
          emptyLabel={t('identity:related.emergencyNo')}
        />
        <CheckboxField
          {...field('related.mayBeTold')}
          label={t('identity:related.mayBeTold')}
          hint={t('identity:related.mayBeToldHint')}
        />
        <CheckboxField {...field('related.holdsKey')} label={t('identity:related.holdsKey')} />
        <Button text={t('identity:save')} kind="outline" />
      </Form>
    </Details>
  );
}
