// SPDX-License-Identifier: AGPL-3.0-or-later
import { Card, CardGrid, LinkButton, Section, usePage } from '@reciproca/ui';
import type { MessageTemplate } from '../domain/message-template.js';

interface MessageTemplatesProps {
  readonly usual: readonly MessageTemplate[];
  readonly own: readonly MessageTemplate[];
  readonly path: string;
}

/** The ente's own words first; those everybody has are read, and not changed. */
export function MessageTemplatesPage({ usual, own, path }: MessageTemplatesProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      <p>
        <LinkButton href={`${path}/new`} text={t('conversations:templates.new')} icon="plus" />
      </p>
      {own.length > 0 && (
        <Section title={t('conversations:templates.own')}>
          <Templates templates={own} hrefOf={(key) => `${path}/${key}`} />
        </Section>
      )}
      <Section title={t('conversations:templates.usual')}>
        <Templates templates={usual} />
      </Section>
    </div>
  );
}

function Templates({
  templates,
  hrefOf,
}: {
  readonly templates: readonly MessageTemplate[];
  readonly hrefOf?: (key: string) => string;
}) {
  return (
    <CardGrid>
      {templates.map(({ key, title, wordsIt, wordsEn }) => (
        <Card key={key} title={title} headingLevel={3} {...(hrefOf && { href: hrefOf(key) })}>
          <p lang="it">{wordsIt}</p>
          {wordsEn && <p lang="en">{wordsEn}</p>}
        </Card>
      ))}
    </CardGrid>
  );
}
