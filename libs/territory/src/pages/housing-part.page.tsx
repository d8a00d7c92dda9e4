// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import type { FormState } from '@reciproca/web';
import { Alert, ErrorSummary, Form, Button, PageHeading, PostButton, Section, usePage } from '@reciproca/ui';
import type { HousingKind } from '../domain/housing.js';

export interface HousingPartProps {
  /** Its form is called so, too. */
  readonly kind: HousingKind;
  readonly title: string;
  readonly eyebrow?: string;
  readonly path: string;
  readonly form: FormState;
  readonly labels: Readonly<Record<string, string>>;
  readonly newKey: () => string;
  /** The fields of its form. */
  readonly children: ComponentChildren;
  /** What stands between the form and its end. */
  readonly parts?: ComponentChildren;
}

/** One part of public housing: changed, or taken away where it is empty. */
export function HousingPartPage({
  kind,
  title,
  eyebrow,
  path,
  form,
  labels,
  newKey,
  children,
  parts,
}: HousingPartProps) {
  const { t } = usePage();
  const lead = kind === 'dwelling' ? undefined : t(`territory:housing.${kind}.lead`);
  return (
    <div class="stack measure">
      <PageHeading title={title} eyebrow={eyebrow} lead={lead} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <Form id={kind} action={path} idempotencyKey={newKey()}>
        {children}
        <Button text={t('territory:housing.save')} />
      </Form>
      {parts}
      <Section title={t(`territory:housing.remove.${kind}`)}>
        <p>{t('territory:housing.remove.lead')}</p>
        {kind === 'staircase' && <p>{t('territory:housing.remove.flats')}</p>}
        <PostButton
          action={`${path}/remove`}
          idempotencyKey={newKey()}
          text={t('territory:housing.remove')}
          kind="outline"
          confirm={t('territory:housing.remove.ask')}
        />
      </Section>
    </div>
  );
}
