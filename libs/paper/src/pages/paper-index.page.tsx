// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  bindFields,
  Button,
  ErrorSummary,
  Form,
  LinkButton,
  PageHeading,
  Section,
  TextField,
  usePage,
} from '@reciproca/ui';

/** Everything that can be printed, and the way back from a code somebody reads out. */
export function PaperIndexPage({ form }: { form: FormState }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      <PageHeading title={t('paper:index.title')} lead={t('paper:index.lead')} />
      <ErrorSummary errors={form.errors} labels={{ code: t('paper:index.code') }} />
      <Section title={t('paper:index.find')}>
        <Form action="/paper/code">
          <TextField
            {...field('code')}
            label={t('paper:index.code')}
            hint={t('paper:index.code.hint')}
            autocomplete="off"
            required
          />
          <Button text={t('paper:index.search')} />
        </Form>
      </Section>
      <Section title={t('paper:index.boards')}>
        <p>{t('paper:index.boards.lead')}</p>
        <LinkButton href="/paper/notice-board" text={t('paper:board.choose')} icon="print" kind="outline" />
      </Section>
      <Section title={t('paper:index.cards')}>
        <p>{t('paper:index.cards.lead')}</p>
        <LinkButton href="/paper/cards" text={t('paper:cards.title')} icon="card" kind="outline" />
      </Section>
      <Section title={t('paper:index.gardens')}>
        <p>
          <a href="/gardens">{t('paper:index.gardens.lead')}</a>
        </p>
      </Section>
      <Section title={t('paper:index.people')}>
        <p>
          <a href="/people">{t('paper:index.people.lead')}</a>
        </p>
      </Section>
    </div>
  );
}
