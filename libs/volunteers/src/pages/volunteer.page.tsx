// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  DateField,
  DefinitionList,
  ErrorSummary,
  Form,
  FormBeside,
  formatDate,
  LinkButton,
  PageHeading,
  PersonLink,
  Section,
  StateBadge,
  TextArea,
  usePage,
} from '@reciproca/ui';
import { EntriesList } from './entries-list.js';
import { EntryFields, entryLabels } from './entry-fields.js';
import { AvailabilityPart, TrainingPart } from './standing-parts.js';
import type { VolunteerPageProps } from './volunteer.props.js';

/** All that is known of one volunteer: register, insurance, papers, training, when they can be asked. */
export function VolunteerPage(props: VolunteerPageProps) {
  const { t, language } = usePage();
  const { person, now, isCovered, entries, mayWrite, form } = props;
  return (
    <div class="stack">
      <PageHeading
        eyebrow={t('volunteers:one')}
        title={person.fullName}
        badge={
          <StateBadge
            tone={now ? 'success' : 'neutral'}
            text={
              now
                ? t('volunteers:now', { number: now.number, day: formatDate(now.from, language) })
                : t('volunteers:now.not')
            }
          />
        }
        actions={
          mayWrite ? (
            <>
              {now && isCovered && person.state === 'active' && (
                <LinkButton
                  href={`/volunteers/${person.id}/badge`}
                  text={t('volunteers:badge')}
                  icon="print"
                  kind="outline"
                />
              )}
              <LinkButton
                href={`/volunteers/${person.id}/refunds`}
                text={t('volunteers:refunds')}
                icon="note"
                kind="outline"
              />
            </>
          ) : (
            <LinkButton href="/me/refunds" text={t('volunteers:refunds')} icon="note" kind="outline" />
          )
        }
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={entryLabels(t)} />
      {now && !isCovered && <Alert tone="warning">{t('volunteers:not_covered')}</Alert>}
      {mayWrite && (
        <p>
          <PersonLink id={person.id} name={t('volunteers:card')} />
        </p>
      )}
      <FormBeside beside={<Standing {...props} />}>
        <Section title={t('volunteers:entries')}>
          <EntriesList entries={entries} mayCorrect={mayWrite} />
        </Section>
        {mayWrite && (now ? <ExitForm {...props} /> : <EntryForm {...props} />)}
      </FormBeside>
    </div>
  );
}

/** What they may do and can be asked for. */
function Standing(props: VolunteerPageProps) {
  return (
    <>
      <Papers {...props} />
      <TrainingPart {...props} />
      <AvailabilityPart {...props} />
    </>
  );
}

function Papers({ papers, car }: VolunteerPageProps) {
  const { t, language } = usePage();
  if (papers.length === 0 && !car) return null;
  return (
    <Section title={t('volunteers:papers')}>
      <DefinitionList
        items={[
          ...papers.map(({ kind, until, isOver }) => ({
            term: t(kind.textKey),
            value: isOver ? (
              <StateBadge tone="danger" text={t('volunteers:papers.over', { day: formatDate(until, language) })} />
            ) : (
              t('volunteers:papers.until', { day: formatDate(until, language) })
            ),
          })),
          { term: t('volunteers:car'), value: car },
        ]}
      />
    </Section>
  );
}

function EntryForm({ person, form, newKey }: VolunteerPageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Section title={t('volunteers:enter')}>
      <Form action={`/volunteers/${person.id}/entry`} idempotencyKey={newKey()}>
        <EntryFields form={form} />
        <TextArea {...field('reason')} label={t('volunteers:reason')} hint={t('volunteers:reason.enter')} />
        <Button text={t('volunteers:enter.save')} icon="plus" />
      </Form>
    </Section>
  );
}

function ExitForm({ person, form, newKey }: VolunteerPageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Section title={t('volunteers:leave')}>
      <Form action={`/volunteers/${person.id}/exit`} idempotencyKey={newKey()}>
        <DateField {...field('day')} label={t('volunteers:day')} required />
        <TextArea {...field('reason')} label={t('volunteers:reason')} required />
        <Button text={t('volunteers:leave.save')} kind="danger" />
      </Form>
    </Section>
  );
}
