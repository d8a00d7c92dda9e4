// SPDX-License-Identifier: AGPL-3.0-or-later
import { ChooseProviderFields, type ChosenAmong } from '@reciproca/openid';
import { Button, Form, Section, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';

/** Where an ente has nobody yet who could choose. */
export function EnteProviders({
  id,
  chosen,
  form,
}: {
  readonly id: string;
  readonly chosen: ChosenAmong;
  readonly form: FormState;
}) {
  const { t } = usePage();
  return (
    <Section title={t('installation:provider.ofEnte')}>
      {chosen.offered.length === 0 ? (
        <p>
          {t('installation:provider.none')}{' '}
          <a href="/installation/providers">{t('installation:part./installation/providers')}</a>
        </p>
      ) : (
        <Form action={`/installation/enti/${id}/providers`}>
          <ChooseProviderFields chosen={chosen} form={form} />
          <Button text={t('installation:provider.choose')} kind="outline" />
        </Form>
      )}
    </Section>
  );
}
