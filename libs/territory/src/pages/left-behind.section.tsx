// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, PostButton, Section, usePage } from '@reciproca/ui';
import type { LeftBehind } from '../application/carry-comune-over.js';

/** What still stands in a comune that is part of another now, and one press that takes it there. */
export function LeftBehindSection({ left, newKey }: { readonly left: LeftBehind; readonly newKey: () => string }) {
  const { t, language } = usePage();
  const names = { from: left.name, into: left.intoName };
  return (
    <Section title={t('territory:merge.title', names)}>
      <p>{t('territory:merge.since', { ...names, day: formatDate(left.on, language) })}</p>
      <ul>
        {left.uses.map(({ textKey, count }) => (
          <li key={textKey}>{t(textKey, { count })}</li>
        ))}
      </ul>
      <p>{t('territory:merge.lead', names)}</p>
      <PostButton
        action={`/settings/comuni/${left.code}/carry-over`}
        idempotencyKey={newKey()}
        text={t('territory:merge.do', names)}
      />
    </Section>
  );
}
