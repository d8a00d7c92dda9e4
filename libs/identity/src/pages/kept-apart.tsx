// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  Details,
  Form,
  formatDate,
  PersonLink,
  PostButton,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { ApartFrom } from '../application/kept-apart.js';

interface Props {
  readonly personId: string;
  readonly all: readonly ApartFrom[];
  readonly form: FormState;
  readonly isOpen: boolean;
}

export function KeptApartPart({ personId, all, form, isOpen }: Props) {
  const { t, language } = usePage();
  const path = `/people/${personId}/kept-apart`;
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack" id="kept-apart">
      {all.length === 0 && <p>{t('identity:apart.none')}</p>}
      <ul class="plain-list stack">
        {all.map(({ id, otherId, name, setAt }) => (
          <li key={id}>
            <PersonLink id={otherId} name={name} /> {t('identity:apart.since', { day: formatDate(setAt, language) })}
            <PostButton action={`${path}/${id}/end`} text={t('identity:apart.end')} kind="quiet" />
          </li>
        ))}
      </ul>
      {isOpen && (
        <Details summary={t('identity:apart.add')} open={'apartFrom' in form.errors}>
          <Form action={path}>
            <p>{t('identity:apart.lead')}</p>
            <TextField
              {...field('apartFrom')}
              label={t('identity:apart.whom')}
              hint={t('identity:apart.whomHint')}
              required
            />
            <Button text={t('identity:apart.press')} kind="outline" />
          </Form>
        </Details>
      )}
    </div>
  );
}
