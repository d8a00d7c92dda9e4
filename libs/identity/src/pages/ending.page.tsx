// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, LinkButton, PageHeading, PersonLink, PostButton, usePage } from '@reciproca/ui';
import type { Touched } from '../domain/life-change.js';
import { TouchedList } from './touched-list.js';

export interface EndingPageProps {
  readonly person: { readonly id: string; readonly fullName: string };
  readonly kind: 'vetted' | 'role' | 'delegation';
  readonly title: string;
  readonly touched: readonly Touched[];
  /** Where it is done. */
  readonly action: string;
  /** One for each way in which it may have been asked for. */
  readonly buttons: readonly { readonly text: string; readonly fields?: Readonly<Record<string, string>> }[];
  readonly newKey: () => string;
}

/** Something of a person is about to end: what goes with it, what is left for staff, and the way back, before it is done. */
export function EndingPage({ person, kind, title, touched, action, buttons, newKey }: EndingPageProps) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={<PersonLink id={person.id} name={person.fullName} />}
        title={title}
        lead={t(`identity:ending.${kind}.lead`)}
      />
      {touched.length === 0 ? (
        <Alert tone="info">{t('identity:ending.nothing')}</Alert>
      ) : (
        <TouchedList kind={kind} touched={touched} />
      )}
      <p>{t(`identity:ending.${kind}.back`)}</p>
      <div class="cluster">
        {buttons.map(({ text, fields }) => (
          <PostButton key={text} action={action} text={text} kind="danger" fields={fields} idempotencyKey={newKey()} />
        ))}
        <LinkButton href={`/people/${person.id}`} text={t('identity:ending.leave')} kind="outline" />
      </div>
    </div>
  );
}
