// SPDX-License-Identifier: AGPL-3.0-or-later
import { PageHeading, Section, usePage } from '@reciproca/ui';
import type { VNode } from 'preact';

/** A page of plain words: a title, a lead, and numbered parts, each with a title and paragraphs divided by empty lines. */
export function AboutPage({
  name,
  parts,
  before,
}: {
  name: 'accessibility' | 'privacy';
  parts: number;
  before?: VNode | null;
}) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t(`identity:${name}.title`)} lead={t(`identity:${name}.lead`)} />
      {before}
      {Array.from({ length: parts }, (_, index) => (
        <Section key={index} title={t(`identity:${name}.part${index + 1}.title`)}>
          {t(`identity:${name}.part${index + 1}.text`)
            .split('\n')
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
        </Section>
      ))}
    </div>
  );
}
