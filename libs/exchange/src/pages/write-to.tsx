// SPDX-License-Identifier: AGPL-3.0-or-later
import { LinkButton, usePage } from '@reciproca/ui';

/** The way to where the two write to each other. */
export function WriteTo({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = usePage();
  return (
    <LinkButton href={`/conversations/with/${id}`} text={t('exchange:write_to', { name })} icon="mail" kind="quiet" />
  );
}
