// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, usePage } from '@reciproca/ui';
import type { ShownTemplate } from '../application/letter-templates.js';

/** The letters of an ente, each with a page on which its words are changed. */
export function LetterTemplatesPage({ templates }: { templates: readonly ShownTemplate[] }) {
  const { t } = usePage();
  return (
    <DataTable
      caption={t('paper:templates')}
      rows={[...templates]}
      rowKey={({ kind }) => kind}
      columns={[
        {
          key: 'kind',
          header: t('paper:letter.kind'),
          cell: ({ kind, textKey }) => <a href={`/settings/letters/${kind}`}>{t(textKey)}</a>,
        },
        { key: 'subject', header: t('paper:letter.subject'), cell: ({ subject }) => subject },
        {
          key: 'own',
          header: t('paper:template.whose'),
          cell: ({ isOwn }) => t(isOwn ? 'paper:template.own' : 'paper:template.usual'),
        },
      ]}
    />
  );
}
